/** Official papers: loaded in the caller's scope, set in a thread of its own, sent as PDF. */
import type { FastifyReply } from 'fastify';
import type { FileAnswer } from '#contract/file-answer.ts';
import type { Actor } from '#core/access/role.ts';
import type { Paper } from '#documents/paper.ts';
import { loadPaperKeys } from '#storage/paper-key-store.ts';
import { loadPurchases } from '#storage/purchase-store.ts';
import type { PaperRef } from '#storage/views/papers-of-month.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { scopeOf } from '#storage/views/scope.ts';
import { type Refused, type Routes, refuse } from '../answer.ts';
import { budgetPaper } from '../budget-paper.ts';
import { loadPaper, paperFileName } from '../load-paper.ts';
import type { RouteParts } from '../route-parts.ts';

type PaperRows =
  | 'readPaperKeys'
  | 'printAllocationLetter'
  | 'printHandover'
  | 'printReceipt'
  | 'printLoan'
  | 'printMove'
  | 'printLoanReturn'
  | 'printDestruction'
  | 'printStockCard'
  | 'printUsageStatement'
  | 'printBudgetRequest';

interface Asking {
  readonly actor: Actor;
  readonly params: object;
  readonly reply: FastifyReply;
}

export function paperRoutes(parts: RouteParts): Routes<PaperRows> {
  const { database, papers, today, loadCountry } = parts;

  /** A foreign paper is answered as one that does not exist. */
  const print = async (call: Asking, ref: PaperRef): Promise<FileAnswer | Refused> => {
    const scope = scopeOf(call.actor);
    const paper = await readSnapshot(database, (db) => loadPaper(db, scope, ref, today()));
    if (paper === null) {
      const [field = ''] = Object.keys(call.params);
      return refuse('not_found', { fields: [{ field, said: { key: 'field.not_found' } }] });
    }
    return send(call, paper);
  };

  /** Opened in the browser; saved under its number. */
  const send = async ({ reply }: Asking, paper: Paper): Promise<FileAnswer> => {
    const content = await papers.renderer.render(paper, papers.signer);
    reply.header('content-disposition', `inline; filename="${paperFileName(paper)}"`);
    return { name: null, mediaType: 'application/pdf', content };
  };

  return {
    readPaperKeys: async () => ({ keys: await loadPaperKeys(database.db) }),

    printAllocationLetter: (call) => print(call, { kind: 'allocation_letter', ...call.params }),
    printHandover: (call) => print(call, { kind: 'handover', ...call.params }),
    printReceipt: (call) => print(call, { kind: 'receipt', ...call.params }),
    printMove: (call) => print(call, { kind: 'redistribution', ...call.params }),
    printLoan: (call) => print(call, { kind: 'loan', ...call.params }),
    printLoanReturn: (call) => print(call, { kind: 'loan_return', ...call.params }),
    printDestruction: (call) => print(call, { kind: 'destruction', ...call.params }),
    printStockCard: (call) => print(call, { kind: 'stock_card', ...call.params }),
    printUsageStatement: (call) => print(call, { kind: 'usage_statement', ...call.params }),
    printBudgetRequest: async (call) =>
      send(
        call,
        await readSnapshot(database, async (db) => {
          const world = await loadCountry(db, today());
          return budgetPaper(world, await loadPurchases(db), call.params.until);
        }),
      ),
  };
}
