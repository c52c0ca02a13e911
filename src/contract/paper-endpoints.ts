/** Official papers: one row for each kind, because each has its own readers. */
import type { Endpoint } from './endpoint.ts';
import { fileAnswerSchema } from './file-answer.ts';
import {
  paperKeysSchema,
  paperOfAllocationSchema,
  paperOfBudgetSchema,
  paperOfDocumentSchema,
  paperOfMonthSchema,
} from './paper-schema.ts';

const centre = ['planner', 'approver', 'warehouse_keeper', 'auditor'] as const;
const places = ['province_supervisor', 'office_operator'] as const;
const withoutStore = ['planner', 'approver', 'auditor', ...places] as const;

const ofDocument = {
  method: 'GET',
  params: paperOfDocumentSchema,
  output: fileAnswerSchema,
  file: 'application/pdf',
} as const;

const ofMonth = {
  ...ofDocument,
  params: paperOfMonthSchema,
  place: { in: 'params', field: 'officeId' },
} as const;

export const paperEndpoints = {
  readPaperKeys: {
    method: 'GET',
    path: '/api/paper-keys',
    summary: 'The public keys with which anyone checks the code on a paper, offline too.',
    access: 'anyone',
    output: paperKeysSchema,
  },
  printAllocationLetter: {
    ...ofDocument,
    path: '/api/papers/allocation_letter/:allocationId.pdf',
    params: paperOfAllocationSchema,
    summary: 'Surat alokasi of an allocation: the grant with its reasons in words.',
    access: [...centre, ...places],
  },
  printHandover: {
    ...ofDocument,
    path: '/api/papers/handover/:seq.pdf',
    summary: 'Berita acara serah terima of a hand-over.',
    access: [...centre, ...places],
  },
  printReceipt: {
    ...ofDocument,
    path: '/api/papers/receipt/:seq.pdf',
    summary: 'Tanda terima of a receipt: accepted, rejected, missing.',
    access: [...centre, ...places],
  },
  printLoan: {
    ...ofDocument,
    path: '/api/papers/loan/:seq.pdf',
    summary: 'Berita acara peminjaman of a loan between two offices.',
    access: withoutStore,
  },
  printLoanReturn: {
    ...ofDocument,
    path: '/api/papers/loan_return/:seq.pdf',
    summary:
      'Berita acara pengembalian of a loan brought back, or of blanks returned to the centre.',
    access: [...centre, ...places],
  },
  printMove: {
    ...ofDocument,
    path: '/api/papers/redistribution/:seq.pdf',
    summary: 'Berita acara redistribusi of blanks that went from one office to another for good.',
    access: withoutStore,
  },
  printDestruction: {
    ...ofDocument,
    path: '/api/papers/destruction/:seq.pdf',
    summary: 'Berita acara pemusnahan of a destruction, with witnesses and causes.',
    access: withoutStore,
  },
  printStockCard: {
    ...ofMonth,
    path: '/api/papers/stock_card/:officeId/:month.pdf',
    summary: 'Kartu stok of one office and month, day by day with document numbers.',
    access: withoutStore,
  },
  printUsageStatement: {
    ...ofMonth,
    path: '/api/papers/usage_statement/:officeId/:month.pdf',
    summary: 'Laporan pemakaian of one office and month.',
    access: withoutStore,
  },
  printBudgetRequest: {
    ...ofDocument,
    path: '/api/papers/budget_request/:until.pdf',
    params: paperOfBudgetSchema,
    wholeCountry: true,
    summary: 'Usulan anggaran: when the national reserve is used up and what has to be bought.',
    access: ['planner', 'approver', 'auditor'],
  },
} as const satisfies Record<string, Endpoint>;
