/** Words of the pages that look into the ledger: filters, downloads, checks, lots; in English. */
import type { idExplorer } from './id-explorer.ts';

export const enExplorer: Record<keyof typeof idExplorer, string> = {
  'filter.reference': 'Paper number',
  'filter.since': 'From',
  'filter.until': 'To',
  'filter.until_day': 'to {date}',
  'filter.of_reference': 'paper {reference}…',
  'filter.chosen': 'Filters in use',
  'filter.remove': 'Remove filter: {word}',
  'filter.clear': 'Remove all filters',
  'filter.none': 'No document matches. Remove one of the filters.',

  'download.as': 'Download {what} as {format}',
  'download.offices': 'List of offices',
  'download.positions': 'Stock positions of offices',
  'download.documents': 'Lines of the ledger',
  'download.requisitions': 'Requests',
  'download.allocations': 'Grants',
  'download.shipments': 'Shipments',
  'download.cases': 'Differences of shipments',
  'download.statements': 'Daily statements',
  'download.lots': 'Deliveries of the maker and their lots',
  'download.access_log': 'Access log',
  'download.whole_ledger':
    'The whole ledger, with the accounts of old cards. Under a filter the file holds only the lines that are listed.',

  'ledger.documents_tab': 'Documents',
  'checks.title': 'Checks',
  'checks.sentence':
    '{count, plural, =0 {Nothing to ask about the statements of offices.} one {# thing to ask about the statements of one office.} other {# things to ask about the statements of {offices, plural, one {one office} other {# offices}}.}}',
  'checks.lead':
    'From the last 30 daily statements of each office, up to {date}. None of this is a verdict: ask the office first.',
  'checks.flags': 'To ask about',
  'checks.none':
    'Patterns that a false statement leaves will appear here: round numbers, copied counts, prints above the blanks.',
  'checks.days': '{from} – {until}',
  'checks.no_chance': 'Chance plays no part here.',
  'checks.compare': 'Compare with the printing system',
  'checks.statements': 'Statements of the office',
  'checks.documents': 'Documents of use',
  'checks.jobs': 'Statements beside the printing system',
  'checks.by_day': 'Day by day',
  'checks.jobs_lead':
    'The printing system counts for itself. One day that differs is only a question: a card printed at closing time may be counted on the next day.',
  'checks.choose': 'Choose an office to see it day by day.',
  'checks.no_days': 'No daily statement and no record of the printing system from this office yet.',
  'checks.stated': 'Stated',
  'checks.printed': 'Printing system',
  'checks.stated_failed': 'Failures stated',
  'checks.failed': 'Failures, system',
  'checks.verdict': 'Result',

  'lots.title': 'Lots and serials',
  'lots.sentence':
    '{lots, plural, one {# lot} other {# lots}} from the maker; {inStore, number} serial numbers still in the central store.',
  'lots.lead': 'A serial number is in one place: the one that its last paper names.',
  'lots.list': 'Lots, newest first',
  'lots.none': 'No lots yet. They appear here as soon as a delivery of the maker is recorded.',
  'lots.line':
    '{delivered, number} blanks delivered, {boxes, number} boxes; {serials, number} serial numbers on record, {inStore, number} in store{openQuestions, plural, =0 {} one {; # difference unanswered} other {; # differences unanswered}}',
  'lots.first_delivered': 'First delivery',
  'lots.ranges': 'Serial numbers of {lot}',
  'lots.no_serials': 'This lot is on record without serial numbers.',
  'lots.now': 'Now at',
  'lots.boxes': 'Boxes',
  'lots.no_box': 'no box',
  'lots.box_labels': '{boxes, plural, =1 {{firstBox}} other {{firstBox} – {lastBox} (# boxes)}}',
  'lots.questions': 'Differences of serial numbers',
  'lots.questions_open': 'Unanswered',
  'lots.questions_answered': 'Answered',
  'lots.no_questions_open':
    'Everything agrees. Papers with more or fewer serial numbers than blanks will appear here.',
  'lots.no_questions_answered': 'No answers yet. What the keeper of the store says is kept here.',
  'lots.question': '{blanks, number} blanks moved, {serials, number} serial numbers named.',
  'lots.answer': 'Why do they differ?',
  'lots.answer_consequence': 'The answer for {reference} is kept, and this difference is closed.',
};
