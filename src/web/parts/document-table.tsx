/** The last documents of an office, each opening. */
import type { DocumentLine } from '#contract/ledger-schema.ts';
import { sayDifference, sayMoment } from '#contract/words/say-quantity.ts';
import { accountName } from '../account-name.ts';
import { useWords } from '../use-words.tsx';
import { DocumentLink } from './document-link.tsx';
import { PlainTable } from './plain-table.tsx';
import { QuantityText } from './quantity-text.tsx';

interface DocumentTableProps {
  readonly name: string;
  readonly lines: readonly DocumentLine[];
}

export function DocumentTable({ name, lines }: DocumentTableProps) {
  const { say, language } = useWords();
  return (
    <PlainTable
      name={name}
      rows={lines}
      keyOf={(line) => `${line.seq} ${line.account}`}
      isLong
      columns={[
        {
          heading: say('ledger.number'),
          cell: (line) => <DocumentLink seq={line.seq} />,
        },
        {
          heading: say('ledger.kind'),
          cell: (line) => (
            <>
              {say(`movement.${line.kind}`)} · {accountName(say, line.account)}
              <span className="block text-xs text-soft">
                {sayMoment(language, line.occurredAt)}
              </span>
            </>
          ),
        },
        {
          heading: say('ledger.amount'),
          isQuantity: true,
          cell: (line) => sayDifference(language, line.amount),
        },
        {
          heading: say('ledger.balance'),
          isQuantity: true,
          cell: (line) => <QuantityText value={line.balanceAfter} />,
        },
      ]}
    />
  );
}
