/** The columns of the level picture: where each office stands, by coverage. Draws; decides nothing. */
import type { OfficeLine } from '#contract/control-room-schema.ts';

/** What the picture needs of an office: today's, or as a kept round has it. */
export type LevelOffice = Pick<
  OfficeLine,
  | 'id'
  | 'name'
  | 'asked'
  | 'need'
  | 'ceiling'
  | 'granted'
  | 'binding'
  | 'coverageBefore'
  | 'coverageAfter'
>;

export interface LevelColumn {
  readonly office: LevelOffice;
  /** Coverage (position / need) without the grant, with it, and with all it could be granted at most. */
  readonly before: number;
  readonly after: number;
  readonly cap: number;
}

/** The picture ends here: some offices hold many times their need, and their columns are cut. */
export const coverageTop = 1.25;

/**
 * One column for each office that needs blanks, lowest coverage first, so that the round reads as
 * water poured into a basin. An office without a need has no coverage and no column.
 */
export function levelColumns(offices: readonly LevelOffice[]): LevelColumn[] {
  return offices
    .flatMap((office) => {
      const { coverageBefore: before, coverageAfter: after } = office;
      if (before === null || after === null) return [];
      const most = Math.min(office.asked, office.ceiling) / office.need;
      return [{ office, before, after, cap: before + most }];
    })
    .sort((a, b) => a.before - b.before || (a.office.id < b.office.id ? -1 : 1));
}

/** One path for all columns, each one unit apart and `width` wide, from `low` up to `high`. */
export function columnsPath(
  low: (at: number) => number,
  high: (at: number) => number,
  count: number,
  width: number,
): string {
  let path = '';
  for (let at = 0; at < count; at++) {
    const bottom = depth(low(at));
    const top = depth(high(at));
    if (bottom > top) path += `M${at} ${top}h${width}V${bottom}h-${width}z`;
  }
  return path;
}

/** One path of short strokes, one across each column at its cap; none where the cap is out of the picture. */
export function ticksPath(cap: (at: number) => number, count: number, width: number): string {
  let path = '';
  for (let at = 0; at < count; at++) {
    if (cap(at) <= coverageTop) path += `M${at} ${depth(cap(at))}h${width}`;
  }
  return path;
}

/** How far below the top of the picture a coverage lies. */
export function depth(coverage: number): number {
  return Math.round((coverageTop - Math.min(coverage, coverageTop)) * 10_000) / 10_000;
}
