/** What the office stated and counted beside the ledger, and what citizens said beside the ledger. */
import { Link } from '@tanstack/react-router';
import type { OfficePage } from '#contract/office-schema.ts';
import { sayDifference } from '#contract/words/say-quantity.ts';
import { useWords } from '../use-words.tsx';
import { DownloadLinks } from './download-links.tsx';
import { PlainTable } from './plain-table.tsx';
import { QuantityText } from './quantity-text.tsx';

interface OfficePartProps {
  readonly page: OfficePage;
}

type Statement = OfficePage['statements'][number];

export function OfficeStatements({ page }: OfficePartProps) {
  const { say } = useWords();
  if (page.statements.length === 0) {
    return <p className="text-sm text-soft">{say('office.no_statements')}</p>;
  }
  const figure = (heading: string, value: (statement: Statement) => number | null) => ({
    heading,
    isQuantity: true,
    cell: (statement: Statement) => <QuantityText value={value(statement)} />,
  });
  return (
    <>
      <PlainTable
        name={say('office.statements_title')}
        rows={page.statements}
        keyOf={(statement) => statement.day}
        isLong
        columns={[
          {
            heading: say('office.day'),
            cell: (statement) => <Day statement={statement} />,
          },
          figure(say('office.printed_short'), (statement) => statement.printed),
          figure(say('office.spoiled_short'), (statement) => statement.spoiled),
          figure(say('office.ledger_said'), (statement) => statement.ledgerSaid),
          figure(say('office.counted'), (statement) => statement.counted),
          {
            heading: say('office.difference'),
            isQuantity: true,
            cell: (statement) => <Difference statement={statement} />,
          },
        ]}
      />
      <DownloadLinks table="statements" query={{ office: page.office.id }} />
    </>
  );
}

/** Opens the document of the day's use; a day without use has none. */
function Day({ statement: { day, seq } }: { statement: Statement }) {
  const { date } = useWords();
  if (seq === null) return <span className="whitespace-nowrap">{date(day)}</span>;
  return (
    <Link to="/documents/$seq" params={{ seq: String(seq) }} className="link whitespace-nowrap">
      {date(day)}
    </Link>
  );
}

/** A count that does not agree with the ledger stands out. */
function Difference({ statement }: { statement: Statement }) {
  const { language } = useWords();
  if (statement.counted === null) return <QuantityText value={null} />;
  const difference = statement.counted - statement.ledgerSaid;
  if (difference === 0) return <span className="text-soft">0</span>;
  return <strong className="text-danger">{sayDifference(language, difference)}</strong>;
}

export function CitizenReports({ page }: OfficePartProps) {
  const { say, date } = useWords();
  if (page.citizenReports.length === 0) {
    return <p className="text-sm text-soft">{say('office.no_citizen_reports')}</p>;
  }
  const reports = page.citizenReports.map((report, at) => ({ ...report, at }));
  return (
    <PlainTable
      name={say('office.citizen_reports_title')}
      rows={reports}
      keyOf={(report) => String(report.at)}
      columns={[
        { heading: say('office.day'), cell: (report) => date(report.day, 'day') },
        {
          heading: say('office.citizen_said'),
          cell: (report) => say(`office.said_${report.said}`),
        },
        {
          heading: say('office.ledger_said'),
          isQuantity: true,
          cell: (report) => <QuantityText value={report.ledgerSaid} />,
        },
      ]}
    />
  );
}
