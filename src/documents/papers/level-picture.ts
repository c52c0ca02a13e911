/** The level, drawn for paper: every office a column, the reader's own under a triangle. */
import type { Ratio } from '#core/quantity.ts';

export interface LevelColumn {
  /** Coverage (position / need) without the grant and with it. */
  readonly before: number;
  readonly after: number;
  readonly isOwn: boolean;
}

const width = 1660;
const height = 250;
const headroom = 26;
/** The picture ends here: some offices hold many times their need, and their columns are cut. */
const top = 1.25;

const ink = '#1f1c17';
const have = '#4c4943';
const granted = '#0b6e69';
const hair = '#bdb6a8';

/** An SVG of 1660 by 250, without text: its words stand beside it. */
export function levelPicture(columns: readonly LevelColumn[], level: Ratio | null): string {
  const sorted = columns.toSorted((a, b) => a.before - b.before);
  const pitch = width / Math.max(1, sorted.length);
  const column = (at: number, from: number, to: number): string => {
    const y = yOf(to);
    return `M${round(at * pitch)} ${y}h${round(pitch * 0.72)}V${yOf(from)}h${-round(pitch * 0.72)}z`;
  };
  const own = sorted.findIndex(({ isOwn }) => isOwn);
  const x = round((own + 0.36) * pitch);
  const line = level === null ? '' : yOf(level.numerator / level.denominator);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">`,
    `<path d="M0 ${yOf(0.5)}H${width}M0 ${yOf(1)}H${width}" stroke="${hair}" stroke-width="2"/>`,
    `<path fill="${have}" d="${sorted.map(({ before }, at) => column(at, 0, before)).join('')}"/>`,
    `<path fill="${granted}" d="${sorted.map(({ before, after }, at) => (after > before ? column(at, before, after) : '')).join('')}"/>`,
    line === '' ? '' : `<path d="M0 ${line}H${width}" stroke="${ink}" stroke-width="4"/>`,
    own < 0 ? '' : `<path d="M${x - 12} 0h24l-12 20z" fill="${ink}"/>`,
    own < 0 ? '' : `<path d="M${x} 20V${height}" stroke="${ink}" stroke-width="2"/>`,
    `<path d="M0 ${height - 1}H${width}" stroke="${ink}" stroke-width="2"/>`,
    '</svg>',
  ].join('');
}

function yOf(coverage: number): number {
  return round(headroom + ((height - headroom) * (top - Math.min(coverage, top))) / top);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
