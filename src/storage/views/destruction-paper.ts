/** The minutes of a destruction of blanks, from its document and what was recorded of its causes and witnesses. */
import { type SpoiledSort, spoiledSorts } from '#core/ledger/spoilage.ts';
import type { Db } from '../db.ts';
import {
  amountIn,
  loadDocumentOnPaper,
  loadOfficesOnPaper,
  loadPersonName,
} from './paper-parts.ts';
import { type Scope, seesOffice } from './scope.ts';

export async function loadDestructionPaper(db: Db, scope: Scope, seq: number) {
  const document = await loadDocumentOnPaper(db, seq, 'destruction');
  const place = document?.entries.find(({ officeId }) => officeId !== null);
  if (!document || !place?.officeId) return null;
  const [office] = await loadOfficesOnPaper(db, [place.officeId], document.day);
  if (!office || !seesOffice(scope, office)) return null;
  const destruction = await db
    .selectFrom('destruction')
    .leftJoin('proposal', 'proposal.id', 'destruction.id')
    .select(['destruction.id', 'destruction.witnesses', 'destruction.minutes_number'])
    .select(['proposal.proposed_by', 'proposal.decided_by'])
    .where('destruction.seq', '=', seq)
    .executeTakeFirst();
  const spoiled = -amountIn(document, 'spoiled');
  const known = destruction ? await loadCauses(db, destruction.id) : [];
  const recorded = known.reduce((sum, { blanks }) => sum + blanks, 0);
  const proposer = destruction?.proposed_by ?? document.actor;
  return {
    number: destruction?.minutes_number ?? document.reference,
    seq,
    day: document.day,
    office,
    causes: [
      ...known,
      // The ledger is the measure: what no cause was written for is said so.
      { cause: 'unrecorded' as const, blanks: spoiled - recorded },
      { cause: 'rejected' as const, blanks: -amountIn(document, 'rejected') },
    ],
    responsible: await loadPersonName(db, proposer),
    approver: await loadPersonName(db, destruction?.decided_by ?? null),
    witnesses: destruction?.witnesses ?? [],
  };
}

async function loadCauses(db: Db, id: string) {
  const lines = await db
    .selectFrom('destruction_line')
    .select(['cause', 'quantity'])
    .where('destruction_id', '=', id)
    .where('what', '=', 'spoiled')
    .execute();
  return spoiledSorts
    .filter((sort): sort is Exclude<SpoiledSort, 'unrecorded'> => sort !== 'unrecorded')
    .map((cause) => ({
      cause,
      blanks: lines.find((line) => line.cause === cause)?.quantity ?? 0,
    }));
}
