/** The boxes of a delivery as the maker's list names them, read and held against each other. */
import {
  joinRanges,
  overlapOf,
  overlapWithin,
  readSerialRange,
  type SerialRange,
} from './serial-range.ts';

export interface SaidBox {
  readonly label: string;
  readonly first: string;
  readonly last: string;
}

export interface Box extends SerialRange {
  readonly label: string;
  /** The label of the box around it. */
  readonly outerLabel: string | null;
}

/** What is wrong, and where: the place of the box in the list. */
export type BoxFault =
  | { readonly code: 'serial_unreadable'; readonly at: number }
  | { readonly code: 'serials_overlap'; readonly range: SerialRange }
  /** A label twice, or an inner box that reaches outside the outer one. */
  | { readonly code: 'box_elsewhere'; readonly label: string };

export interface ReadBoxes {
  /** Outer boxes before those inside them. */
  readonly boxes: readonly Box[];
  /** All serial numbers of the delivery. */
  readonly ranges: readonly SerialRange[];
}

/** Labels are compared in large letters. No serial number is in two boxes, unless one is inside the other. */
export function readBoxes(
  said: readonly (SaidBox & { readonly inner: readonly SaidBox[] })[],
): ReadBoxes | BoxFault {
  const boxes: Box[] = [];
  const outers: Box[] = [];
  for (const [at, { inner, ...one }] of said.entries()) {
    const outer = readBox(one, null);
    const within = inner.flatMap((box) => readBox(box, outer?.label ?? null) ?? []);
    if (!outer || within.length < inner.length) return { code: 'serial_unreadable', at };
    const overlap = overlapWithin(within);
    if (overlap) return { code: 'serials_overlap', range: overlap };
    const outside = within.find((box) => !isWithin(box, outer));
    if (outside) return { code: 'box_elsewhere', label: outside.label };
    outers.push(outer);
    boxes.push(outer, ...within);
  }
  const overlap = overlapWithin(outers);
  if (overlap) return { code: 'serials_overlap', range: overlap };
  const labels = boxes.map(({ label }) => label);
  const twice = labels.find((label, at) => labels.indexOf(label) !== at);
  if (twice !== undefined) return { code: 'box_elsewhere', label: twice };
  const ranges = outers.map(({ prefix, first, last }) => ({ prefix, first, last }));
  return { boxes, ranges: joinRanges(ranges) };
}

/** The one way to write a label, so that the counter finds what the maker wrote. */
export function boxLabel(text: string): string {
  return text.trim().toUpperCase();
}

function readBox({ label, first, last }: SaidBox, outerLabel: string | null): Box | null {
  const range = readSerialRange(first, last);
  return range && { label: boxLabel(label), outerLabel, ...range };
}

function isWithin(inner: SerialRange, outer: SerialRange): boolean {
  const both = overlapOf(inner, outer);
  return both?.first === inner.first && both.last === inner.last;
}
