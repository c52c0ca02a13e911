import type { idLot } from './id-lot.ts';

export const enLot: Record<keyof typeof idLot, string> = {
  'problem.not_enough_blanks_later':
    'There were enough blanks then, but documents after it would be short.',
  'problem.closed_by_adjustment':
    'After this moment the stock was counted and adjusted. Reverse that adjustment first.',
  'problem.nothing_to_reverse': 'There is no document to reverse.',
  'problem.reversal_mismatch':
    'A reversal must be the exact opposite of its document, at the same moment.',
  'problem.already_reversed': 'This document was reversed before.',
  'problem.not_reversible':
    'This document is put right where it was made: statement, hand-over, loan or minutes.',
  'problem.serial_unreadable':
    'The serial number cannot be read. Write it like A17-000000001: letters and digits, a hyphen, then the number.',
  'problem.serials_overlap': 'These serial numbers are on record in another delivery.',
  'problem.serials_elsewhere':
    'On record these serial numbers are not in the place they are to come from.',
  'problem.lot_differs': 'This lot is on record with another maker, contract, price or year.',
  'problem.box_elsewhere': 'This box label is in use, or the box reaches outside its outer box.',
  'problem.box_unknown': 'This box label is not on record. Write its serial numbers.',
  'ledger.reverses': 'Reverses document',
  'ledger.reversed_by': 'Reversed by document',
  'ledger.sum_many': 'All lines sum to {total, number}, over thousands of lines.',
  'ledger.shown_many': '{shown, number} lines shown',
  'field.serials_overlap': '{serials} are on record',
  'field.serials_elsewhere': '{serials} are not there on record',
  'field.box_elsewhere': 'label {label} is in use, or the box reaches outside its outer box',
};
