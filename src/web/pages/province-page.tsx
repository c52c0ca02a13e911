/** A province: how long the stock of its offices lasts side by side, who is silent, what to fetch, what to move. */
import { Link } from '@tanstack/react-router';
import type { OfficeLine } from '#contract/control-room-schema.ts';
import type { Province } from '#contract/province-endpoints.ts';
import { CoverTable } from '../parts/cover-table.tsx';
import { DownloadLinks } from '../parts/download-links.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { LoadingState, RefusedState } from '../parts/page-state.tsx';
import { ProvinceEvening } from '../parts/province-evening.tsx';
import { ProvinceLoans } from '../parts/province-loans.tsx';
import { TripPlanner } from '../parts/trip-planner.tsx';
import { WarningsPart } from '../parts/warnings-part.tsx';
import { useReading } from '../use-api.ts';
import { useWords } from '../use-words.tsx';

export function ProvincePage() {
  const { data, error } = useReading('readProvince');
  if (error) return <RefusedState error={error} />;
  if (!data) return <LoadingState />;
  return <ProvinceView province={data} />;
}

function ProvinceView({ province }: { province: Province }) {
  const { say, date } = useWords();
  const { offices, provinceName, asOf, ledgerSeq } = province;
  const countOf = (status: OfficeLine['status']) =>
    offices.filter((office) => office.status === status).length;
  return (
    <div className="flex flex-col gap-10">
      <PageHead
        sentence={say('province.sentence', {
          name: provinceName,
          count: offices.length,
          empty: countOf('empty'),
          low: countOf('critical') + countOf('low'),
          silent: countOf('silent'),
          piledUp: countOf('piled_up'),
        })}
        lead={say('app.as_of', { date: date(asOf, 'full'), seq: ledgerSeq })}
      />
      <section aria-labelledby="cover" className="flex flex-col gap-2">
        <h2 id="cover" className="text-lg font-semibold">
          {say('province.cover')}
        </h2>
        <CoverTable offices={offices} />
        <DownloadLinks table="positions" />
      </section>
      <WarningsPart headingSize="text-lg" />
      <Silent offices={offices.filter(({ status }) => status === 'silent')} />
      <TripPlanner />
      <OnTheWay />
      <ProvinceEvening />
      <ProvinceLoans offices={offices} />
    </div>
  );
}

/** Silent offices are called, not assumed empty. */
function Silent({ offices }: { offices: readonly OfficeLine[] }) {
  const { say, date } = useWords();
  if (offices.length === 0) return null;
  return (
    <section aria-labelledby="silent" className="flex max-w-3xl flex-col gap-4">
      <h2 id="silent" className="text-lg font-semibold">
        {say('province.silent')}
      </h2>
      <ul className="border-t">
        {offices.map((office) => (
          <li key={office.id} className="figures flex justify-between gap-4 border-b py-2">
            <Link to="/offices/$officeId" params={{ officeId: office.id }} className="link">
              {office.name}
            </Link>
            <span className="text-sm text-soft">
              {office.lastReport === null
                ? say('province.never_reported')
                : say('province.last_report', { day: date(office.lastReport, 'weekdayMonth') })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OnTheWay() {
  const { say } = useWords();
  const shipments = useReading('readShipments', { query: { limit: 1 } }).data;
  const proposals = useReading('readProposals', { query: { state: 'open' } }).data;
  return (
    <section aria-labelledby="way" className="flex max-w-3xl flex-col gap-2">
      <h2 id="way" className="text-lg font-semibold">
        {say('province.on_the_way')}
      </h2>
      <p className="figures">
        <Link to="/shipments" className="link">
          {say('province.shipments', {
            count: shipments?.onTheRoad ?? 0,
            overdue: shipments?.overdue ?? 0,
          })}
        </Link>
      </p>
      <p className="figures">
        <Link to="/approvals" className="link">
          {say('province.proposals', { count: proposals?.items.length ?? 0 })}
        </Link>
      </p>
    </section>
  );
}
