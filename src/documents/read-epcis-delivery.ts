/** A maker's delivery in EPCIS 2.0, as the ledger takes deliveries: which lot, how many, with which serial numbers. */
import type { EpcisDocument, EpcisEvent } from '#contract/epcis-schema.ts';

export interface MakersDelivery {
  readonly eventId: string;
  readonly reference: string;
  readonly occurredAt: string;
  readonly quantity: number;
  readonly lot: {
    readonly number: string;
    readonly maker: string;
    readonly contract: string;
    readonly unitPriceRupiah: number;
    readonly budgetYear: number;
  };
  readonly boxes: readonly {
    readonly label: string;
    readonly first: string;
    readonly last: string;
  }[];
}

/** What is missing in an event that is a delivery. */
export interface DeliveryFault {
  /** The place of the event in the document, from 0. */
  readonly event: number;
  readonly field: string;
}

/** How a maker says that goods leave for somebody, or come into being there. */
const deliverySteps = ['shipping', 'commissioning', 'departing'];

/**
 * Events that are no delivery (observations on the way, packing) are counted and left aside. The facts of the lot are
 * in `ilmd`, or beside it in a TransactionEvent, under the names of the standard or of ours.
 */
export function readEpcisDeliveries(document: EpcisDocument): {
  readonly deliveries: readonly MakersDelivery[];
  readonly faults: readonly DeliveryFault[];
  readonly ignored: number;
} {
  const deliveries: MakersDelivery[] = [];
  const faults: DeliveryFault[] = [];
  let ignored = 0;
  document.epcisBody.eventList.forEach((event, at) => {
    if (!isDelivery(event)) {
      ignored++;
      return;
    }
    const read = readDelivery(event);
    if ('missing' in read) faults.push(...read.missing.map((field) => ({ event: at, field })));
    else deliveries.push(read);
  });
  return { deliveries, faults, ignored };
}

function isDelivery({ type, bizStep, action }: EpcisEvent): boolean {
  const step = bizStep?.split(/[:/-]/).at(-1) ?? '';
  return (
    (type === 'ObjectEvent' || type === 'TransactionEvent') &&
    action !== 'DELETE' &&
    deliverySteps.includes(step)
  );
}

function readDelivery(event: EpcisEvent): MakersDelivery | { readonly missing: string[] } {
  const facts: Record<string, unknown> = { ...event, ...event.ilmd };
  const fact = (name: string): unknown =>
    Object.entries(facts).find(([key]) => key.split(/[:#/]/).at(-1) === name)?.[1];
  const text = (name: string): string | null => {
    const value = fact(name);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  };
  const quantity = (event.quantityList ?? []).reduce((sum, one) => sum + one.quantity, 0);
  const paper = event.bizTransactionList?.[0]?.bizTransaction ?? null;
  const found = {
    eventID: event.eventID ?? null,
    quantityList: quantity > 0 ? quantity : null,
    bizTransactionList: paper && (paper.split(':').at(-1) ?? paper),
    lotNumber: text('lotNumber'),
    maker: text('maker') ?? text('manufacturer'),
    contract: text('contract'),
    unitPriceRupiah: text('unitPriceRupiah'),
    budgetYear: text('budgetYear'),
  };
  const missing = Object.entries(found).flatMap(([name, value]) => (value === null ? [name] : []));
  if (missing.length > 0) return { missing };
  return {
    eventId: found.eventID!,
    reference: decodeURIComponent(found.bizTransactionList!).slice(0, 80),
    occurredAt: event.eventTime,
    quantity,
    lot: {
      number: found.lotNumber!,
      maker: found.maker!,
      contract: found.contract!,
      unitPriceRupiah: Number(found.unitPriceRupiah),
      budgetYear: Number(found.budgetYear),
    },
    boxes: boxesOf(fact('serialRanges')),
  };
}

/** `[{label, first, last}]`; a run without a label of its own is called by its first number. */
function boxesOf(ranges: unknown): MakersDelivery['boxes'] {
  if (!Array.isArray(ranges)) return [];
  return ranges.slice(0, 10_000).flatMap((range: unknown) => {
    if (typeof range !== 'object' || range === null) return [];
    const { label, first, last } = range as Record<string, unknown>;
    return typeof first === 'string' && typeof last === 'string'
      ? [{ label: typeof label === 'string' ? label : first, first, last }]
      : [];
  });
}
