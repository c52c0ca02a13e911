/** The statements of a place, newest first, with the question that a difference opened and the paper. */
import { Link } from '@tanstack/react-router';
import type { Statement } from '#contract/statement-schema.ts';
import { sayDifference } from '#contract/words/say-quantity.ts';
import { useReading } from '../use-api.ts';
import { useWords } from '../use-words.tsx';
import { DownloadLinks } from './download-links.tsx';
import { EmptyState, LoadingState, RefusedState } from './page-state.tsx';
import { PlainTable } from './plain-table.tsx';
import { QuantityText } from './quantity-text.tsx';

interface StatementHistoryProps {
  readonly officeId: string;
  readonly subPointId: string | null;
}

export function StatementHistory({ officeId, subPointId }: StatementHistoryProps) {
  const { say } = useWords();
  const { data, error } = useReading('readStatements', {
    query: { office: officeId, ...(subPointId !== null && { subPoint: subPointId }) },
  });
  if (error) return <RefusedState error={error} />;
  if (!data) return <LoadingState />;
  if (data.items.length === 0) return <EmptyState>{say('statement.none')}</EmptyState>;
  return (
    <>
      <PlainTable
        name={say('statement.earlier')}
        rows={data.items}
        keyOf={(statement) => statement.id}
        isLong
        columns={[
          { heading: say('statement.day'), cell: (statement) => <Day statement={statement} /> },
          {
            heading: say('office.printed_short'),
            isQuantity: true,
            cell: (statement) => <QuantityText value={statement.printed} />,
          },
          {
            heading: say('office.spoiled_short'),
            isQuantity: true,
            cell: ({ spoiled }) => (
              <QuantityText
                value={spoiled && Object.values(spoiled).reduce((sum, count) => sum + count, 0)}
              />
            ),
          },
          {
            heading: say('office.counted'),
            isQuantity: true,
            cell: (statement) => <QuantityText value={statement.counted} />,
          },
          {
            heading: say('office.difference'),
            isQuantity: true,
            cell: (statement) => <Difference statement={statement} />,
          },
        ]}
      />
      <DownloadLinks table="statements" />
    </>
  );
}

/** The day opens the form again, which then corrects what was stated. */
function Day({ statement }: { statement: Statement }) {
  const { date } = useWords();
  if (!statement.isCurrent) {
    return <s className="whitespace-nowrap text-soft">{date(statement.day)}</s>;
  }
  return (
    <Link
      to="/my-office/statement"
      search={{ day: statement.day }}
      className="link whitespace-nowrap"
    >
      {date(statement.day)}
    </Link>
  );
}

function Difference({ statement: { counted, expectedRest } }: { statement: Statement }) {
  const { language } = useWords();
  if (counted === null || expectedRest === null) return <QuantityText value={null} />;
  const difference = counted - expectedRest;
  if (difference === 0) return <span className="text-soft">0</span>;
  return <strong className="text-danger">{sayDifference(language, difference)}</strong>;
}
