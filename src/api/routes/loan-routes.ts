import type { Actor } from '#core/access/role.ts';
import { assert } from '#core/assert.ts';
import { answerLoan, moveLoan, proposeLoan } from '#operations/custody/lend-blanks.ts';
import {
  announceReturn,
  receiveReturn,
  withdrawReturn,
} from '#operations/custody/return-blanks.ts';
import type { Done } from '#operations/do-once.ts';
import { loadLoan, loadLoans } from '#storage/views/loans-view.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { scopeOf } from '#storage/views/scope.ts';
import { loadStockReturn, loadStockReturns } from '#storage/views/stock-returns-view.ts';
import { type Refused, type Routes, refuse } from '../answer.ts';
import { refuseAtField } from '../refuse-at-field.ts';
import type { RouteParts } from '../route-parts.ts';

type Ids =
  | 'readLoans'
  | 'proposeLoan'
  | 'answerLoan'
  | 'handOverLoan'
  | 'returnLoan'
  | 'readStockReturns'
  | 'announceReturn'
  | 'withdrawReturn'
  | 'receiveReturn';

export function loanRoutes(parts: RouteParts): Routes<Ids> {
  const { database } = parts;
  const clock = () => ({ today: parts.today(), now: parts.worldNow() });

  const loanAfter = async (actor: Actor, answer: Done<string>) => {
    if (answer.outcome === 'refused') return refused(answer.code);
    const loan = await loadLoan(database.db, scopeOf(actor), answer.id, parts.today());
    assert(loan !== null, 'a loan that was changed is in sight');
    return loan;
  };
  const returnAfter = async (actor: Actor, answer: Done<string>) => {
    if (answer.outcome === 'refused') return refused(answer.code);
    const found = await loadStockReturn(database.db, scopeOf(actor), answer.id, parts.today());
    assert(found !== null, 'a return that was changed is in sight');
    return found;
  };

  return {
    readLoans: ({ actor, query }) =>
      readSnapshot(database, (db) => loadLoans(db, scopeOf(actor), query, query, parts.today())),
    proposeLoan: async ({ actor, body }) =>
      loanAfter(actor, await proposeLoan(database, actor, body, clock())),
    answerLoan: async ({ actor, params, body }) =>
      loanAfter(actor, await answerLoan(database, actor, { ...body, ...params }, parts.worldNow())),
    handOverLoan: async ({ actor, params, body }) => {
      const move = { ...body, ...params, direction: 'handover' as const };
      return loanAfter(actor, await moveLoan(database, actor, move, clock()));
    },
    returnLoan: async ({ actor, params, body }) => {
      const move = { ...body, ...params, direction: 'return' as const };
      return loanAfter(actor, await moveLoan(database, actor, move, clock()));
    },

    readStockReturns: ({ actor, query }) =>
      readSnapshot(database, (db) =>
        loadStockReturns(db, scopeOf(actor), query, query, parts.today()),
      ),
    announceReturn: async ({ actor, body }) =>
      returnAfter(actor, await announceReturn(database, actor, body, parts.worldNow())),
    withdrawReturn: async ({ actor, params, body }) =>
      returnAfter(
        actor,
        await withdrawReturn(database, actor, { ...body, ...params }, parts.worldNow()),
      ),
    receiveReturn: async ({ actor, params, body }) =>
      returnAfter(actor, await receiveReturn(database, actor, { ...body, ...params }, clock())),
  };
}

const mendable = {
  event_id_reused: 'eventId',
  not_enough_blanks: 'counted',
  not_enough_blanks_later: 'counted',
  more_than_outstanding: 'counted',
};
const notFound = {
  office_unknown: 'officeId',
  lender_unknown: 'lenderId',
  borrower_unknown: 'borrowerId',
  loan_unknown: 'loanId',
  return_unknown: 'returnId',
};

function refused(code: string): Refused {
  switch (code) {
    case 'same_office':
      return refuse('bad_input', {
        fields: [{ field: 'borrowerId', said: { key: 'field.same_office' } }],
      });
    case 'day_over':
      return refuse('bad_input', {
        fields: [{ field: 'returnBy', said: { key: 'field.day_not_past' } }],
      });
    case 'nothing_counted':
      return refuse('bad_input', {
        fields: [{ field: 'onHand', said: { key: 'field.nothing_counted' } }],
      });
    default:
      return refuseAtField(code, mendable, notFound);
  }
}
