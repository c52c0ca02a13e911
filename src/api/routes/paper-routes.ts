/** Official papers: loaded in the caller's scope, set in a thread of its own, sent as PDF. */
import type { FastifyReply } from 'fastify';
import type { FileAnswer } from '#contract/file-answer.ts';
import type { Actor } from '#core/access/role.ts';
import { loadPaperKeys } from '#storage/paper-key-store.ts';
import type { PaperRef } from '#storage/views/papers-of-month.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { scopeOf } from '#storage/views/scope.ts';
import { type Refused, type Routes, refuse } from '../answer.ts';
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
  | 'printUsageStatement';

interface Asking {
  readonly actor: Actor;
  readonly params: object;
  readonly reply: FastifyReply;
}

export function paperRoutes(parts: RouteParts): Routes<PaperRows> {
  const { database, papers, today } = parts;

  /** A foreign paper is answered as one that does not exist. */
  const print = async (call: Asking, ref: PaperRef): Promise<FileAnswer | Refused> => {
    const scope = scopeOf(call.actor);
    const paper = await readSnapshot(database, (db) => loadPaper(db, scope, ref, today()));
    if (paper === null) {
      const [field = ''] = Object.keys(call.params);
      return refuse('not_found', { fields: [{ field, said: { key: 'field.not_found' } }] });
    }
    const content = await papers.renderer.render(paper, papers.signer);
    // Opened in the browser; saved under its number.
    call.reply.header('content-disposition', `inline; filename="${paperFileName(paper)}"`);
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
  };
}
