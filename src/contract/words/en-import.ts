/** The page on which files come in, in English. */
import type { idImport } from './id-import.ts';

export const enImport: Record<keyof typeof idImport, string> = {
  'imports.title': 'Import files',
  'imports.lead':
    'Many rows at once from CSV or XLSX. A file is tried first, then recorded whole or not at all.',
  'imports.what': 'What the file holds',
  'imports.statements': 'Daily statements',
  'imports.requisitions': 'Requisitions',
  'imports.print-jobs': 'Print jobs',
  'imports.lots': 'Lots of the maker',
  'imports.days': 'Print-ready records by day',
  'imports.offices': 'Offices',
  'imports.holidays': 'Holidays',
  'imports.stock': 'Opening stock',
  'imports.about.statements': 'One row for a day of an office: usage, count, equipment.',
  'imports.about.requisitions': 'One row for an office: how many it asks for, and why.',
  'imports.about.print-jobs': 'What the printing system counted: one row for a day of an office.',
  'imports.about.lots': 'One row for a box: delivery note, lot, serial numbers.',
  'imports.about.days': 'One row for a day of an office: records that came in, and the backlog.',
  'imports.about.offices': 'One row for an office: code, name, position, lead time.',
  'imports.about.holidays': 'One row for a holiday, as decreed.',
  'imports.about.stock':
    'One row for an office or the reserve. Once blanks move: only offices that join, and a second person decides.',
  'imports.template': 'An example with the right headings: <csv>CSV</csv>, <xlsx>XLSX</xlsx>',
  'imports.file': 'Choose a CSV or XLSX file',
  'imports.drop': 'or drop it here, {megabytes, number} MB at most',
  'imports.chosen': '{name}, {kilobytes, number} KB',
  'imports.too_large': 'This file is over {megabytes, number} MB. Split it into several.',
  'imports.try': 'Try it first',
  'imports.sending': 'Sending the file',
  'imports.reading': 'Reading every row',
  'imports.would_import':
    '{rows, number} rows can be recorded: {created, number} new, {changed, number} changed, {unchanged, number} as they were.',
  'imports.would_refuse':
    '{problems, plural, one {# problem} other {# problems}} in {rows, plural, one {# row} other {# rows}}. Nothing is recorded yet: correct the file and choose it again.',
  'imports.already_imported': 'This file was recorded before. Nothing has changed.',
  'imports.imported':
    'Recorded: {created, number} new, {changed, number} changed, {unchanged, number} as they were.',
  'imports.would_propose':
    'Blanks move already, so no one person records opening stock. To be proposed: {offices, plural, one {# office} other {# offices}}, {onHand, number} blanks in stock, {spoiled, number} spoiled.',
  'imports.proposed':
    'Proposed: opening stock of {offices, plural, one {# office} other {# offices}}, {onHand, number} blanks in stock, {spoiled, number} spoiled. It is recorded when a second person approves.',
  'imports.already_proposed':
    'The same proposal is there and waits for a decision: {offices, plural, one {# office} other {# offices}}, {onHand, number} blanks in stock, {spoiled, number} spoiled.',
  'imports.propose': 'Propose it',
  'imports.see_proposal': 'See the proposal',
  'proposal.opening_stock': 'Opening stock of offices that join',
  'consequence.opening_stock':
    'Opens the stock of {offices, plural, one {# office} other {# offices}}: {onHand, number} blanks in stock and {spoiled, number} spoiled ones enter the ledger.',
  'opening.offices': 'Opening stock by office',
  'opening.day': 'Since',
  'opening.on_hand': 'In stock (blanks)',
  'opening.spoiled': 'Spoiled (blanks)',
  'opening.sum': 'Sum',
  'opening.file': 'Fingerprint of the file (SHA-256)',
  'imports.shown': 'The first {shown, number} are shown.',
  'imports.problems': 'To be corrected',
  'imports.warnings': 'Left aside',
  'imports.line': 'Line',
  'imports.column': 'Column',
  'imports.problem': 'What is wrong, and the way out',
  'imports.keep': 'Record all of it',
  'imports.see': 'See: {page}',
  'imports.another': 'Import another file',
  'imports.from_file': 'Many rows? Import a file',
  'imports.not_yours': 'Your role imports no files.',
};
