/** Puts into the database what offices of the demo world did beside printing: its documents are posted already. */

import type { Tx } from '#storage/db.ts';
import { saveDestroyed, saveDestruction, saveInvalidCards } from '#storage/destruction-store.ts';
import { saveLoan, saveLoanMove } from '#storage/loan-store.ts';
import { savePrintCounts } from '#storage/print-count-store.ts';
import { saveQuestion } from '#storage/question-store.ts';
import { saveSubPoints } from '#storage/sub-point-store.ts';
import { loadSeqsByReference } from '#storage/views/seqs-by-reference.ts';
import * as cases from './demo-cases.ts';
import { type DemoWorld, demoSeed } from './demo-world.ts';
import { eventIdOf } from './event-id.ts';
import { loanReference } from './world-postings.ts';

/** Once: a world that was seeded before has it. */
export async function saveOfficeWork(tx: Tx, world: DemoWorld): Promise<void> {
  const known = new Set(world.facts.offices.map(({ id }) => id));
  const seqOf = await loadSeqsByReference(tx);
  for (const [reference, destruction] of world.officeWork.destructions) {
    const seq = seqOf.get(reference) ?? null;
    await saveDestruction(tx, destruction, `${destruction.day}T10:30:00.000Z`);
    await saveDestroyed(tx, destruction.id, { seq, invalidSeq: null });
  }
  for (const cards of world.officeWork.invalidCards) {
    const reference = `KL-${cards.officeId}-${cards.day}`;
    await saveInvalidCards(tx, { ...cards, seq: seqOf.get(reference)! });
  }
  const recordedAt = `${cases.lastDay}T16:00:00.000Z`;
  await savePrintCounts(tx, world.officeWork.printCounts, recordedAt);
  await saveLoanOfWorld(tx, known, seqOf);
  await saveQuestionOfWorld(tx, world);
}

/** The sub-point must be there before anything is issued to it or its operator signs in. */
export async function saveSubPointOfWorld(tx: Tx, world: DemoWorld): Promise<void> {
  const { id, name } = cases.subPoint;
  const officeId = id.slice(0, 4);
  if (!world.facts.offices.some((office) => office.id === officeId)) return;
  await saveSubPoints(tx, [
    { id, officeId, name, openedOn: cases.firstDay, closedOn: null, eventId: null },
  ]);
}

async function saveLoanOfWorld(
  tx: Tx,
  known: ReadonlySet<string>,
  seqOf: ReadonlyMap<string, number>,
): Promise<void> {
  const { lender, borrower, blanks, day } = cases.loan;
  if (!known.has(lender) || !known.has(borrower)) return;
  const id = eventIdOf(demoSeed, `loan ${lender} ${borrower}`);
  const borrowers = `operator-${borrower}`;
  await saveLoan(tx, {
    id,
    lenderId: lender,
    borrowerId: borrower,
    quantity: blanks,
    returnBy: cases.loanReturnBy,
    reason: 'Stok Sukoharjo habis sampai kiriman berikutnya.',
    state: 'handed_over',
    proposedBy: borrowers,
    proposedAt: `${day}T02:00:00.000Z`,
    lenderConsentBy: `operator-${lender}`,
    borrowerConsentBy: borrowers,
  });
  await saveLoanMove(tx, {
    eventId: eventIdOf(demoSeed, `loan move ${lender} ${borrower}`),
    loanId: id,
    direction: 'handover',
    quantity: blanks,
    seq: seqOf.get(loanReference)!,
    countedBy: borrowers,
    recordedAt: `${day}T06:00:00.000Z`,
  });
}

/** The count of the last evening that differs is a question that nobody has answered yet. */
async function saveQuestionOfWorld(tx: Tx, world: DemoWorld): Promise<void> {
  for (const statement of world.statements) {
    const { id, officeId, day, counted, tie, recordedAt } = statement;
    if (counted === tie.expectedRest) continue;
    await saveQuestion(tx, {
      id,
      officeId,
      subPointId: null,
      origin: 'statement',
      originId: id,
      day,
      ledgerSaid: tie.expectedRest,
      counted,
      openedAt: recordedAt,
    });
  }
}
