/** What a file would do, or has done, and what stands in its way, line by line. */
import type { ImportReport } from '#contract/import-schema.ts';
import { useWords } from '../use-words.tsx';
import { OpeningTable } from './opening-table.tsx';
import { PlainTable } from './plain-table.tsx';

export function ImportFindings({ report }: { readonly report: ImportReport }) {
  const { say, number } = useWords();
  const { problems, problemCount, warnings, rows, created, changed, unchanged } = report;
  const isRefused = report.outcome === 'would_refuse';
  const { opening } = report;
  return (
    <>
      <p
        role={isRefused ? 'alert' : 'status'}
        className={`figures border-l-4 py-2 pl-3 pr-2 ${isRefused ? 'border-danger' : 'border-accent bg-accent-wash'}`}
      >
        {isRefused
          ? say('imports.would_refuse', { problems: problemCount, rows: report.refusedRows })
          : say(`imports.${report.outcome}`, {
              ...{ rows, created, changed, unchanged },
              ...(opening && {
                offices: opening.offices.length,
                onHand: opening.onHand,
                spoiled: opening.spoiled,
              }),
            })}
      </p>
      {opening && <OpeningTable opening={opening} />}
      {problems.length > 0 && (
        <FindingTable name={say('imports.problems')} findings={problems} number={number} />
      )}
      {problemCount > problems.length && (
        <p className="text-sm text-soft">{say('imports.shown', { shown: problems.length })}</p>
      )}
      {warnings.length > 0 && (
        <FindingTable name={say('imports.warnings')} findings={warnings} number={number} />
      )}
    </>
  );
}

interface FindingTableProps {
  readonly name: string;
  readonly findings: ImportReport['problems'];
  readonly number: (value: number) => string;
}

function FindingTable({ name, findings, number }: FindingTableProps) {
  const { say } = useWords();
  return (
    <section>
      <h3 className="mb-1 font-semibold">{name}</h3>
      <PlainTable
        name={name}
        isLong
        rows={findings.map((finding, at) => ({ ...finding, at }))}
        keyOf={({ at }) => String(at)}
        columns={[
          {
            heading: say('imports.line'),
            cell: ({ line }) => (line === null ? '–' : number(line)),
          },
          {
            heading: say('imports.column'),
            cell: ({ column }) => <span className="break-words">{column ?? '–'}</span>,
          },
          { heading: say('imports.problem'), cell: ({ problem }) => problem },
        ]}
      />
    </section>
  );
}
