/**
 * Lots of the demo world: the last deliveries come in numbered boxes, so that the whole reserve and every shipment on
 * the road have serial numbers. Older blanks have none on record, as in a system that begins in the middle.
 */
import type { Box } from '#core/ledger/delivery-boxes.ts';
import type { Posting } from '#core/ledger/posting.ts';
import type { SerialRange } from '#core/ledger/serial-range.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Lot } from '#storage/lot-store.ts';

/** By the reference of the document that they belong to. */
export interface WorldLots {
  readonly deliveries: ReadonlyMap<string, DeliveredLot>;
  readonly moves: ReadonlyMap<string, MovedSerials>;
}

interface DeliveredLot {
  readonly lot: Lot;
  /** None for an older delivery. */
  readonly boxes: readonly Box[];
  readonly ranges: readonly SerialRange[];
}

interface MovedSerials {
  readonly ranges: readonly SerialRange[] | 'all';
  readonly from: string;
  readonly to: string;
}

const perOuterBox: Blanks = 2_000;
const perInnerBox: Blanks = 500;

/**
 * `inStore` blanks lie in the reserve at the end. Of what the numbered deliveries brought beyond it, shipments on the
 * road come first, then those received since; the last of these gets fewer numbers than blanks: an open question.
 */
export function worldLots(postings: readonly Posting[], inStore: Blanks): WorldLots {
  const deliveries = postings.filter(({ kind }) => kind === 'delivery');
  const numbered = lastCovering(deliveries, inStore + onTheRoad(postings));
  const since = numbered.length === 0 ? postings.length : postings.indexOf(numbered[0]!);
  const shelf = new Map(
    numbered.map((delivery) => [delivery.reference, serialsOf(delivery, deliveries)]),
  );
  const supply = sum(numbered.map(blanksOf));
  return {
    deliveries: new Map(
      deliveries.map((delivery) => {
        const range = shelf.get(delivery.reference);
        const boxes = range ? boxesOf(range) : [];
        return [delivery.reference, { lot: lotOf(delivery), boxes, ranges: range ? [range] : [] }];
      }),
    ),
    moves: movesOf(postings.slice(since), [...shelf.values()], Math.max(0, supply - inStore)),
  };
}

/** The last deliveries that hold so many together; all where they do not. */
function lastCovering(deliveries: readonly Posting[], blanks: Blanks): Posting[] {
  let held = 0;
  let first = deliveries.length;
  while (first > 0 && held < blanks) held += blanksOf(deliveries[--first]!);
  return deliveries.slice(first);
}

function onTheRoad(postings: readonly Posting[]): Blanks {
  return sum(openHandovers(postings).map(blanksOf));
}

function openHandovers(postings: readonly Posting[]): Posting[] {
  const received = new Set(
    postings.filter(({ kind }) => kind === 'receipt').map(({ entries }) => entries[0]!.account),
  );
  return postings.filter(
    ({ kind, entries }) => kind === 'handover' && !received.has(entries[1]!.account),
  );
}

/** The store gives the oldest numbers first. */
function movesOf(
  postings: readonly Posting[],
  shelf: readonly SerialRange[],
  toGive: Blanks,
): Map<string, MovedSerials> {
  const open = new Set(openHandovers(postings));
  let left = Math.max(0, toGive - sum([...open].map(blanksOf)));
  const queue = [...shelf];
  const moves = new Map<string, MovedSerials>();
  const numbered = new Set<string>();
  for (const posting of postings) {
    const [{ account: from }, { account: to }] = posting.entries as [Entry, Entry];
    if (posting.kind === 'handover') {
      const blanks = open.has(posting) ? blanksOf(posting) : Math.min(left, blanksOf(posting));
      if (!open.has(posting)) left -= blanks;
      if (blanks === 0) continue;
      moves.set(posting.reference, { ranges: take(queue, blanks), from, to });
      numbered.add(to);
    } else if (posting.kind === 'receipt' && numbered.has(from) && posting.entries.length === 2) {
      moves.set(posting.reference, { ranges: 'all', from, to });
    }
  }
  return moves;
}

type Entry = Posting['entries'][number];

/** The first numbers of the queue, which is shortened by them. */
function take(queue: SerialRange[], blanks: Blanks): SerialRange[] {
  const taken: SerialRange[] = [];
  let missing = blanks;
  while (missing > 0 && queue[0]) {
    const { prefix, first, last } = queue[0];
    const end = Math.min(last, first + missing - 1);
    taken.push({ prefix, first, last: end });
    missing -= end - first + 1;
    if (end === last) queue.shift();
    else queue[0] = { prefix, first: end + 1, last };
  }
  return taken;
}

/** Numbers run on through the parts of a lot: `A17` is the first lot of 2017. */
function serialsOf(delivery: Posting, deliveries: readonly Posting[]): SerialRange {
  const lot = lotNumber(delivery);
  const before = deliveries.slice(0, deliveries.indexOf(delivery));
  const first = 1 + sum(before.filter((one) => lotNumber(one) === lot).map(blanksOf));
  const [, place = '', year = ''] = /^Lot (\d+)\/\d\d(\d\d)$/.exec(lot) ?? [];
  const prefix = `${String.fromCharCode(64 + Number(place))}${year}`;
  return { prefix, first, last: first + blanksOf(delivery) - 1 };
}

/** Parts end in the middle of an outer box: its label counts inner ones, so that none is there twice. */
function boxesOf({ prefix, first, last }: SerialRange): Box[] {
  const boxes: Box[] = [];
  for (let at = first; at <= last; at += perOuterBox) {
    const end = Math.min(last, at + perOuterBox - 1);
    const label = `${prefix}-D${String(Math.ceil(at / perInnerBox)).padStart(5, '0')}`;
    boxes.push({ label, outerLabel: null, prefix, first: at, last: end });
    for (let inner = at, place = 1; inner <= end; inner += perInnerBox, place++) {
      const innerEnd = Math.min(end, inner + perInnerBox - 1);
      const innerLabel = `${label}-${place}`;
      boxes.push({ label: innerLabel, outerLabel: label, prefix, first: inner, last: innerEnd });
    }
  }
  return boxes;
}

function lotOf(delivery: Posting): Lot {
  const number = lotNumber(delivery);
  const [, place] = /^Lot (\d+)/.exec(number) ?? [];
  return {
    number,
    maker: 'Pabrik Kartu Nusantara (contoh)',
    contract: `KTR-${place}/DUKCAPIL/2017`,
    unitPriceRupiah: 10_550,
    budgetYear: 2017,
  };
}

/** The reference of a delivery begins with its lot: `Lot 2/2017, kiriman 13`. */
function lotNumber({ reference }: Posting): string {
  return reference.split(',')[0]!;
}

function blanksOf({ entries }: Posting): Blanks {
  return -entries[0]!.amount;
}

function sum(blanks: readonly Blanks[]): Blanks {
  return blanks.reduce((total, one) => total + one, 0);
}
