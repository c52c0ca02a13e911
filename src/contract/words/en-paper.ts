import type { idPaper } from './id-paper.ts';

export const enPaper: Record<keyof typeof idPaper, string> = {
  'paper.allocation_letter': 'Allocation letter',
  'paper.handover': 'Hand-over minutes (BAST)',
  'paper.receipt': 'Receipt record',
  'paper.loan': 'Loan minutes',
  'paper.loan_return': 'Return minutes',
  'paper.destruction': 'Destruction minutes',
  'paper.stock_card': 'Stock card',
  'paper.usage_statement': 'Statement of use',
  'paper.budget_request': 'Budget request',
  'paper.print': 'Print {paper}',

  'paper_check.title': 'Check a paper',
  'paper_check.lead':
    'The code on an official paper is signed. The check runs on this device, also without a line.',
  'paper_check.photograph': 'Photograph the QR code',
  'paper_check.type': 'Or type the code',
  'paper_check.check': 'Check',
  'paper_check.no_code_in_picture':
    'No QR code could be read in this photograph. Move closer and try again.',
  'paper_check.genuine':
    'Genuine: {paper} number {number}, {date}, {blanks, number} blanks, document {seq, number}. Compare with what is printed.',
  'paper_check.not_a_code': 'This is not the code of a Blanko paper.',
  'paper_check.unknown_key':
    'The key of this code is not known. Connect to the network to fetch the list of keys, then try again.',
  'paper_check.forged':
    'Forged: this code was not made by the Directorate General, or was changed.',
  'paper_check.cannot_check': 'This browser cannot check signatures. Use a newer browser.',
};
