/** The minutes of loans and of what comes back, from the ledger and the loan's own record. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { OfficeId } from '#core/place.ts';
import {
  garut,
  karawang,
  klaten,
  operatorOf,
  smallWorld,
} from '../../tests/support/small-world.ts';
import { postDocuments } from './ledger-store.ts';
import { loadLoanPaper, loadLoanReturnPaper } from './views/loan-paper.ts';
import { scopeOf, wholeCountry } from './views/scope.ts';

const world = smallWorld();
const loanId = '6f3c1c9e-6a3c-4a77-9d5c-3f1c6c4d2a10';
let lent: number;
let returned: number;

beforeAll(async () => {
  const { database } = world.current;
  const { db } = database;
  await db
    .insertInto('loan')
    .values({
      id: loanId,
      lender_id: garut,
      borrower_id: karawang,
      quantity: 300,
      return_by: '2017-12-29',
      reason: 'antrean panjang',
      state: 'handed_over',
      proposed_by: 'operator-3215',
      proposed_at: '2017-11-10T02:00:00Z',
      lender_consent_by: 'operator-3205',
      borrower_consent_by: 'operator-3215',
    })
    .execute();
  lent = await move('BAPJ/0001/2017', garut, karawang, 300, 'handover');
  returned = await move('BAPB/0001/2017', karawang, garut, 120, 'return');
});

async function move(
  reference: string,
  from: OfficeId,
  to: OfficeId,
  quantity: number,
  direction: 'handover' | 'return',
): Promise<number> {
  const at = '2017-11-20T02:00:00.000Z';
  const posting = {
    eventId: reference,
    kind: 'redistribution' as const,
    occurredAt: at,
    actor: `operator-${to}`,
    reference,
    entries: [
      { account: `on_hand:${from}`, amount: -quantity },
      { account: `on_hand:${to}`, amount: quantity },
    ],
  };
  return world.current.database.db.transaction().execute(async (tx) => {
    const [outcome] = await postDocuments(tx, [posting], at);
    if (outcome?.outcome !== 'posted') throw new Error(JSON.stringify(outcome));
    await tx
      .insertInto('loan_move')
      .values({
        event_id: reference,
        loan_id: loanId,
        direction,
        quantity,
        seq: outcome.seq,
        counted_by: `operator-${to}`,
        recorded_at: at,
      })
      .execute();
    return outcome.seq;
  });
}

describe('the minutes of a loan', () => {
  it('say who lends what to whom, and until when', async () => {
    const paper = await loadLoanPaper(world.current.database.db, wholeCountry, lent);
    expect(paper).toMatchObject({
      number: 'BAPJ/0001/2017',
      day: '2017-11-20',
      blanks: 300,
      from: { id: garut },
      to: { id: karawang },
      returnBy: '2017-12-29',
    });
  });

  it('say on the way back what is still out', async () => {
    const paper = await loadLoanReturnPaper(world.current.database.db, wholeCountry, returned);
    expect(paper).toMatchObject({
      blanks: 120,
      from: { id: karawang },
      to: { id: garut },
      loan: { number: 'BAPJ/0001/2017', outstanding: 180 },
    });
  });

  it.each([
    [garut, true],
    [karawang, true],
    [klaten, false],
  ])('are for both sides: %s', async (office, isThere) => {
    const scope = scopeOf(operatorOf(office));
    const paper = await loadLoanPaper(world.current.database.db, scope, lent);
    expect(paper !== null).toBe(isThere);
  });

  it('are not those of the other direction', async () => {
    expect(await loadLoanPaper(world.current.database.db, wholeCountry, returned)).toBeNull();
    expect(await loadLoanReturnPaper(world.current.database.db, wholeCountry, lent)).toBeNull();
  });
});
