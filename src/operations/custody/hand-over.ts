/** The keeper gives packed grants to the named collector: one BAST for one trip, each grant a shipment of its own. */
import type { Actor } from '#core/access/role.ts';
import { handoverPosting } from '#core/allocation/handover-posting.ts';
import { dayInJakarta } from '#core/day-in-jakarta.ts';
import type { PostingRefusalCode } from '#core/ledger/posting.ts';
import type { SerialsRefusal } from '#core/ledger/serial-range.ts';
import { claimAct } from '#storage/act-store.ts';
import {
  type KeptAllocation,
  lockAllocations,
  type NamedCollector,
  saveAllocationState,
} from '#storage/collection-store.ts';
import type { Database, Tx } from '#storage/db.ts';
import { postDocuments } from '#storage/ledger-store.ts';
import { takePaperNumber } from '#storage/paper-number.ts';
import { markHandedOver } from '#storage/requisition-store.ts';
import { moveSerials, readSaidSerials, type SaidSerials } from '#storage/serial-store.ts';
import { loadHandover, type Shipment, saveHandover } from '#storage/shipment-store.ts';
import { scopeOf } from '#storage/views/scope.ts';
import { derivedEventId } from '../derived-event-id.ts';
import { runWholly } from '../run-operation.ts';

export interface HandoverOffer {
  /** Also the id of the trip. */
  readonly eventId: string;
  readonly items: readonly HandoverItem[];
  /** As the collector shows it. */
  readonly collectionCode: string;
}

export interface HandoverItem {
  readonly allocationId: string;
  /** As they stand on the boxes that go; none where nobody scanned them. */
  readonly serials: SaidSerials;
}

export type HandedOver =
  | {
      readonly outcome: 'posted' | 'already_posted';
      readonly bastNumber: string;
      readonly shipments: readonly Shipment[];
    }
  | {
      readonly outcome: 'refused';
      readonly code:
        | 'not_found'
        | 'event_id_reused'
        | 'wrong_state'
        | 'collector_not_named'
        | 'wrong_collection_code'
        | 'serial_unreadable'
        | 'box_unknown'
        | SerialsRefusal['code']
        | PostingRefusalCode;
    };

/** All grants of the trip or none; only what is packed, and only to whoever shows the code of the last naming. */
export function handOver(
  database: Database,
  actor: Actor,
  offer: HandoverOffer,
  now: Date,
): Promise<HandedOver> {
  return runWholly(database, async (tx): Promise<HandedOver> => {
    const at = now.toISOString();
    const { eventId, collectionCode, items } = offer;
    const ids = [...new Set(items.map(({ allocationId }) => allocationId))];
    const allocations = await lockAllocations(tx, scopeOf(actor), ids);
    if (allocations.length < ids.length) return { outcome: 'refused', code: 'not_found' };
    const input = { act: 'handover', items, collectionCode };
    const claim = await claimAct(tx, { eventId, actor: actor.login, input, at });
    if (claim === 'event_id_reused') return { outcome: 'refused', code: claim };
    const known = claim === 'repeated' ? await loadHandover(tx, eventId) : null;
    if (known) return { outcome: 'already_posted', ...known };
    const collector = collectorOf(allocations, collectionCode);
    if (typeof collector === 'string') return { outcome: 'refused', code: collector };
    const handed = await post(tx, actor, eventId, allocations, collector, now);
    if (handed.outcome === 'refused') return handed;
    return (await moveBoxes(tx, items, handed.shipments)) ?? handed;
  });
}

function collectorOf(
  allocations: readonly KeptAllocation[],
  code: string,
): NamedCollector | 'wrong_state' | 'collector_not_named' | 'wrong_collection_code' {
  if (allocations.some(({ state }) => state !== 'ready')) return 'wrong_state';
  const collectors = allocations.flatMap(({ collector }) => collector ?? []);
  if (collectors.length < allocations.length) return 'collector_not_named';
  const shown = code.toUpperCase();
  const [first] = collectors;
  return first && collectors.every((collector) => collector.code === shown)
    ? first
    : 'wrong_collection_code';
}

async function post(
  tx: Tx,
  actor: Actor,
  eventId: string,
  allocations: readonly KeptAllocation[],
  collector: NamedCollector,
  now: Date,
): Promise<HandedOver> {
  const at = now.toISOString();
  const year = Number(dayInJakarta(now).slice(0, 4));
  const bastNumber = await takePaperNumber(tx, 'handover', year);
  const postings = allocations.map(({ id, officeId, quantity }) =>
    handoverPosting(
      { allocationId: id, officeId, quantity },
      {
        eventId: derivedEventId(`handover ${eventId} ${id}`),
        occurredAt: at,
        actor: actor.login,
        reference: bastNumber,
      },
    ),
  );
  const shipments: Shipment[] = [];
  for (const [place, outcome] of (await postDocuments(tx, postings, at)).entries()) {
    if (outcome.outcome === 'refused') return { outcome: 'refused', code: outcome.refusal.code };
    const { id, officeId, quantity } = allocations[place]!;
    shipments.push({ id, officeId, quantity, seq: outcome.seq });
  }
  const ids = allocations.map(({ id }) => id);
  await saveHandover(tx, { id: eventId, bastNumber, by: actor.login, at, collector, shipments });
  await saveAllocationState(tx, ids, 'handed_over');
  await markHandedOver(tx, ids);
  return { outcome: 'posted', bastNumber, shipments };
}

/** null when all that was scanned lies in the store and goes along. */
async function moveBoxes(
  tx: Tx,
  items: readonly HandoverItem[],
  shipments: readonly Shipment[],
): Promise<HandedOver | null> {
  for (const { allocationId, serials } of items) {
    const said = await readSaidSerials(tx, serials);
    if (said.outcome === 'refused') return { outcome: 'refused', code: said.code };
    const shipment = shipments.find(({ id }) => id === allocationId)!;
    const refusal = await moveSerials(tx, {
      seq: shipment.seq,
      ranges: said.ranges,
      from: `allocated:${allocationId}`,
      to: `in_transit:${allocationId}`,
    });
    if (refusal) return { outcome: 'refused', code: refusal.code };
  }
  return null;
}
