/** The first stock of each office that joins, with the sums that enter the ledger. */
import type { ImportedOpening } from '#contract/import-schema.ts';
import { useWords } from '../use-words.tsx';
import { PlainTable } from './plain-table.tsx';

interface OpeningTableProps {
  readonly opening: Pick<ImportedOpening, 'onHand' | 'spoiled'> & {
    readonly offices: readonly ImportedOpening['offices'][number][];
  };
}

export function OpeningTable({ opening: { offices, onHand, spoiled } }: OpeningTableProps) {
  const { say, number, date } = useWords();
  const sum = { officeId: '', officeName: say('opening.sum'), day: null, onHand, spoiled };
  const rows: {
    officeName: string;
    officeId: string;
    day: string | null;
    onHand: number;
    spoiled: number;
  }[] = [...offices, ...(offices.length > 1 ? [sum] : [])];
  const whole = (isSum: boolean, text: string) => (isSum ? <strong>{text}</strong> : text);
  return (
    <div className="max-w-3xl">
      <PlainTable
        name={say('opening.offices')}
        isLong
        rows={rows}
        keyOf={({ officeId }) => officeId}
        columns={[
          {
            heading: say('column.office'),
            cell: ({ officeName, day }) => whole(day === null, officeName),
          },
          { heading: say('opening.day'), cell: ({ day }) => day && date(day, 'long') },
          {
            heading: say('opening.on_hand'),
            isQuantity: true,
            cell: ({ onHand: blanks, day }) => whole(day === null, number(blanks)),
          },
          {
            heading: say('opening.spoiled'),
            isQuantity: true,
            cell: ({ spoiled: blanks, day }) => whole(day === null, number(blanks)),
          },
        ]}
      />
    </div>
  );
}
