/** The home of the planner: the verdict of the day, the figures behind it, the map, today's round. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, useCallback, useMemo, useState } from 'react';
import type { ControlRoom } from '#contract/control-room-schema.ts';
import { sayRatio } from '#contract/words/say-quantity.ts';
import { chooseOffices } from '../choose-offices.ts';
import { AfterFirstPaint } from '../parts/after-first-paint.tsx';
import { DaySentence } from '../parts/day-sentence.tsx';
import { DownloadLinks } from '../parts/download-links.tsx';
import { NationalFigures } from '../parts/national-figures.tsx';
import { OfficeFilterBar } from '../parts/office-filter-bar.tsx';
import { LoadingState, RefusedState } from '../parts/page-state.tsx';
import { RoundTable } from '../parts/round-table.tsx';
import { WarningsPart } from '../parts/warnings-part.tsx';
import { reading, useReading, useSession } from '../use-api.ts';
import { useWords } from '../use-words.tsx';
import type { OfficeFilter } from '../web-routes.tsx';

const IndonesiaMap = lazy(() =>
  import('../parts/indonesia-map.tsx').then((part) => ({ default: part.IndonesiaMap })),
);
const LevelPicture = lazy(() =>
  import('../parts/level-picture.tsx').then((part) => ({ default: part.LevelPicture })),
);
const route = getRouteApi('/signed-in/');

export function ControlRoomPage() {
  const room = useReading('readControlRoom');
  if (room.error) return <RefusedState error={room.error} />;
  if (!room.data) return <LoadingState />;
  return <ControlRoomView room={room.data} />;
}

function ControlRoomView({ room }: { room: ControlRoom }) {
  const { say, date } = useWords();
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const chosen = useMemo(() => chooseOffices(room.offices, filter, room.asOf), [room, filter]);
  const setFilter = useCallback(
    (search: OfficeFilter) => navigate({ search, replace: true, resetScroll: false }),
    [navigate],
  );

  return (
    <div className="flex flex-col gap-10">
      <div className="flex flex-col gap-2">
        <p className="figures text-sm text-soft">
          {say('app.as_of', { date: date(room.asOf, 'full'), seq: room.ledgerSeq })}
        </p>
        <DaySentence room={room} />
      </div>
      <NationalFigures room={room} />
      <CountryMap room={room} chosen={chosen} filter={filter} onFilter={setFilter} />
      <WarningsPart headingSize="text-xl" />
      <section id="round" aria-labelledby="round-title" className="flex flex-col gap-4">
        <RoundHeading room={room} />
        <AfterFirstPaint fallback={<div className="skeleton h-48" />}>
          <LevelPicture
            offices={room.offices}
            level={room.round.level}
            size="small"
            onOpen={(officeId) => navigate({ to: '/offices/$officeId', params: { officeId } })}
          />
        </AfterFirstPaint>
        <OfficeFilterBar
          offices={room.offices}
          shown={chosen.length}
          filter={filter}
          onFilter={setFilter}
        />
        <div className="flex flex-wrap gap-x-6">
          <DownloadLinks table="positions" />
          <DownloadLinks table="offices" />
        </div>
        <RoundTable offices={chosen} />
      </section>
    </div>
  );
}

interface CountryMapProps {
  readonly room: ControlRoom;
  readonly chosen: ControlRoom['offices'];
  readonly filter: OfficeFilter;
  readonly onFilter: (filter: OfficeFilter) => void;
}

/** The offices, and on demand the moves between them that are not over. */
function CountryMap({ room, ...map }: CountryMapProps) {
  const { say, number } = useWords();
  const [isOn, setOn] = useState(false);
  const role = useSession().data?.account?.role;
  const mayRead = role === 'planner' || role === 'approver' || role === 'auditor';
  const query = { only: 'open' as const, limit: 500 };
  const moves = useQuery({ ...reading('readMoves', { query }), enabled: mayRead }).data?.items;
  return (
    <div className="flex flex-col gap-2">
      <AfterFirstPaint fallback={<div className="skeleton aspect-[5/2]" />}>
        <IndonesiaMap offices={room.offices} {...map} {...(isOn && moves && { moves })} />
      </AfterFirstPaint>
      {moves && moves.length > 0 && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
          <button
            type="button"
            className="button aria-pressed:border-accent aria-pressed:bg-accent-wash"
            aria-pressed={isOn}
            onClick={() => setOn(!isOn)}
          >
            {say('moves.map_toggle')} <span className="figures">{number(moves.length)}</span>
          </button>
          <Link to="/moves" className="link">
            {say('moves.see_all')}
          </Link>
        </div>
      )}
    </div>
  );
}

function RoundHeading({ room: { round } }: { room: ControlRoom }) {
  const { say, language } = useWords();
  return (
    <div className="flex flex-wrap items-end justify-between gap-4">
      <div>
        <h2 id="round-title" className="text-xl font-semibold">
          {say('round.title')}
        </h2>
        <p className="figures mt-1 max-w-prose">
          {say('round.summary', {
            asked: round.asked,
            granted: round.granted,
            policy: round.policyName[language],
            before: round.reserveBefore,
            after: round.reserveAfter,
          })}{' '}
          {round.level
            ? say('round.level', { level: sayRatio(language, round.level) })
            : say('round.enough')}
        </p>
      </div>
      <Link to="/round" className="button print:hidden">
        {say('round.open')}
      </Link>
    </div>
  );
}
