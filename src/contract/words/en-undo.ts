/** Undoing a document, and what stands in the way, in English. */
import type { idUndo } from './id-undo.ts';

export const enUndo: Readonly<Record<keyof typeof idUndo, string>> = {
  'undo.title': 'Is this document wrong?',
  'undo.what':
    'Nothing is deleted: its opposite is written at the same moment, once a second person agrees.',
  'undo.handover':
    'The whole trip of minutes {reference} is undone: its blanks are back in their place in the central store and can be handed over anew.',
  'undo.receipt':
    'The shipment is on the road again and can be received with the right count; a difference that this receipt opened is closed.',
  'undo.redistribution':
    'The move is on the road again: its giver answers for the blanks, its receiver counts them in anew, and the question about the difference is closed.',
  'undo.reason': 'What is wrong, read by whoever approves',
  'undo.verb': 'Propose to undo it',
  'undo.consequence':
    'Proposes to undo {kind} {reference}, {blanks, number} blanks. Nothing moves yet.',
  'undo.done': 'The reversal is proposed and waits for a second person.',
  'undo.documents': 'What will be written',
  'undo.document': 'Document',
  'consequence.undo':
    '{kind} {reference} is undone: {blanks, number} blanks go back to where they were, as if it had never been.',
  'problem.undo_receipt_first':
    'The office has received this shipment. Undo that receipt first; where its blanks are used already, lend, return or adjust instead.',
  'problem.settlement_waiting':
    'A proposed end of this shipment’s difference still waits. Withdraw or return that proposal first.',
  'problem.case_settled':
    'The difference of this receipt has ended, by documents of its own. Put it right by an adjustment or a return.',
};
