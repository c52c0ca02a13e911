/** Purchases planned for the reserve: when each comes, and the form to add, change and end one. */
import { useState } from 'react';
import type { Outlook, PurchaseLine } from '#contract/outlook-schema.ts';
import { useAct } from '../use-act.ts';
import { useSession } from '../use-api.ts';
import { useWords } from '../use-words.tsx';
import { ActForm, ActRefused } from './act-form.tsx';
import { CountField, countOf, DayField, isCount, TextField } from './form-field.tsx';
import { EmptyState } from './page-state.tsx';
import { PlainTable } from './plain-table.tsx';
import { QuantityText } from './quantity-text.tsx';
import { Done, WorkPart } from './work-page.tsx';

export function PurchasesPart({ outlook }: { readonly outlook: Outlook }) {
  const { say } = useWords();
  const mayKeep = useSession().data?.account?.role === 'planner';
  const [changing, setChanging] = useState<PurchaseLine | null>(null);
  return (
    <WorkPart title={say('purchase.title')}>
      {outlook.purchases.length === 0 ? (
        <EmptyState>{say('purchase.none')}</EmptyState>
      ) : (
        <PurchaseTable outlook={outlook} {...(mayKeep && { onChange: setChanging })} />
      )}
      {mayKeep && (
        <div className="max-w-3xl print:hidden">
          <h3 className="mb-3 text-base font-semibold">
            {changing ? say('purchase.changing', { name: changing.name }) : say('purchase.add')}
          </h3>
          <PurchaseForm
            key={changing === null ? 'new' : `${changing.id} ${changing.version}`}
            before={changing}
            onEnd={() => setChanging(null)}
          />
        </div>
      )}
    </WorkPart>
  );
}

interface PurchaseTableProps {
  readonly outlook: Outlook;
  readonly onChange?: (purchase: PurchaseLine) => void;
}

function PurchaseTable({ outlook, onChange }: PurchaseTableProps) {
  const { say, date, share } = useWords();
  const arrivals = new Map(outlook.outlooks[0]?.arrivals.map((arrival) => [arrival.id, arrival]));
  const remove = useAct('keepPurchase');
  return (
    <>
      <PlainTable
        name={say('purchase.title')}
        rows={outlook.purchases}
        keyOf={({ id }) => id}
        columns={[
          { heading: say('purchase.name'), cell: ({ name }) => name },
          {
            heading: say('purchase.quantity'),
            isQuantity: true,
            cell: ({ quantity }) => <QuantityText value={quantity} />,
          },
          {
            heading: say('purchase.contract_on'),
            isWhole: true,
            cell: ({ contractOn }) => date(contractOn),
          },
          {
            heading: say('purchase.arrival'),
            isWide: true,
            cell: ({ id }) => {
              const arrival = arrivals.get(id);
              if (!arrival) return '–';
              const { median, late } = arrival;
              return say('purchase.arrival_range', { median: date(median), late: date(late) });
            },
          },
          {
            heading: say('purchase.out_before'),
            isQuantity: true,
            cell: ({ id }) => {
              const arrival = arrivals.get(id);
              return arrival ? share(arrival.chanceOutBefore) : '–';
            },
          },
          ...(onChange
            ? [
                {
                  heading: say('purchase.change'),
                  cell: (purchase: PurchaseLine) => (
                    <span className="flex gap-2 print:hidden *:whitespace-nowrap">
                      <button type="button" className="button" onClick={() => onChange(purchase)}>
                        {say('purchase.change')}
                      </button>
                      <button
                        type="button"
                        className="button"
                        disabled={remove.isSending}
                        title={say('purchase.remove_say', { name: purchase.name })}
                        onClick={() => remove.send({ body: withdrawn(purchase) })}
                      >
                        {say('purchase.remove')}
                      </button>
                    </span>
                  ),
                },
              ]
            : []),
        ]}
      />
      {remove.error !== null && <ActRefused act={remove} />}
    </>
  );
}

function withdrawn(purchase: PurchaseLine) {
  const { id, version, name, quantity, contractOn, leadWorkingDays, delay } = purchase;
  const kept = { name, quantity, contractOn, leadWorkingDays, delay };
  return { ...kept, purchaseId: id, basedOn: version, isWithdrawn: true };
}

interface PurchaseFormProps {
  readonly before: PurchaseLine | null;
  readonly onEnd: () => void;
}

/** As typed. */
interface TypedPurchase {
  readonly name: string;
  readonly quantity: string;
  readonly contractOn: string;
  readonly lead: string;
  readonly median: string;
  readonly days95: string;
}

function typedOf(before: PurchaseLine | null): TypedPurchase {
  return {
    name: before?.name ?? '',
    quantity: String(before?.quantity ?? ''),
    contractOn: before?.contractOn ?? '',
    lead: String(before?.leadWorkingDays ?? 20),
    median: String(before?.delay.medianDays ?? 10),
    days95: String(before?.delay.days95 ?? 61),
  };
}

function PurchaseForm({ before, onEnd }: PurchaseFormProps) {
  const { say, date } = useWords();
  const act = useAct('keepPurchase');
  const [typed, setTyped] = useState(() => typedOf(before));
  const needed = (text: string) => (isCount(text) ? undefined : say('act.needed'));
  const name = typed.name.trim();
  const send = async () => {
    const done = await act.send({
      body: {
        purchaseId: before?.id ?? null,
        basedOn: before?.version ?? 0,
        isWithdrawn: false,
        name,
        quantity: countOf(typed.quantity),
        contractOn: typed.contractOn,
        leadWorkingDays: countOf(typed.lead),
        delay: { medianDays: countOf(typed.median), days95: countOf(typed.days95) },
      },
    });
    if (!done) return;
    setTyped(typedOf(null));
    onEnd();
  };
  return (
    <>
      {act.answer && <Done>{say('purchase.saved')}</Done>}
      <ActForm
        act={act}
        verb={before ? say('purchase.change') : say('purchase.add')}
        check={() => ({
          ...(name.length < 3 && { name: say('act.needed') }),
          ...(typed.contractOn === '' && { contractOn: say('act.needed') }),
          quantity: needed(typed.quantity),
          leadWorkingDays: needed(typed.lead),
          'delay.medianDays': needed(typed.median),
          'delay.days95': needed(typed.days95),
        })}
        consequence={() =>
          say('purchase.consequence', {
            name,
            quantity: countOf(typed.quantity),
            date: date(typed.contractOn),
          })
        }
        send={send}
      >
        <PurchaseFields typed={typed} onType={(more) => setTyped({ ...typed, ...more })} />
      </ActForm>
      {before && (
        <button type="button" className="button mt-3" onClick={onEnd}>
          {say('purchase.cancel')}
        </button>
      )}
    </>
  );
}

interface PurchaseFieldsProps {
  readonly typed: TypedPurchase;
  readonly onType: (more: Partial<TypedPurchase>) => void;
}

function PurchaseFields({ typed, onType }: PurchaseFieldsProps) {
  const { say } = useWords();
  return (
    <div className="grid items-end gap-4 sm:grid-cols-3">
      <TextField
        name="name"
        label={say('purchase.name')}
        maxLength={80}
        value={typed.name}
        onChange={(name) => onType({ name })}
      />
      <CountField
        name="quantity"
        label={say('purchase.quantity')}
        value={typed.quantity}
        onChange={(quantity) => onType({ quantity })}
      />
      <DayField
        name="contractOn"
        label={say('purchase.contract_on')}
        value={typed.contractOn}
        onChange={(contractOn) => onType({ contractOn })}
      />
      <CountField
        name="leadWorkingDays"
        label={say('purchase.lead')}
        value={typed.lead}
        onChange={(lead) => onType({ lead })}
      />
      <CountField
        name="delay.medianDays"
        label={say('purchase.median')}
        value={typed.median}
        onChange={(median) => onType({ median })}
      />
      <CountField
        name="delay.days95"
        label={say('purchase.days95')}
        value={typed.days95}
        onChange={(days95) => onType({ days95 })}
      />
    </div>
  );
}
