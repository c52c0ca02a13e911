/** The papers of an office and month, to be printed and signed: how blanks were used, and how the stock moved. */
import { FileText } from 'lucide-react';
import type { Role } from '#core/access/role.ts';
import { useSession } from '../use-api.ts';
import { useWords } from '../use-words.tsx';

const kinds = ['usage_statement', 'stock_card'] as const;

/** As the rows of the two papers let in. */
const readers: readonly Role[] = [
  'planner',
  'approver',
  'auditor',
  'province_supervisor',
  'office_operator',
];

export function MonthPapers({ officeId }: { readonly officeId: string }) {
  const { say, date } = useWords();
  const session = useSession().data;
  if (!session?.account || !readers.includes(session.account.role)) return null;
  const month = session.today.slice(0, 7);
  const months = [month, monthBefore(month)];
  return (
    <ul className="flex flex-col gap-2 text-sm print:hidden">
      {kinds.map((kind) => (
        <li key={kind} className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <span className="inline-flex items-center gap-1">
            <FileText size={14} aria-hidden />
            {say('paper.print', { paper: say(`paper.${kind}`) })}
          </span>
          {months.map((one) => (
            <a
              key={one}
              href={`/api/papers/${kind}/${officeId}/${one}.pdf`}
              target="_blank"
              rel="noreferrer"
              className="link"
            >
              <span className="sr-only">{say(`paper.${kind}`)}: </span>
              {date(`${one}-01`, 'month')}
            </a>
          ))}
        </li>
      ))}
    </ul>
  );
}

function monthBefore(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}
