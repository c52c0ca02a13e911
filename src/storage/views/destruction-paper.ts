/** The minutes of a destruction, of blanks and of old cards, from its documents and what was recorded of causes and witnesses. */
import { type InvalidCardCause, invalidCardCauses } from '#core/ledger/invalid-card.ts';
import { type SpoiledSort, spoiledSorts } from '#core/ledger/spoilage.ts';
import type { Db } from '../db.ts';
import {
  amountIn,
  loadDocumentOnPaper,
  loadOfficesOnPaper,
  loadPersonName,
} from './paper-parts.ts';
import { type Scope, seesOffice } from './scope.ts';

/**
 * `seq` is the document of either ledger: one act has one paper, with the number of the blanks' document where some
 * were burnt.
 */
export async function loadDestructionPaper(db: Db, scope: Scope, seq: number) {
  const destruction = await loadAct(db, seq);
  const seqOfBlanks = destruction ? destruction.seq : seq;
  const seqOfCards = destruction ? destruction.invalid_seq : seq;
  const blanks = seqOfBlanks && (await loadDocumentOnPaper(db, seqOfBlanks, 'destruction'));
  const cards = seqOfCards && (await loadDocumentOnPaper(db, seqOfCards, 'invalid_destruction'));
  const document = blanks || cards || null;
  const place = document?.entries.find(({ officeId }) => officeId !== null);
  if (!document || !place?.officeId) return null;
  const [office] = await loadOfficesOnPaper(db, [place.officeId], document.day);
  if (!office || !seesOffice(scope, office)) return null;
  const spoiled = blanks ? -amountIn(blanks, 'spoiled') : 0;
  const known = destruction ? await loadCauses(db, destruction.id) : [];
  const recorded = known.reduce((sum, { blanks: ofCause }) => sum + ofCause, 0);
  const proposer = destruction?.proposed_by ?? document.actor;
  return {
    number: destruction?.minutes_number ?? document.reference,
    seq: document.seq,
    day: document.day,
    office,
    causes: [
      ...known,
      // The ledger is the measure: what no cause was written for is said so.
      { cause: 'unrecorded' as const, blanks: spoiled - recorded },
      { cause: 'rejected' as const, blanks: blanks ? -amountIn(blanks, 'rejected') : 0 },
    ],
    invalidCards: cards
      ? await loadCards(db, destruction?.id ?? null, -amountIn(cards, 'invalid_card'))
      : [],
    responsible: await loadPersonName(db, proposer),
    approver: await loadPersonName(db, destruction?.decided_by ?? null),
    witnesses: destruction?.witnesses ?? [],
  };
}

function loadAct(db: Db, seq: number) {
  return db
    .selectFrom('destruction')
    .leftJoin('proposal', 'proposal.id', 'destruction.id')
    .select(['destruction.id', 'destruction.witnesses', 'destruction.minutes_number'])
    .select(['destruction.seq', 'destruction.invalid_seq'])
    .select(['proposal.proposed_by', 'proposal.decided_by'])
    .where((is) => is.or([is('destruction.seq', '=', seq), is('invalid_seq', '=', seq)]))
    .executeTakeFirst();
}

/** By cause; what the ledger burnt beyond that is `unrecorded`. */
async function loadCards(db: Db, id: string | null, burnt: number) {
  const lines = await db
    .selectFrom('destruction_line')
    .select(['cause', 'quantity'])
    .where('destruction_id', '=', id ?? '')
    .where('what', '=', 'invalid_card')
    .execute();
  const known: { cause: InvalidCardCause | 'unrecorded'; cards: number }[] = invalidCardCauses.map(
    (cause) => ({ cause, cards: lines.find((line) => line.cause === cause)?.quantity ?? 0 }),
  );
  const recorded = known.reduce((sum, { cards }) => sum + cards, 0);
  return [...known, { cause: 'unrecorded' as const, cards: burnt - recorded }];
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
