/** Thousands of documents, newest first: only those in sight are in the page, and more come as one reads on. */
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { DocumentLine } from '#contract/ledger-schema.ts';
import { sayDifference, sayMoment } from '#contract/words/say-quantity.ts';
import { usePlaceOnPage } from '../use-place-on-page.ts';
import { usePrinting } from '../use-printing.ts';
import { useWords } from '../use-words.tsx';
import { DocumentLink } from './document-link.tsx';
import { QuantityText } from './quantity-text.tsx';

interface DocumentListProps {
  readonly lines: readonly DocumentLine[];
  /** Names the account of a line; null where all lines are of the one in the heading. */
  readonly nameOf: ((account: string) => string) | null;
  /** All lines, loaded or not; null where nobody counted so many. */
  readonly count: number | null;
  readonly isLoading: boolean;
  /** null when everything is loaded. */
  readonly onMore: (() => void) | null;
}

const rowHeight = 60;
/** Lines before the end at which the next are fetched. */
const ahead = 20;

export function DocumentList({ lines, nameOf, count, isLoading, onMore }: DocumentListProps) {
  const { say } = useWords();
  const frame = useRef<HTMLTableElement>(null);
  const { top } = usePlaceOnPage(frame);
  const isPrinting = usePrinting();
  const virtual = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: top,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const isNearEnd = last > 0 && last >= lines.length - ahead;

  // Reading on loads by itself only once the reader has scrolled; the first end is a button.
  useEffect(() => {
    if (isNearEnd && scrollY > 0 && !isLoading) onMore?.();
  }, [isNearEnd, isLoading, onMore]);

  const shown = isPrinting ? lines : items.flatMap(({ index }) => lines[index] ?? []);
  const before = isPrinting ? 0 : (items[0]?.start ?? top) - top;
  const after = isPrinting ? 0 : virtual.getTotalSize() - before - shown.length * rowHeight;
  return (
    <section aria-labelledby="documents">
      <h2 id="documents" className="text-lg font-semibold">
        {say('ledger.documents')}
      </h2>
      <p className="figures mb-2 text-xs text-soft">
        {count === null
          ? say('ledger.shown_many', { shown: lines.length })
          : say('ledger.shown', { shown: lines.length, count })}
      </p>
      <table
        ref={frame}
        aria-rowcount={count === null ? -1 : count + 1}
        className="figures w-full table-fixed border-collapse text-sm"
      >
        <Head />
        <tbody>
          <Gap height={before} />
          {shown.map((line) => (
            <Row key={`${line.seq} ${line.account}`} line={line} account={nameOf?.(line.account)} />
          ))}
          <Gap height={after} />
        </tbody>
      </table>
      {onMore && (
        <button
          type="button"
          className="button mt-4 print:hidden"
          disabled={isLoading}
          onClick={onMore}
        >
          {say(isLoading ? 'state.loading' : 'ledger.more')}
        </button>
      )}
    </section>
  );
}

function Head() {
  const { say } = useWords();
  const style = 'px-2 py-2 text-xs font-semibold text-soft first:pl-0 last:pr-0';
  return (
    <thead>
      <tr className="border-b border-ink text-left">
        <th scope="col" className={`w-16 ${style}`}>
          {say('ledger.number')}
        </th>
        <th scope="col" className={style}>
          {say('ledger.kind')}
        </th>
        <th scope="col" className={`max-md:hidden ${style}`}>
          {say('ledger.reference')}
        </th>
        <th scope="col" className={`w-20 text-right max-sm:pr-0 sm:w-28 ${style}`}>
          {say('ledger.amount')}
        </th>
        <th scope="col" className={`w-28 text-right max-sm:hidden ${style}`}>
          {say('ledger.balance')}
        </th>
      </tr>
    </thead>
  );
}

function Row({ line, account }: { line: DocumentLine; account: string | undefined }) {
  const { say, language } = useWords();
  const style = 'overflow-hidden px-2 first:pl-0 last:pr-0';
  return (
    <tr className="border-b" style={{ height: rowHeight }}>
      <td className={style}>
        <DocumentLink seq={line.seq} />
      </td>
      <td className={style}>
        <p className="truncate">
          {say(`movement.${line.kind}`)}
          {account !== undefined && ` · ${account}`}
        </p>
        <p className="truncate text-xs text-soft">{sayMoment(language, line.occurredAt)}</p>
      </td>
      <td className={`max-md:hidden ${style}`}>
        <p className="truncate">{line.reference}</p>
        <p className="truncate text-xs text-soft">{line.actor}</p>
      </td>
      <td className={`text-right max-sm:pr-0 ${style}`}>{sayDifference(language, line.amount)}</td>
      <td className={`text-right max-sm:hidden ${style}`}>
        <QuantityText value={line.balanceAfter} />
      </td>
    </tr>
  );
}

function Gap({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td style={{ height }} />
    </tr>
  );
}
