/**
 * What a scanner that types like a keyboard has read, scan by scan. A serial number begins a range and the next one
 * ends it; anything else is the label of a box.
 */
export interface SerialRange {
  readonly from: string;
  readonly to: string;
}

export interface Scanned {
  readonly boxes: readonly string[];
  readonly ranges: readonly SerialRange[];
  /** The first serial number of a range whose last one is still to come. */
  readonly begun: string | null;
}

export const nothingScanned: Scanned = { boxes: [], ranges: [], begun: null };

/** As it stands on the blank: `A17-000000001`. */
const serial = /^[A-Z0-9]{1,12}-(\d{6,12})$/;

/** `A17-000000001..A17-000000500`, as typed by hand, is a whole range at once. Doubles are left out. */
export function addScan(scanned: Scanned, typed: string): Scanned {
  const text = typed.trim().toUpperCase();
  const [from = '', to] = text.split(/\s*\.\.\s*/);
  if (to !== undefined) return withRange(scanned, { from, to });
  if (serial.test(text)) {
    if (scanned.begun === null) return { ...scanned, begun: text };
    return { ...withRange(scanned, { from: scanned.begun, to: text }), begun: null };
  }
  const isKnown = text === '' || scanned.boxes.includes(text);
  return isKnown ? scanned : { ...scanned, boxes: [...scanned.boxes, text] };
}

/** Blanks named by the ranges; boxes are counted by the server, which knows what is in them. */
export function blanksIn(ranges: readonly SerialRange[]): number {
  const numberOf = (text: string): number => Number(serial.exec(text)?.[1] ?? Number.NaN);
  return ranges.reduce((sum, { from, to }) => sum + numberOf(to) - numberOf(from) + 1, 0);
}

function withRange(scanned: Scanned, range: SerialRange): Scanned {
  const isKnown = scanned.ranges.some(({ from, to }) => from === range.from && to === range.to);
  return isKnown ? scanned : { ...scanned, ranges: [...scanned.ranges, range] };
}
