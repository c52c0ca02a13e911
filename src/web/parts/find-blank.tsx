/** A blank that was found somewhere: who had it last, by which paper, and the whole way it went. */
import { type FormEvent, useState } from 'react';
import type { FoundBlank } from '#contract/lot-schema.ts';
import { sayMoment } from '#contract/words/say-quantity.ts';
import { accountName } from '../account-name.ts';
import { useReading } from '../use-api.ts';
import { useWords } from '../use-words.tsx';
import { DocumentLink } from './document-link.tsx';
import { RefusedState } from './page-state.tsx';
import { PlainTable } from './plain-table.tsx';

export function FindBlank() {
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  const [serial, setSerial] = useState<string | null>(null);
  const search = (event: FormEvent) => {
    event.preventDefault();
    setSerial(typed.trim() || null);
  };
  return (
    <section aria-labelledby="find-blank" className="flex max-w-3xl flex-col gap-4 print:hidden">
      <h2 id="find-blank" className="text-lg font-semibold">
        {say('explorer.find')}
      </h2>
      <form className="flex flex-wrap items-end gap-2" onSubmit={search}>
        <label className="grow text-sm sm:max-w-xs">
          <span className="mb-1 block font-medium">{say('explorer.serial')}</span>
          <input
            className="field figures text-base"
            maxLength={40}
            value={typed}
            placeholder="A17-000000001"
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <button type="submit" className="button">
          {say('explorer.search')}
        </button>
      </form>
      {serial !== null && <Found serial={serial} />}
    </section>
  );
}

function Found({ serial }: { serial: string }) {
  const { say } = useWords();
  const { data, error } = useReading('findBlank', { params: { serial } });
  if (error) return <RefusedState error={error} />;
  if (!data)
    return <div className="skeleton h-24" role="status" aria-label={say('state.loading')} />;
  return <Blank blank={data} />;
}

type PlaceOfBlank = FoundBlank['custodian'];

function Blank({ blank }: { blank: FoundBlank }) {
  const { say, language } = useWords();
  const { lot, boxes } = blank;
  const placeName = (place: PlaceOfBlank | null): string => {
    if (!place) return say('explorer.hidden');
    const account = accountName(say, place.account);
    return place.officeName === null ? account : `${account}, ${place.officeName}`;
  };
  return (
    <div className="flex flex-col gap-2">
      <p className="figures text-lg font-semibold">
        {blank.serial}. {say('explorer.custodian', { place: placeName(blank.custodian) })}
      </p>
      <p className="figures text-sm">
        {say('explorer.paper', { reference: blank.last.reference })},{' '}
        <DocumentLink seq={blank.last.seq} />.{' '}
        {say('explorer.lot', {
          lot: lot.number,
          maker: lot.maker,
          contract: lot.contract,
          year: lot.budgetYear,
        })}
        {boxes.length > 0 && `, ${say('explorer.boxes', { boxes: boxes.join(' › ') })}`}
      </p>
      <PlainTable
        name={say('explorer.path')}
        rows={blank.path}
        keyOf={({ seq }) => String(seq)}
        columns={[
          { heading: say('ledger.number'), cell: ({ seq }) => <DocumentLink seq={seq} /> },
          { heading: say('ledger.kind'), cell: ({ kind }) => say(`movement.${kind}`) },
          {
            heading: say('explorer.path'),
            cell: ({ from, to }) => `${placeName(from)} → ${placeName(to)}`,
          },
          {
            heading: say('access.at'),
            cell: ({ occurredAt }) => sayMoment(language, occurredAt),
          },
        ]}
      />
    </div>
  );
}
