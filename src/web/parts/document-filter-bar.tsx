/** Which documents the ledger shows: by kind, account, office, days, paper. The choice is kept in the address. */
import { useId } from 'react';
import type { WordKey } from '#contract/words/id.ts';
import { isPlainDate } from '#core/calendar.ts';
import { accountName } from '../account-name.ts';
import { accountChoices, accountWord, movementChoices, movementWord } from '../ledger-kinds.ts';
import type { DocumentsSearch } from '../ledger-routes.tsx';
import { useSession } from '../use-api.ts';
import type { OfficeChoice } from '../use-offices.ts';
import { useToday } from '../use-today.ts';
import { useWords } from '../use-words.tsx';
import { FilterWords } from './filter-words.tsx';
import { OfficeField } from './office-field.tsx';
import { TypedFilter } from './typed-filter.tsx';

interface DocumentFilterBarProps {
  readonly search: DocumentsSearch;
  /** A single one is no choice. */
  readonly offices: readonly OfficeChoice[] | null;
  readonly onSearch: (search: DocumentsSearch) => void;
}

export function DocumentFilterBar({ search, offices, onSearch }: DocumentFilterBarProps) {
  const { say } = useWords();
  const account = useSession().data?.account;
  const isCentre = account?.officeId === null && account.provinceCode === null;
  const today = useToday();
  // One account is of one kind and place: another choice of these lets go of it.
  const change = (part: DocumentsSearch) => onSearch({ ...search, ...part });
  return (
    <search className="flex flex-col gap-3 print:hidden">
      <div className="grid grid-cols-2 gap-x-3 gap-y-2 md:grid-cols-3 lg:grid-cols-6">
        <Choice
          label={say('ledger.kind')}
          value={search.kind ?? ''}
          options={movementChoices.map(([kind, word]) => [kind, say(word)])}
          onChange={(kind) => change({ kind })}
        />
        <Choice
          label={say('ledger.account')}
          value={search.accountKind ?? search.account?.split(':')[0] ?? ''}
          options={accountChoices(isCentre).map(([kind, word]) => [kind, say(word)])}
          onChange={(accountKind) => change({ accountKind, account: undefined })}
        />
        {offices && offices.length > 1 && (
          <OfficeField
            label={say('ledger.office')}
            offices={offices}
            officeId={search.office}
            onChange={(office) => change({ office, account: undefined })}
          />
        )}
        <TypedFilter
          type="search"
          label={say('filter.reference')}
          value={search.reference ?? ''}
          onChange={(reference) => change({ reference: reference || undefined })}
        />
        <TypedFilter
          type="date"
          label={say('filter.since')}
          max={today}
          value={search.since ?? ''}
          onChange={(since) => change({ since: since || undefined })}
        />
        <TypedFilter
          type="date"
          label={say('filter.until')}
          max={today}
          value={search.until ?? ''}
          onChange={(until) => change({ until: until || undefined })}
        />
      </div>
      <FilterWords
        words={useSearchWords(search, offices).map(([name, word]) => ({
          word,
          onRemove: () => change({ [name]: undefined }),
        }))}
        onClear={() => onSearch({})}
      />
    </search>
  );
}

/** Each part of the filter that is set, in words, in the order of a sentence. */
export function useSearchWords(search: DocumentsSearch, offices: readonly OfficeChoice[] | null) {
  const { say, date } = useWords();
  const wordOf = (value: string | undefined, word: WordKey | undefined) =>
    word === undefined ? value : say(word);
  // An address can name what there is not; the server then says so.
  const dayOf = (day: string) => (isPlainDate(day) ? date(day, 'long') : day);
  const officeOf = (id: string) => offices?.find((office) => office.id === id)?.name ?? id;
  const { kind, account, accountKind, office, reference, since, until } = search;
  const words: Partial<Record<keyof DocumentsSearch, string | undefined>> = {
    kind: wordOf(kind, movementWord(kind)),
    account: account && accountName(say, account),
    accountKind: wordOf(accountKind, accountWord(accountKind)),
    office: office && officeOf(office),
    reference: reference && say('filter.of_reference', { reference }),
    since: since && say('ledger.since', { date: dayOf(since) }),
    until: until && say('filter.until_day', { date: dayOf(until) }),
  };
  return Object.entries(words).filter((entry): entry is [keyof DocumentsSearch, string] =>
    Boolean(entry[1]),
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string | undefined) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const { say } = useWords();
  const id = useId();
  return (
    <div className="min-w-0 text-sm">
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      <select
        id={id}
        className="field"
        value={value}
        onChange={(event) => onChange(event.target.value || undefined)}
      >
        <option value="">{say('round.filter_all')}</option>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
