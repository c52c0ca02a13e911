/** What offices ask for, as a table: each row through the same gates as an ask on the screen. */
import type { Actor } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { Blanks } from '#core/quantity.ts';
import { checkRequisition } from '#core/requisition/check-requisition.ts';
import type { RequisitionReason } from '#core/requisition/requisition.ts';
import type { Tx } from '#storage/db.ts';
import { loadOpenQuantities } from '#storage/file-store.ts';
import { type FiledRequisition, replaceRequisition } from '#storage/requisition-store.ts';
import { derivedEventId } from '../derived-event-id.ts';
import { countryLoader } from '../round/allocation-world.ts';
import { loadTerms } from '../round/file-requisition.ts';
import { repeatedRows } from './import-observed.ts';
import type { ImportCount, RowRefusal } from './import-table.ts';
import { loadKnownPlaces, officeOf } from './known-places.ts';

export interface RequisitionRow {
  readonly line: number;
  readonly office: string;
  readonly quantity: Blanks;
  readonly reason: RequisitionReason;
  readonly note: string | null;
}

/** All rows are judged by the same state of the country, then kept. An open ask of the same quantity stays as it is. */
export async function importRequisitions(
  tx: Tx,
  actor: Actor,
  rows: readonly RequisitionRow[],
  file: { readonly hash: string; readonly today: PlainDate; readonly now: Date },
): Promise<ImportCount> {
  const places = await loadKnownPlaces(tx, actor);
  const open = await loadOpenQuantities(tx);
  const loadCountry = countryLoader();
  const refusals: RowRefusal[] = [];
  const filed: FiledRequisition[] = [];
  const known: { line: number; officeId: string }[] = [];
  let unchanged = 0;
  for (const { line, office: text, quantity, reason, note } of rows) {
    const office = officeOf(places, text, line);
    if ('code' in office) {
      refusals.push(office);
      continue;
    }
    known.push({ line, officeId: office.id });
    if (open.get(office.id) === quantity) {
      unchanged++;
      continue;
    }
    const terms = (await loadTerms(tx, loadCountry, office.id, file.today))!;
    const verdict = checkRequisition(quantity, terms.closedGates, terms.emergencyFloor);
    if (verdict === 'gates_closed') {
      const gates = terms.closedGates.map(({ gate }) => gate).join(', ');
      refusals.push({ line, column: 'quantity', code: 'gate_closed', values: { gates } });
      continue;
    }
    filed.push({
      id: derivedEventId(`${file.hash} line ${line}`),
      officeId: office.id,
      quantity,
      suggested: terms.suggested,
      reason,
      note,
      channel: 'file',
      isEmergency: verdict === 'emergency',
      closedGates: terms.closedGates,
      askedOn: file.today,
      askedBy: actor.login,
      recordedAt: file.now.toISOString(),
      state: 'open',
    });
  }
  refusals.push(...repeatedRows(known, ({ officeId }) => officeId, 'office'));
  if (refusals.length === 0) for (const one of filed) await replaceRequisition(tx, one);
  const changed = filed.filter(({ officeId }) => open.has(officeId)).length;
  return { created: filed.length - changed, changed, unchanged, refusals };
}
