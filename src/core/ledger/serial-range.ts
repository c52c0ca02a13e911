/**
 * Serial numbers of blanks, in ranges as they stand on the boxes: `A17-000000001` is the first of the prefix `A17`.
 * A range is cut where a part of it goes elsewhere, and joined again where its parts come together.
 */
import { assert } from '../assert.ts';
import type { AccountCode } from './account.ts';

/** From `first` to `last`, both included; whole numbers from 1 on, `first` not above `last`. */
export interface SerialRange {
  readonly prefix: string;
  readonly first: number;
  readonly last: number;
}

/** Where the blanks of a range are; ranges of one lot at one place that touch are one range. */
export interface HeldRange extends SerialRange {
  readonly lot: string;
  readonly account: AccountCode;
}

/** Blanks that are with the maker are not on record: they come on it by a delivery, and go by its reversal. */
const maker: AccountCode = 'maker';

/** A promise to an office picks no serial numbers: until the hand-over they lie in the store with all others. */
function shelfOf(account: AccountCode): AccountCode {
  return account.startsWith('allocated:') ? 'reserve' : account;
}

const digits = 9;

/** Letters and digits, a hyphen, then the number with or without its zeros; small letters are read as large ones. */
export function readSerial(text: string): SerialRange | null {
  const [, prefix = '', number = ''] = /^([A-Z0-9]{1,12})-(\d{1,12})$/.exec(tidy(text)) ?? [];
  const first = Number(number);
  return first < 1 ? null : { prefix, first, last: first };
}

/** From one serial number to another of the same prefix; null when either cannot be read or they are the wrong way about. */
export function readSerialRange(from: string, to: string): SerialRange | null {
  const start = readSerial(from);
  const end = readSerial(to);
  if (!start || !end || start.prefix !== end.prefix || start.first > end.last) return null;
  return { ...start, last: end.last };
}

/** `A17-000000001`, or `A17-000000001..A17-000000500`. */
export function serialText({ prefix, first, last }: SerialRange): string {
  const one = (number: number): string => `${prefix}-${String(number).padStart(digits, '0')}`;
  return first === last ? one(first) : `${one(first)}..${one(last)}`;
}

export function countSerials(ranges: readonly SerialRange[]): number {
  return ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}

/** The part that is in both; null when none is. */
export function overlapOf(one: SerialRange, other: SerialRange): SerialRange | null {
  const first = Math.max(one.first, other.first);
  const last = Math.min(one.last, other.last);
  return one.prefix === other.prefix && first <= last ? { prefix: one.prefix, first, last } : null;
}

/** The first serial numbers that are in two of the ranges; null when each is in one only. */
export function overlapWithin(ranges: readonly SerialRange[]): SerialRange | null {
  const sorted = [...ranges].sort(inOrder);
  let furthest = sorted[0];
  for (const range of sorted.slice(1)) {
    const overlap = furthest && overlapOf(furthest, range);
    if (overlap) return overlap;
    furthest = range;
  }
  return null;
}

/** The same serial numbers in as few ranges as possible, in their order. */
export function joinRanges<Range extends SerialRange>(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of [...ranges].sort(inOrder)) {
    const before = joined.at(-1);
    const touches = before?.prefix === range.prefix && range.first <= before.last + 1;
    if (!touches) joined.push(range);
    else joined[joined.length - 1] = { ...before, last: Math.max(before.last, range.last) };
  }
  return joined;
}

export interface SerialMove {
  readonly ranges: readonly SerialRange[];
  readonly from: AccountCode;
  readonly to: AccountCode;
  /** Whose blanks they are, when they come from the maker. */
  readonly lot?: string;
}

/** Why serial numbers cannot move, and the first of them that cannot. */
export interface SerialsRefusal {
  readonly code: 'serials_overlap' | 'serials_elsewhere';
  readonly range: SerialRange;
}

/**
 * Every serial number moves, or none: those from the maker must not be on record yet, all others must be where they
 * are to come from. Pure; the SQL function `move_serials` does the same.
 */
export function moveRanges(
  held: readonly HeldRange[],
  move: SerialMove,
): readonly HeldRange[] | SerialsRefusal {
  const { ranges, lot = '' } = move;
  const from = shelfOf(move.from);
  const to = shelfOf(move.to);
  const moving = joinRanges(ranges);
  for (const range of moving) {
    const known = held.flatMap((one) => overlapOf(one, range) ?? []).sort(inOrder);
    if (from === maker && known[0]) return { code: 'serials_overlap', range: known[0] };
    const there = held.filter(({ account }) => account === from);
    const missing = from === maker ? undefined : without(range, there)[0];
    if (missing) return { code: 'serials_elsewhere', range: missing };
  }
  const stay = held.flatMap((one) => without(one, moving));
  const moved: HeldRange[] =
    from === maker
      ? moving.map((range) => ({ ...range, lot, account: to }))
      : held.flatMap((one) =>
          moving.flatMap((range) => {
            const part = overlapOf(one, range);
            return part ? { ...one, ...part, account: to } : [];
          }),
        );
  const after = [...stay, ...moved].filter(({ account }) => account !== maker);
  return joinHeld(after);
}

/** What is left of a range when others are taken out of it, in order. */
function without<Range extends SerialRange>(range: Range, taken: readonly SerialRange[]): Range[] {
  const left: Range[] = [];
  let first = range.first;
  for (const cut of joinRanges(taken.flatMap((one) => overlapOf(one, range) ?? []))) {
    if (first < cut.first) left.push({ ...range, first, last: cut.first - 1 });
    first = cut.last + 1;
  }
  if (first <= range.last) left.push({ ...range, first });
  return left;
}

/** Only ranges of one lot at one place are joined. */
function joinHeld(held: readonly HeldRange[]): HeldRange[] {
  const groups = new Map<string, HeldRange[]>();
  for (const range of held) {
    const group = `${range.account} ${range.lot}`;
    groups.set(group, [...(groups.get(group) ?? []), range]);
  }
  const joined = [...groups.values()].flatMap((group) => joinRanges(group)).sort(inOrder);
  assert(overlapWithin(joined) === null, 'a serial number is in one place');
  return joined;
}

function inOrder(one: SerialRange, other: SerialRange): number {
  if (one.prefix !== other.prefix) return one.prefix < other.prefix ? -1 : 1;
  return one.first - other.first;
}

function tidy(text: string): string {
  return text.trim().toUpperCase();
}
