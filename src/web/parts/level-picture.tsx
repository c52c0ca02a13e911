/**
 * The level: every office a thin column, what it has in ink, what it is granted in teal, its cap as a
 * tick, and the one national level as a line across. The picture of how a short reserve is shared.
 */
import { Link } from '@tanstack/react-router';
import { useId, useMemo, useState } from 'react';
import { sayBinding } from '#contract/words/say-reason.ts';
import type { Ratio } from '#core/quantity.ts';
import { useWords } from '../use-words.tsx';
import { LevelBasin } from './level-basin.tsx';
import { coverageTop, type LevelColumn, type LevelOffice, levelColumns } from './level-columns.ts';

interface LevelPictureProps {
  readonly offices: readonly LevelOffice[];
  /** null when the reserve fills every cap: then there is no line. */
  readonly level: Ratio | null;
  /** `small` leaves out the key and the notes: for a page that explains the picture itself. */
  readonly size?: 'page' | 'small';
  /** The reader's own office, marked. */
  readonly ownOffice?: string;
  readonly onOpen: (officeId: string) => void;
}

export function LevelPicture({
  offices,
  level,
  size = 'page',
  ownOffice,
  onOpen,
}: LevelPictureProps) {
  const { say } = useWords();
  const columns = useMemo(() => levelColumns(offices), [offices]);
  const [pointed, setPointed] = useState(-1);
  const own = columns.findIndex((column) => column.office.id === ownOffice);
  const column = columns[pointed] ?? columns[own];
  const height = level === null ? null : level.numerator / level.denominator;
  const open = (at: number) => {
    const office = columns[at]?.office;
    if (office) onOpen(office.id);
  };

  return (
    <figure className="relative">
      {size === 'page' && <Key />}
      <ColumnSlider
        columns={columns}
        at={Math.max(0, pointed)}
        onPoint={setPointed}
        onOpen={open}
      />
      <LevelBasin
        columns={columns}
        level={height}
        isSmall={size === 'small'}
        pointed={pointed}
        own={own}
        onPoint={setPointed}
        onOpen={open}
      />
      <figcaption className="figures mt-2 min-h-10 text-sm sm:min-h-5 print:hidden">
        {column ? (
          <ColumnLine column={column} />
        ) : (
          <span className="text-soft">{say('level.hint')}</span>
        )}
      </figcaption>
      {size === 'page' && <Notes offices={offices} columns={columns} />}
    </figure>
  );
}

/** The same columns for the keyboard and for screen readers: one at a time, Enter opens it. */
function ColumnSlider(props: {
  columns: readonly LevelColumn[];
  at: number;
  onPoint: (at: number) => void;
  onOpen: (at: number) => void;
}) {
  const { columns, at, onPoint, onOpen } = props;
  const { say } = useWords();
  const text = useColumnText();
  const column = columns[at];
  const describedBy = useId();
  return (
    <>
      <input
        type="range"
        className="peer absolute inset-x-0 -bottom-1 h-1 opacity-0 print:hidden"
        min={0}
        max={Math.max(0, columns.length - 1)}
        value={at}
        aria-label={say('level.walk')}
        aria-valuetext={column && `${column.office.name}: ${text(column)}`}
        aria-describedby={describedBy}
        onChange={(event) => onPoint(event.target.valueAsNumber)}
        onFocus={() => onPoint(at)}
        onKeyDown={(event) => event.key === 'Enter' && onOpen(at)}
      />
      <span className="pointer-events-none absolute -inset-2 hidden rounded-md outline-2 outline-accent peer-focus-visible:block" />
      <span id={describedBy} className="sr-only">
        {say('level.describe', { count: columns.length })}
      </span>
    </>
  );
}

function ColumnLine({ column }: { column: LevelColumn }) {
  const text = useColumnText();
  return (
    <>
      <Link
        to="/offices/$officeId"
        params={{ officeId: column.office.id }}
        className="link font-semibold"
      >
        {column.office.name}
      </Link>
      {': '}
      {text(column)}
    </>
  );
}

function useColumnText(): (column: LevelColumn) => string {
  const { say, share, language } = useWords();
  return ({ office, before, after }) =>
    say('level.column', {
      before: share(before),
      granted: office.granted,
      after: share(after),
      binding: sayBinding(language, office),
    });
}

function Key() {
  const { say } = useWords();
  return (
    <ul
      aria-label={say('level.key')}
      className="mb-4 flex flex-wrap gap-x-6 gap-y-1 text-xs text-soft"
    >
      <li className="flex items-center gap-2">
        <span className="size-3 bg-ink/80" />
        {say('level.key_have')}
      </li>
      <li className="flex items-center gap-2">
        <span className="size-3 bg-accent" />
        {say('level.key_granted')}
      </li>
      <li className="flex items-center gap-2">
        <span className="w-3 border-t-2 border-edge" />
        {say('level.key_cap')}
      </li>
    </ul>
  );
}

function Notes({
  offices,
  columns,
}: {
  offices: readonly LevelOffice[];
  columns: readonly LevelColumn[];
}) {
  const { say, share } = useWords();
  const cut = columns.filter((column) => column.after > coverageTop).length;
  const withoutNeed = offices.length - columns.length;
  return (
    <p className="mt-1 text-xs text-soft">
      {say('level.ask_more')} {cut > 0 && say('level.cut', { count: cut, top: share(coverageTop) })}{' '}
      {withoutNeed > 0 && say('level.without_need', { count: withoutNeed })}
    </p>
  );
}
