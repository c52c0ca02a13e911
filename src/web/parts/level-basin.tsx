/** The drawing inside the level picture: columns, caps, the line across, and the marked columns. */
import { type MouseEvent, useMemo, useRef } from 'react';
import { useColumnPitch } from '../use-column-pitch.ts';
import { useEased } from '../use-eased.ts';
import { useWords } from '../use-words.tsx';
import { columnsPath, coverageTop, depth, type LevelColumn, ticksPath } from './level-columns.ts';

interface LevelBasinProps {
  readonly columns: readonly LevelColumn[];
  /** null when the reserve fills every cap: then there is no line. */
  readonly level: number | null;
  readonly isSmall: boolean;
  /** Columns that are marked; -1 for none. */
  readonly pointed: number;
  readonly own: number;
  readonly onPoint: (at: number) => void;
  readonly onOpen: (at: number) => void;
}

export function LevelBasin(props: LevelBasinProps) {
  const { columns, level, isSmall, pointed, own, onPoint, onOpen } = props;
  const { room, width, hasGaps, hasMargin } = useColumnPitch(columns.length);
  const shown = useEasedColumns(columns, level);
  const touched = useRef(false);

  const columnAt = (event: MouseEvent<HTMLElement>): number => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = Math.floor(((event.clientX - box.left) / box.width) * columns.length);
    return Math.max(0, Math.min(columns.length - 1, at));
  };

  return (
    <div ref={room} className={`relative ${isSmall ? 'h-28' : 'h-56 sm:h-80'}`}>
      {/* The keyboard and screen readers walk the columns by the slider that comes with the picture. */}
      <div
        className={`relative h-full cursor-pointer touch-pan-y ${hasMargin ? 'print:!w-[calc(100%-10rem)]' : 'print:!w-full'}`}
        style={{ width: width ?? '100%' }}
        onPointerDown={(event) => {
          touched.current = event.pointerType !== 'mouse';
          onPoint(columnAt(event));
        }}
        onPointerMove={(event) => onPoint(columnAt(event))}
        onClick={(event) => {
          // A finger first reads a column; the line below then holds the way to the office.
          if (!touched.current) onOpen(columnAt(event));
        }}
        aria-hidden
      >
        <Columns shown={shown} count={columns.length} columnWidth={hasGaps ? 0.7 : 1} />
        {!isSmall &&
          [0.5, 1]
            .filter((at) => !isCovered(at, shown.level, hasMargin))
            .map((at) => <AxisLabel key={at} coverage={at} isBeside={hasMargin} />)}
        {pointed >= 0 && <Marker at={pointed} count={columns.length} isOwn={false} />}
        {own >= 0 && <Marker at={own} count={columns.length} isOwn />}
        {shown.level !== null && (
          <LevelLine level={shown.level} isSmall={isSmall} isBeside={hasMargin} />
        )}
      </div>
    </div>
  );
}

interface ShownColumns {
  readonly level: number | null;
  readonly before: (at: number) => number;
  readonly after: (at: number) => number;
  readonly cap: (at: number) => number;
}

/** The heights on their way to the new ones, column by column in the order of the picture. */
function useEasedColumns(columns: readonly LevelColumn[], level: number | null): ShownColumns {
  const target = useMemo(
    () => [
      level ?? 1,
      ...columns.flatMap(({ before, after, cap }) => [before, after, cap].map(withinPicture)),
    ],
    [columns, level],
  );
  const eased = useEased(target);
  return {
    level: level === null ? null : (eased[0] ?? level),
    before: (at) => eased[1 + 3 * at] ?? 0,
    after: (at) => eased[2 + 3 * at] ?? 0,
    cap: (at) => eased[3 + 3 * at] ?? 0,
  };
}

/** Far above the picture every coverage is alike; near values keep the glide even. */
function withinPicture(coverage: number): number {
  return Math.min(coverage, coverageTop + 0.1);
}

function Columns(props: { shown: ShownColumns; count: number; columnWidth: number }) {
  const { shown, count, columnWidth } = props;
  const cutTo = (at: number) => (shown.after(at) > coverageTop ? cutAt + 0.015 : 0);
  return (
    <svg
      viewBox={`0 0 ${count} ${coverageTop}`}
      preserveAspectRatio="none"
      className="absolute inset-0 size-full overflow-visible"
      aria-hidden="true"
    >
      <path
        d={`M0 ${depth(0.5)}H${count}M0 ${depth(1)}H${count}`}
        className="stroke-line"
        {...hair}
      />
      <path d={columnsPath(() => 0, shown.before, count, columnWidth)} className="fill-ink/80" />
      <path
        d={columnsPath(shown.before, shown.after, count, columnWidth)}
        className="fill-accent"
      />
      <path d={columnsPath(() => cutAt, cutTo, count, 1)} className="fill-paper" />
      <path
        d={ticksPath(shown.cap, count, 1)}
        className="stroke-edge"
        {...hair}
        strokeWidth={1.5}
      />
      <path d={`M0 ${coverageTop}H${count}`} className="stroke-ink" {...hair} />
    </svg>
  );
}

/** Where a column that does not fit is broken. */
const cutAt = coverageTop - 0.05;

const hair = { fill: 'none', vectorEffect: 'non-scaling-stroke' } as const;

/** Whether an axis label would lie under the words on the line: around it in the margin, else above it. */
function isCovered(coverage: number, level: number | null, isBeside: boolean): boolean {
  if (level === null) return false;
  const above = coverage - level;
  return isBeside ? Math.abs(above) < 0.14 : above > -0.1 && above < 0.26;
}

interface BesideProps {
  /** In the margin at the end of the line; otherwise on it at its start, where no column is taller. */
  readonly isBeside: boolean;
}

function AxisLabel({ coverage, isBeside }: { coverage: number } & BesideProps) {
  const { share } = useWords();
  if (!isBeside && coverage < 1) return null;
  return (
    <span
      className={`figures absolute text-xs text-soft ${isBeside ? 'left-full -translate-y-1/2 pl-3' : 'left-0 -translate-y-full'}`}
      style={{ top: percentOf(depth(coverage) / coverageTop) }}
    >
      {share(coverage)}
    </span>
  );
}

function LevelLine(props: { level: number; isSmall: boolean } & BesideProps) {
  const { level, isSmall, isBeside } = props;
  const { say, share } = useWords();
  return (
    <div
      className="pointer-events-none absolute inset-x-0 border-t-2 border-ink"
      style={{ top: percentOf(depth(level) / coverageTop) }}
    >
      <p
        className={`figures absolute flex ${isBeside ? 'left-full w-40 -translate-y-1/2 flex-col pl-3' : 'bottom-0.5 left-0 items-baseline gap-2'}`}
      >
        <strong className={isSmall ? 'text-lg' : 'text-xl'}>{share(level)}</strong>
        <span className="text-xs text-soft">{say('level.line')}</span>
      </p>
    </div>
  );
}

function Marker({ at, count, isOwn }: { at: number; count: number; isOwn: boolean }) {
  const { say } = useWords();
  const side = at < count / 2 ? 'left-0' : 'right-0';
  return (
    <div
      className="pointer-events-none absolute inset-y-0 w-0 border-l border-ink"
      style={{ left: percentOf((at + 0.5) / count) }}
    >
      {isOwn && (
        <span className={`absolute bottom-full text-xs whitespace-nowrap ${side}`}>
          {say('level.own')}
        </span>
      )}
    </div>
  );
}

function percentOf(share: number): string {
  return `${share * 100}%`;
}
