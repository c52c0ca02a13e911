/**
 * The offices where they are: a circle each, its area by need, its colour by state. The table on the
 * same page is its twin, so the drawing itself is one image; one real link stands over the office that
 * is pointed at, by mouse, finger or arrow keys, and opens it.
 */
import { Link } from '@tanstack/react-router';
import { useId, useMemo, useRef, useState } from 'react';
import type { OfficeLine } from '#contract/control-room-schema.ts';
import { type IslandGroup, islandGroupOf, islandGroups } from '../island-groups.ts';
import {
  circleAt,
  circleBeside,
  layOutCircles,
  type MapCircle,
  mapProjection,
} from '../map-layout.ts';
import { type OfficeStatus, officeStatuses } from '../office-statuses.ts';
import { useCoastline } from '../use-coastline.ts';
import { usePlaceOnPage } from '../use-place-on-page.ts';
import { useWords } from '../use-words.tsx';
import type { OfficeFilter } from '../web-routes.tsx';
import { MapDrawing } from './map-drawing.tsx';
import type { ArcMove } from './move-arcs.tsx';
import { StatusBadge } from './status-badge.tsx';

interface IndonesiaMapProps {
  readonly offices: readonly OfficeLine[];
  /** Those that the filter lets through; the others fade. */
  readonly chosen: readonly OfficeLine[];
  /** With both, the legend filters; without them it stands nowhere. */
  readonly filter?: OfficeFilter;
  readonly onFilter?: (filter: OfficeFilter) => void;
  /** Shown as arcs; none when left out. */
  readonly moves?: readonly ArcMove[];
}

const noMoves: readonly ArcMove[] = [];

export function IndonesiaMap({
  offices,
  chosen,
  filter,
  onFilter,
  moves = noMoves,
}: IndonesiaMapProps) {
  const { say } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const { width } = usePlaceOnPage(frame);
  const [group, setGroup] = useState<IslandGroup | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const coastline = useCoastline();

  const height = Math.round(width * (group || width < 640 ? 0.56 : 0.4));
  const map = useMemo(() => {
    const within = group ? offices.filter((office) => islandGroupOf(office) === group) : offices;
    const projection = mapProjection(within, width, height);
    return { projection, circles: width > 0 ? layOutCircles(offices, within, projection) : [] };
  }, [offices, group, width, height]);
  // Of one province, or of a few neighbouring ones, there is nothing to go nearer to.
  const isOfManyIslands = useMemo(() => new Set(offices.map(islandGroupOf)).size > 1, [offices]);
  const lit = useMemo(() => new Set(chosen.map((office) => office.id)), [chosen]);

  return (
    <section aria-label={say('map.title')} className="flex flex-col gap-2 print:break-inside-avoid">
      {isOfManyIslands && <GroupButtons group={group} onGroup={setGroup} />}
      <div
        ref={frame}
        className="relative overflow-hidden print:h-auto!"
        style={{ height: height || undefined }}
        onPointerMove={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          const circle = circleAt(map.circles, event.clientX - box.left, event.clientY - box.top);
          setPointed(circle?.office.id ?? null);
        }}
        onPointerLeave={() => setPointed(null)}
      >
        <MapDrawing
          map={map}
          width={width}
          height={height}
          coastline={coastline}
          lit={lit}
          withNames={group !== null}
          moves={moves}
          description={
            say('map.describe', { count: offices.length }) +
            (moves.length > 0 ? ` ${say('moves.map_describe', { count: moves.length })}` : '')
          }
        />
        <Pointer circles={map.circles} pointed={pointed} width={width} onPoint={setPointed} />
      </div>
      {filter && onFilter && <Legend offices={offices} filter={filter} onFilter={onFilter} />}
    </section>
  );
}

function GroupButtons(props: {
  group: IslandGroup | null;
  onGroup: (group: IslandGroup | null) => void;
}) {
  const { say } = useWords();
  const groups = [null, ...islandGroups];
  return (
    <fieldset className="flex flex-wrap gap-x-4 print:hidden">
      <legend className="sr-only">{say('map.islands')}</legend>
      {groups.map((group) => (
        <button
          key={group ?? 'all'}
          type="button"
          aria-pressed={group === props.group}
          onClick={() => props.onGroup(group)}
          className="min-h-8 text-sm text-soft underline-offset-4 hover:text-ink hover:underline aria-pressed:font-semibold aria-pressed:text-ink"
        >
          {say(group ? `island.${group}` : 'map.all')}
        </button>
      ))}
    </fieldset>
  );
}

interface PointerProps {
  readonly circles: readonly MapCircle[];
  readonly pointed: string | null;
  readonly width: number;
  readonly onPoint: (officeId: string) => void;
}

/** The link over the office that is pointed at, with its label beside it. */
function Pointer({ circles, pointed, width, onPoint }: PointerProps) {
  const { say } = useWords();
  const [isFocused, setFocused] = useState(false);
  const [kept, setKept] = useState<string | null>(null);
  const labelId = useId();
  const circle =
    circles.find(({ office }) => office.id === (pointed ?? kept)) ??
    circles.find(({ office }) => office.status === 'empty') ??
    circles[0];
  if (!circle) return null;
  const { office, x, y } = circle;
  const reach = Math.max(12, circle.radius + 2);
  const isShown = isFocused || pointed !== null;
  const isRight = x > width / 2;

  return (
    <>
      <Link
        to="/offices/$officeId"
        params={{ officeId: office.id }}
        preload={false}
        aria-labelledby={labelId}
        className="absolute rounded-full"
        style={{ left: x - reach, top: y - reach, width: 2 * reach, height: 2 * reach }}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onKeyDown={(event) => {
          const next = circleBeside(circles, circle, event.key);
          if (!next) return;
          event.preventDefault();
          setKept(next.office.id);
          onPoint(next.office.id);
        }}
      />
      <div
        className={`pointer-events-none absolute z-10 w-max max-w-64 rounded-md border bg-raised px-3 py-2 text-sm shadow-float ${isShown ? '' : 'invisible'}`}
        style={{
          top: Math.max(0, y - 24),
          [isRight ? 'right' : 'left']: (isRight ? width - x : x) + reach + 4,
        }}
      >
        <p className="font-semibold">{office.name}</p>
        <StatusBadge status={office.status} cause={office.cause} />
        <p className="figures text-soft">
          {say('map.holds', { onHand: office.onHand, need: office.need })}
        </p>
      </div>
      <span id={labelId} className="sr-only" aria-live={isFocused ? 'polite' : 'off'}>
        {say('map.label', {
          name: office.name,
          status: say(`status.${office.status}`),
          onHand: office.onHand,
          need: office.need,
        })}
      </span>
    </>
  );
}

/** What the colours mean, how many there are, and a filter by each. */
function Legend({
  offices,
  filter,
  onFilter,
}: Required<Pick<IndonesiaMapProps, 'offices' | 'filter' | 'onFilter'>>) {
  const { say, number } = useWords();
  const counts = useMemo(() => countByStatus(offices), [offices]);
  return (
    <fieldset className="flex flex-wrap items-center gap-2">
      <legend className="sr-only">{say('map.legend')}</legend>
      {officeStatuses.map((status) => {
        const isOn = filter.status === status;
        return (
          <button
            key={status}
            type="button"
            aria-pressed={isOn}
            onClick={() => onFilter({ ...filter, status: isOn ? undefined : status })}
            className="flex min-h-8 items-center gap-2 rounded-full border px-3 hover:border-ink aria-pressed:border-ink aria-pressed:bg-sunken"
          >
            <StatusBadge status={status} />
            <span className="figures text-sm text-soft">{number(counts.get(status) ?? 0)}</span>
          </button>
        );
      })}
      <span className="ml-auto text-xs text-soft">{say('map.need')}</span>
    </fieldset>
  );
}

function countByStatus(offices: readonly OfficeLine[]): Map<OfficeStatus, number> {
  const counts = new Map<OfficeStatus, number>();
  for (const { status } of offices) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}
