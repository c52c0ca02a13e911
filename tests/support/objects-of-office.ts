/** Finds an object of every kind in an office of a test, by the name that the address of a door has for it. */
import { sql } from 'kysely';
import type { Db } from '#storage/db.ts';

/** One object of an office for each part of an address that names one. */
const queries: Readonly<Record<string, string>> = {
  seq: `SELECT max(entry.seq)::text AS id FROM entry JOIN account ON account.code = entry.account
    JOIN document ON document.seq = entry.seq WHERE account.office_id = $office AND document.kind = 'usage'`,
  requisitionId: 'SELECT max(id) AS id FROM requisition WHERE office_id = $office',
  contactId: 'SELECT max(id) AS id FROM contact WHERE office_id = $office',
  subPointId: 'SELECT max(id) AS id FROM sub_point WHERE office_id = $office',
  proposalId: 'SELECT max(id) AS id FROM proposal WHERE office_id = $office',
  messageId: 'SELECT max(id) AS id FROM message WHERE to_office = $office',
  questionId: 'SELECT max(id) AS id FROM stock_question WHERE office_id = $office',
  returnId: 'SELECT max(id) AS id FROM stock_return WHERE office_id = $office',
  loanId: `SELECT max(id) AS id FROM loan WHERE lender_id = $office AND borrower_id = '8107'`,
  moveId: `SELECT max(id) AS id FROM office_move WHERE giver_id = $office AND receiver_id = '8107'`,
  appealId: 'SELECT max(id) AS id FROM appeal WHERE office_id = $office',
  allocationId: 'SELECT max(id) AS id FROM allocation WHERE office_id = $office',
  shipmentId: 'SELECT max(id) AS id FROM shipment WHERE office_id = $office',
  caseId: `SELECT max(discrepancy.shipment_id) AS id FROM discrepancy
    JOIN shipment ON shipment.id = discrepancy.shipment_id WHERE shipment.office_id = $office`,
};
/** Papers by the documents they tell of; a letter goes by its allocation. */
const papers = {
  handover: `SELECT max(seq)::text AS id FROM shipment WHERE office_id = $office`,
  receipt: `SELECT max(seq)::text AS id FROM receipt WHERE office_id = $office`,
  loan: `SELECT max(seq)::text AS id FROM loan_move JOIN loan ON loan.id = loan_id
    WHERE lender_id = $office AND direction = 'handover'`,
  redistribution: `SELECT max(seq)::text AS id FROM office_move_step JOIN office_move ON office_move.id = move_id
    WHERE giver_id = $office`,
  loan_return: `SELECT max(seq)::text AS id FROM stock_return WHERE office_id = $office`,
  destruction: `SELECT max(seq)::text AS id FROM destruction WHERE office_id = $office`,
} as const;

export const objectKinds = Object.keys(queries);
export const paperKinds = Object.keys(papers).map((kind) => `paper ${kind}`);

export async function objectsOf(db: Db, office: string): Promise<Record<string, string>> {
  const objects: Record<string, string> = {};
  const ofPapers = Object.entries(papers).map(([kind, query]) => [`paper ${kind}`, query] as const);
  for (const [kind, query] of [...Object.entries(queries), ...ofPapers]) {
    const text = query.replaceAll('$office', `'${office}'`);
    const { rows: found } = await sql.raw<{ id: string | null }>(text).execute(db);
    const id = found[0]?.id;
    if (id) objects[kind] = id;
  }
  return objects;
}
