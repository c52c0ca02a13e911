/** The hand-over minutes (BAST) of a trip, from the documents of its shipments. */
import type { Blanks } from '#core/quantity.ts';
import type { Db } from '../db.ts';
import {
  amountIn,
  type DocumentOnPaper,
  loadDocumentOnPaper,
  loadOfficesOnPaper,
  loadPersonName,
  loadSerialsOnPaper,
  type OfficeOnPaper,
} from './paper-parts.ts';
import { type Scope, seesOffice } from './scope.ts';

/**
 * `seq` is the document of any shipment of the trip. The paper is one: whoever may not see all of its offices, and
 * did not collect it, is told that there is none.
 */
export async function loadHandoverPaper(db: Db, scope: Scope, seq: number) {
  const trip = await loadTrip(db, seq);
  const seqs = trip?.seqs ?? [seq];
  const documents: DocumentOnPaper[] = [];
  const serials: Awaited<ReturnType<typeof loadSerialsOnPaper>>[] = [];
  for (const each of seqs) {
    const document = await loadDocumentOnPaper(db, each, 'handover');
    if (!document) return null;
    documents.push(document);
    serials.push(await loadSerialsOnPaper(db, each));
  }
  const [first] = documents;
  const shipments = documents.map(shipmentOf);
  const ids = shipments.flatMap(({ officeId }) => officeId ?? []);
  const offices = await loadOfficesOnPaper(db, ids, first!.day);
  if (offices.length < shipments.length) return null;
  const isCollector = scope.officeId !== null && trip?.collector_office_id === scope.officeId;
  if (!isCollector && !offices.every((office) => seesOffice(scope, office))) return null;
  return {
    number: first!.reference,
    seq: first!.seq,
    day: first!.day,
    giver: await loadPersonName(db, first!.actor),
    collector: {
      name: trip?.collector_name ?? null,
      of: await collectorOf(db, trip, offices, first!.day),
      letterNumber: trip?.letter_number ?? null,
    },
    lines: shipments.map(({ allocationId, blanks }, at) => ({
      officeName: offices[at]!.name,
      letterNumber: allocationId,
      serials: serials[at]!,
      blanks,
    })),
  };
}

type Trip = NonNullable<Awaited<ReturnType<typeof loadTrip>>>;

/** null for a hand-over from before trips were kept. */
async function loadTrip(db: Db, seq: number) {
  const handover = await db
    .selectFrom('shipment')
    .innerJoin('handover', 'handover.id', 'shipment.handover_id')
    .select(['handover.id', 'handover.collector_kind', 'handover.collector_office_id'])
    .select(['handover.collector_name', 'handover.letter_number'])
    .where('shipment.seq', '=', seq)
    .executeTakeFirst();
  if (!handover) return null;
  const shipments = await db
    .selectFrom('shipment')
    .select('seq')
    .where('handover_id', '=', handover.id)
    .orderBy('seq')
    .execute();
  return { ...handover, seqs: shipments.map((shipment) => shipment.seq) };
}

function shipmentOf(document: DocumentOnPaper) {
  const to = document.entries.find(({ kind }) => kind === 'in_transit');
  const from = document.entries.find(({ kind }) => kind === 'allocated');
  const blanks: Blanks = amountIn(document, 'in_transit');
  const allocationId = from ? from.account.slice('allocated:'.length) : null;
  return { officeId: to?.officeId ?? null, allocationId, blanks };
}

async function collectorOf(
  db: Db,
  trip: Trip | null,
  offices: readonly OfficeOnPaper[],
  day: string,
): Promise<string> {
  const [first] = offices;
  if (trip?.collector_kind === 'province') return `Provinsi ${first!.provinceName}`;
  if (!trip?.collector_office_id) return first!.name;
  const [neighbour] = await loadOfficesOnPaper(db, [trip.collector_office_id], day);
  return neighbour?.name ?? first!.name;
}
