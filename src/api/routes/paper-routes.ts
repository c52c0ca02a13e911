/** Official papers, filled from the ledger. */
import { type Routes, refuse } from '../answer.ts';
import type { RouteParts } from '../route-parts.ts';

type PaperRows =
  | 'readPaperKeys'
  | 'printAllocationLetter'
  | 'printHandover'
  | 'printReceipt'
  | 'printLoan'
  | 'printLoanReturn'
  | 'printDestruction'
  | 'printStockCard'
  | 'printUsageStatement';

export function paperRoutes(_parts: RouteParts): Routes<PaperRows> {
  const notReady = async () => refuse('not_ready');
  return {
    readPaperKeys: notReady,
    printAllocationLetter: notReady,
    printHandover: notReady,
    printReceipt: notReady,
    printLoan: notReady,
    printLoanReturn: notReady,
    printDestruction: notReady,
    printStockCard: notReady,
    printUsageStatement: notReady,
  };
}
