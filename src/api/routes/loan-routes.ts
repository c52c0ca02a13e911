import { type Routes, refuse } from '../answer.ts';
import type { RouteParts } from '../route-parts.ts';

export function loanRoutes(
  _parts: RouteParts,
): Routes<
  | 'readLoans'
  | 'proposeLoan'
  | 'answerLoan'
  | 'handOverLoan'
  | 'returnLoan'
  | 'readStockReturns'
  | 'announceReturn'
  | 'withdrawReturn'
  | 'receiveReturn'
> {
  return {
    readLoans: async () => refuse('not_ready'),
    proposeLoan: async () => refuse('not_ready'),
    answerLoan: async () => refuse('not_ready'),
    handOverLoan: async () => refuse('not_ready'),
    returnLoan: async () => refuse('not_ready'),
    readStockReturns: async () => refuse('not_ready'),
    announceReturn: async () => refuse('not_ready'),
    withdrawReturn: async () => refuse('not_ready'),
    receiveReturn: async () => refuse('not_ready'),
  };
}
