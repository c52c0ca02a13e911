/** One office: what it has, how long that lasts, what it should do, and the documents that prove it. */
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OfficePage as Office } from '#contract/office-schema.ts';
import { ArithmeticPanel } from '../parts/arithmetic-panel.tsx';
import { DocumentTable } from '../parts/document-table.tsx';
import { MonthPapers } from '../parts/month-papers.tsx';
import { OfficeEquipment, OfficeShipments } from '../parts/office-equipment.tsx';
import { OfficeFigures } from '../parts/office-figures.tsx';
import { OfficeForecast } from '../parts/office-forecast.tsx';
import { OfficeNames } from '../parts/office-names.tsx';
import { OfficeReorder } from '../parts/office-reorder.tsx';
import { OfficeSentence } from '../parts/office-sentence.tsx';
import { CitizenReports, OfficeStatements } from '../parts/office-statements.tsx';
import { LoadingState, RefusedState } from '../parts/page-state.tsx';
import { StockFan } from '../parts/stock-fan.tsx';
import { useReading, useSession } from '../use-api.ts';
import { useWords } from '../use-words.tsx';

export function OfficePage() {
  const { officeId } = useParams({ from: '/signed-in/offices/$officeId' });
  const { data, error } = useReading('readOffice', { params: { officeId } });
  if (error) return <RefusedState error={error} />;
  // Another office is a new page, not a change of this one.
  if (!data || data.office.id !== officeId) return <LoadingState />;
  return <OfficeView page={data} />;
}

function OfficeView({ page }: { page: Office }) {
  const { say } = useWords();
  const { account } = useSession().data ?? { account: null };
  const { office } = page;
  return (
    <div className="flex flex-col gap-10">
      <OfficeSentence page={page} />
      <OfficeFigures page={page} />
      {account?.officeId === office.id && (
        <Link to="/my-office" className="button button-main w-fit print:hidden">
          {say('my_office.title')}
        </Link>
      )}
      <Part title={say('office.stock_title')}>
        <StockFan page={page} />
      </Part>
      <Part title={say('reorder.title')}>
        <OfficeReorder page={page} />
      </Part>
      <Part title={say('office_forecast.title')}>
        <OfficeForecast officeId={office.id} />
      </Part>
      <Part title={say('office.grant_title')}>
        <ArithmeticPanel officeId={office.id} linksToOffice={false} />
      </Part>
      <div className="grid gap-10 md:grid-cols-2">
        <Part title={say('office.equipment_title')}>
          <OfficeEquipment page={page} />
        </Part>
        <Part title={say('office.shipments_title')}>
          <OfficeShipments page={page} />
        </Part>
      </div>
      <div className="grid gap-10 md:grid-cols-[3fr_2fr]">
        <Part title={say('office.statements_title')}>
          <OfficeStatements page={page} />
          <div className="mt-3">
            <MonthPapers officeId={office.id} />
          </div>
        </Part>
        <Part title={say('office.citizen_reports_title')}>
          <CitizenReports page={page} />
        </Part>
      </div>
      <Part title={say('office.documents_title')}>
        <DocumentTable name={say('office.documents_title')} lines={page.documents} />
        <Link
          to="/documents"
          search={{ office: office.id }}
          className="link mt-3 inline-block text-sm print:hidden"
        >
          {say('office.all_documents')}
        </Link>
      </Part>
      <Part title={say('office.names_title')}>
        <OfficeNames page={page} />
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="min-w-0">
      <h2 className="mb-3 text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}
