import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import {
  announceReturnSchema,
  answerLoanSchema,
  loanSchema,
  loansQuerySchema,
  loansSchema,
  moveLoanSchema,
  proposeLoanSchema,
  receiveReturnSchema,
  stockReturnSchema,
  stockReturnsQuerySchema,
  stockReturnsSchema,
  withdrawReturnSchema,
} from './loan-schema.ts';

const readers = [
  'office_operator',
  'province_supervisor',
  'planner',
  'approver',
  'warehouse_keeper',
  'auditor',
] as const;
const loanParams = z.strictObject({ loanId: z.uuid() });
const returnParams = z.strictObject({ returnId: z.uuid() });

export const loanEndpoints = {
  readLoans: {
    method: 'GET',
    path: '/api/loans',
    summary: 'Loans between offices: who holds what of whom, until when, and what is overdue.',
    access: readers,
    place: { in: 'query', field: 'office' },
    query: loansQuerySchema,
    output: loansSchema,
  },
  proposeLoan: {
    method: 'POST',
    path: '/api/loans',
    summary: 'Proposes a loan; an office that proposes agrees by it, the other side has to.',
    access: ['office_operator', 'province_supervisor'],
    body: proposeLoanSchema,
    output: loanSchema,
  },
  answerLoan: {
    method: 'POST',
    path: '/api/loans/:loanId/answer',
    summary: 'Agrees to a loan, declines it, or withdraws it.',
    access: ['office_operator', 'province_supervisor'],
    params: loanParams,
    body: answerLoanSchema,
    output: loanSchema,
  },
  handOverLoan: {
    method: 'POST',
    path: '/api/loans/:loanId/handover',
    summary: 'The borrower counts the blanks in: stock and responsibility move in one act.',
    access: ['office_operator'],
    params: loanParams,
    body: moveLoanSchema,
    output: loanSchema,
  },
  returnLoan: {
    method: 'POST',
    path: '/api/loans/:loanId/returns',
    summary: 'The lender counts in what came back of a loan, in part or all of it.',
    access: ['office_operator'],
    params: loanParams,
    body: moveLoanSchema,
    output: loanSchema,
  },
  readStockReturns: {
    method: 'GET',
    path: '/api/returns',
    summary: 'Blanks that offices bring back to the central reserve: announced and counted in.',
    access: readers,
    place: { in: 'query', field: 'office' },
    query: stockReturnsQuerySchema,
    output: stockReturnsSchema,
  },
  announceReturn: {
    method: 'POST',
    path: '/api/returns',
    summary: 'Announces blanks that an office brings back; nothing moves yet.',
    access: ['office_operator'],
    place: { in: 'body', field: 'officeId' },
    body: announceReturnSchema,
    output: stockReturnSchema,
  },
  withdrawReturn: {
    method: 'POST',
    path: '/api/returns/:returnId/withdrawal',
    summary: 'Takes back an announcement that was not counted in yet.',
    access: ['office_operator'],
    params: returnParams,
    body: withdrawReturnSchema,
    output: stockReturnSchema,
  },
  receiveReturn: {
    method: 'POST',
    path: '/api/returns/:returnId/receipt',
    summary:
      'The keeper counts the blanks in; fewer than announced opens a question at the office.',
    access: ['warehouse_keeper'],
    params: returnParams,
    body: receiveReturnSchema,
    output: stockReturnSchema,
  },
} as const satisfies Record<string, Endpoint>;
