/** A table as a file, for those who may read its list: CSV and JSON of any length, a workbook up to its limit. */
import { Download } from 'lucide-react';
import { Fragment, type MouseEvent, type ReactNode, useState } from 'react';
import type { z } from 'zod';
import type { EndpointId, endpoints } from '#contract/endpoints.ts';
import type { ExportFormat, ExportTable, exportQuerySchema } from '#contract/export-schema.ts';
import type { Problem } from '#contract/problem.ts';
import type { WordKey } from '#contract/words/id.ts';
import { Refused, useSession } from '../use-api.ts';
import { useWords } from '../use-words.tsx';
import { useRefusalText } from './page-state.tsx';

type ReaderOf<Id extends EndpointId> = (typeof endpoints)[Id]['access'][number];

interface TableReaders {
  readonly offices: ReaderOf<'readControlRoom' | 'readOffice' | 'readPlaces'>;
  readonly positions: ReaderOf<'readControlRoom' | 'readOffice'>;
  readonly documents: ReaderOf<'readDocuments'>;
  readonly requisitions: ReaderOf<'readRequisitions'>;
  readonly allocations: ReaderOf<'readAllocations'>;
  readonly shipments: ReaderOf<'readShipments'>;
  readonly cases: ReaderOf<'readCases'>;
  readonly statements: ReaderOf<'readStatements'>;
  readonly lots: ReaderOf<'readLots'>;
  readonly 'access-log': ReaderOf<'readAccessLog'>;
}

const offices = ['office_operator', 'province_supervisor'] as const;
const deciders = ['planner', 'approver', 'auditor'] as const;

/** The rows of the doors stay out of the browser, so who may read stands here again; the compiler knows better names. */
const readers = {
  offices: [...deciders, 'warehouse_keeper', 'call_agent', 'administrator', ...offices],
  positions: [...deciders, 'warehouse_keeper', 'call_agent', 'administrator', ...offices],
  documents: [...deciders, 'warehouse_keeper', ...offices, 'sub_point_operator'],
  requisitions: [...deciders, ...offices],
  allocations: [...deciders, 'warehouse_keeper', ...offices],
  shipments: [...deciders, 'warehouse_keeper', ...offices],
  cases: [...deciders, 'warehouse_keeper', ...offices],
  statements: [...deciders, ...offices, 'sub_point_operator'],
  lots: [...deciders, 'warehouse_keeper'],
  'access-log': ['administrator', 'auditor'],
} as const satisfies { readonly [Table in ExportTable]: readonly TableReaders[Table][] };

const names: Record<ExportTable, WordKey> = {
  offices: 'download.offices',
  positions: 'download.positions',
  documents: 'download.documents',
  requisitions: 'download.requisitions',
  allocations: 'download.allocations',
  shipments: 'download.shipments',
  cases: 'download.cases',
  statements: 'download.statements',
  lots: 'download.lots',
  'access-log': 'download.access_log',
};

const formats: readonly ExportFormat[] = ['csv', 'xlsx', 'json'];

interface DownloadLinksProps {
  readonly table: ExportTable;
  /** As the door takes it; an address may name a kind that there is not, and the server then says so. */
  readonly query?: {
    readonly [Name in Exclude<keyof z.infer<typeof exportQuerySchema>, 'language'>]?:
      | string
      | undefined;
  };
  /** What the file holds, where that is not what stands on screen. */
  readonly children?: ReactNode;
}

export function DownloadLinks({ table, query = {}, children }: DownloadLinksProps) {
  const { say, language } = useWords();
  const role = useSession().data?.account?.role;
  const [error, setError] = useState<unknown>(null);
  if (!role || !(readers[table] as readonly string[]).includes(role)) return null;
  const what = say(names[table]);
  const asked = Object.entries({ ...query, language }).filter((pair) => pair[1] !== undefined);
  const save = async (event: MouseEvent<HTMLAnchorElement>) => {
    event.preventDefault();
    setError(await saveWorkbook(event.currentTarget.href, `blanko-${table}.xlsx`));
  };
  return (
    <div className="text-sm print:hidden">
      <p className="flex flex-wrap items-center gap-x-2">
        <Download size={16} aria-hidden className="text-soft" />
        <span>{what}:</span>
        {formats.map((format, at) => (
          <Fragment key={format}>
            {at > 0 && <span aria-hidden>·</span>}
            <a
              className="link py-1"
              href={`/api/exports/${table}.${format}?${new URLSearchParams(asked as [string, string][])}`}
              aria-label={say('download.as', { what, format: format.toUpperCase() })}
              onClick={format === 'xlsx' ? save : undefined}
              download
            >
              {format.toUpperCase()}
            </a>
          </Fragment>
        ))}
      </p>
      {children !== undefined && <p className="mt-1 text-xs text-soft">{children}</p>}
      {error !== null && <WorkbookRefused error={error} />}
    </div>
  );
}

function WorkbookRefused({ error }: { error: unknown }) {
  return (
    <p role="alert" className="mt-1 border-l-4 border-danger pl-3">
      {useRefusalText(error)}
    </p>
  );
}

/** A workbook can be refused for its length: that is said here, and not saved as a file. Null when it was saved. */
async function saveWorkbook(address: string, name: string): Promise<Refused | null> {
  const response = await fetch(address).catch(() => null);
  if (!response) return new Refused(null);
  if (!response.ok) {
    return new Refused((await response.json().catch(() => null)) as Problem | null);
  }
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
  return null;
}
