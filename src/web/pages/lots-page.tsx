/** The maker's lots: their boxes and serial numbers with where they are now, and differences that wait for an answer. */
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { OutputOf } from '#contract/endpoints.ts';
import { sayMoment } from '#contract/words/say-quantity.ts';
import { accountName } from '../account-name.ts';
import { CounterFrame } from '../parts/counter-frame.tsx';
import { DownloadLinks } from '../parts/download-links.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { LedgerFrame } from '../parts/ledger-frame.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { EmptyState, LoadingState, RefusedState } from '../parts/page-state.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { QuantityText } from '../parts/quantity-text.tsx';
import { SerialQuestions } from '../parts/serial-questions.tsx';
import { useSession } from '../use-api.ts';
import { usePages } from '../use-pages.ts';
import { useWords } from '../use-words.tsx';

type Lot = OutputOf<'readLots'>['items'][number];

export function LotsPage() {
  const { say } = useWords();
  const lots = usePages('readLots', {});
  if (lots.error) return <RefusedState error={lots.error} />;
  if (!lots.items) return <LoadingState />;
  const sum = (value: (lot: Lot) => number) =>
    (lots.items ?? []).reduce((total, lot) => total + value(lot), 0);
  return (
    <Frame
      sentence={say('lots.sentence', {
        lots: lots.items.length,
        inStore: sum(({ inStore }) => inStore),
      })}
      lead={say('lots.lead')}
    >
      <SerialQuestions />
      <section aria-labelledby="lots" className="flex max-w-4xl flex-col gap-4">
        <h2 id="lots" className="text-lg font-semibold">
          {say('lots.list')}
        </h2>
        {lots.items.length === 0 && <EmptyState>{say('lots.none')}</EmptyState>}
        <div className={lots.items.length > 0 ? 'border-t' : undefined}>
          {lots.items.map((lot) => (
            <LotLine key={lot.number} lot={lot} />
          ))}
        </div>
        <MoreButton isLoading={lots.isLoading} onMore={lots.onMore} />
        {lots.items.length > 0 && <DownloadLinks table="lots" />}
      </section>
    </Frame>
  );
}

interface FrameProps {
  readonly sentence: string;
  readonly lead: string;
  readonly children: ReactNode;
}

/** The keeper comes here from the counter, everybody else from the ledger. */
function Frame({ sentence, lead, children }: FrameProps) {
  const isKeeper = useSession().data?.account?.role === 'warehouse_keeper';
  if (isKeeper) {
    return (
      <CounterFrame sentence={sentence} lead={lead}>
        {children}
      </CounterFrame>
    );
  }
  return <LedgerFrame head={<PageHead sentence={sentence} lead={lead} />}>{children}</LedgerFrame>;
}

function LotLine({ lot }: { lot: Lot }) {
  const { say, number, language } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="border-b" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="figures cursor-pointer py-3 text-sm">
        <strong className="font-semibold">{lot.number}</strong>
        <span className="text-soft"> · {lot.maker}</span>
        <span className="ml-4 block">
          {say('lots.line', {
            delivered: lot.delivered,
            serials: lot.serials,
            inStore: lot.inStore,
            boxes: lot.boxes,
            openQuestions: lot.openQuestions,
          })}
        </span>
      </summary>
      {isOpen && (
        <div className="flex flex-col gap-4 pb-4">
          <FactList
            facts={[
              [say('delivery.contract'), lot.contract],
              [say('delivery.price'), number(lot.unitPriceRupiah)],
              [say('delivery.year'), String(lot.budgetYear)],
              [say('lots.first_delivered'), sayMoment(language, lot.firstDeliveredAt)],
            ]}
          />
          <Ranges lot={lot.number} />
        </div>
      )}
    </details>
  );
}

/** Each range of serial numbers with where it is now and the boxes it came in. */
function Ranges({ lot }: { lot: string }) {
  const { say } = useWords();
  const { items, error, isLoading, onMore } = usePages('readLotRanges', {}, { lot });
  if (error) return <RefusedState error={error} />;
  if (!items) {
    return <div className="skeleton h-24" role="status" aria-label={say('state.loading')} />;
  }
  if (items.length === 0) return <EmptyState>{say('lots.no_serials')}</EmptyState>;
  return (
    <>
      <PlainTable
        name={say('lots.ranges', { lot })}
        rows={items}
        keyOf={({ first }) => first}
        columns={[
          {
            heading: say('explorer.serial'),
            cell: ({ first, last }) => (
              <span className="whitespace-nowrap">
                {first}
                {last !== first && <span className="block text-soft">– {last}</span>}
              </span>
            ),
          },
          {
            heading: say('ledger.amount'),
            isQuantity: true,
            cell: ({ serials }) => <QuantityText value={serials} />,
          },
          {
            heading: say('lots.now'),
            cell: ({ account, officeName }) => (
              <Link to="/documents" search={{ account }} className="link">
                {[officeName, accountName(say, account)].filter(Boolean).join(', ')}
              </Link>
            ),
          },
          {
            heading: say('lots.boxes'),
            cell: ({ boxes, firstBox, lastBox }) =>
              boxes === 0 ? (
                <span className="text-soft">{say('lots.no_box')}</span>
              ) : (
                say('lots.box_labels', {
                  boxes,
                  firstBox: firstBox ?? '',
                  lastBox: lastBox ?? '',
                })
              ),
          },
        ]}
      />
      <MoreButton isLoading={isLoading} onMore={onMore} />
    </>
  );
}
