/** Official papers: loaded in the caller's scope, set in a thread of its own, sent as PDF. */
import type { FastifyReply } from 'fastify';
import type { FileAnswer } from '#contract/file-answer.ts';
import type { Actor } from '#core/access/role.ts';
import type { Paper } from '#documents/paper.ts';
import { allocationLetter } from '#documents/papers/allocation-letter.ts';
import { destructionMinutes } from '#documents/papers/destruction-minutes.ts';
import { handoverMinutes } from '#documents/papers/handover-minutes.ts';
import { loanMinutes, loanReturnMinutes } from '#documents/papers/loan-minutes.ts';
import { receiptRecord } from '#documents/papers/receipt-record.ts';
import { stockCard } from '#documents/papers/stock-card.ts';
import { usageStatement } from '#documents/papers/usage-statement.ts';
import type { Db } from '#storage/db.ts';
import { loadPaperKeys } from '#storage/paper-key-store.ts';
import { loadAllocationLetterPaper } from '#storage/views/allocation-letter-paper.ts';
import { loadDestructionPaper } from '#storage/views/destruction-paper.ts';
import { loadHandoverPaper } from '#storage/views/handover-paper.ts';
import { loadLoanPaper, loadLoanReturnPaper } from '#storage/views/loan-paper.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { loadReceiptPaper } from '#storage/views/receipt-paper.ts';
import { type Scope, scopeOf } from '#storage/views/scope.ts';
import { loadStockCardPaper } from '#storage/views/stock-card-paper.ts';
import { loadUsageStatementPaper } from '#storage/views/usage-statement-paper.ts';
import { type Refused, type Routes, refuse } from '../answer.ts';
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

interface Asking {
  readonly actor: Actor;
  readonly reply: FastifyReply;
}

export function paperRoutes(parts: RouteParts): Routes<PaperRows> {
  const { database, papers, today } = parts;

  /** A foreign paper is answered as one that does not exist. */
  const print = async <Loaded>(
    { actor, reply }: Asking,
    field: string,
    load: (db: Db, scope: Scope) => Promise<Loaded | null>,
    paperOf: (record: Loaded) => Paper,
  ): Promise<FileAnswer | Refused> => {
    const record = await readSnapshot(database, (db) => load(db, scopeOf(actor)));
    if (record === null) {
      return refuse('not_found', { fields: [{ field, said: { key: 'field.not_found' } }] });
    }
    const paper = paperOf(record);
    const content = await papers.renderer.render(paper, papers.signer);
    // Opened in the browser; saved under its number.
    reply.header('content-disposition', `inline; filename="${fileNameOf(paper)}"`);
    return { name: null, mediaType: 'application/pdf', content };
  };

  return {
    readPaperKeys: async () => ({ keys: await loadPaperKeys(database.db) }),

    printAllocationLetter: (call) =>
      print(
        call,
        'allocationId',
        (db, scope) => loadAllocationLetterPaper(db, scope, call.params.allocationId),
        allocationLetter,
      ),
    printHandover: (call) =>
      print(
        call,
        'seq',
        (db, scope) => loadHandoverPaper(db, scope, call.params.seq),
        handoverMinutes,
      ),
    printReceipt: (call) =>
      print(
        call,
        'seq',
        (db, scope) => loadReceiptPaper(db, scope, call.params.seq),
        receiptRecord,
      ),
    printLoan: (call) =>
      print(call, 'seq', (db, scope) => loadLoanPaper(db, scope, call.params.seq), loanMinutes),
    printLoanReturn: (call) =>
      print(
        call,
        'seq',
        (db, scope) => loadLoanReturnPaper(db, scope, call.params.seq),
        loanReturnMinutes,
      ),
    printDestruction: (call) =>
      print(
        call,
        'seq',
        (db, scope) => loadDestructionPaper(db, scope, call.params.seq),
        destructionMinutes,
      ),
    printStockCard: (call) =>
      print(
        call,
        'officeId',
        (db, scope) => loadStockCardPaper(db, scope, { ...call.params, today: today() }),
        stockCard,
      ),
    printUsageStatement: (call) =>
      print(
        call,
        'officeId',
        (db, scope) => loadUsageStatementPaper(db, scope, { ...call.params, today: today() }),
        usageStatement,
      ),
  };
}

/** `BAST-0001-2017.pdf` */
function fileNameOf({ number }: Paper): string {
  return `${number.replace(/[^A-Za-z0-9.-]+/g, '-')}.pdf`;
}
