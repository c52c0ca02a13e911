/** Files in and out, in English. */
import type { idFile } from './id-file.ts';

export const enFile: Record<keyof typeof idFile, string> = {
  'problem.not_a_table': 'This file is not a CSV or XLSX table',
  'problem.import_refused': 'The file was refused; nothing was kept',
  'problem.too_many_rows': 'Too many rows for XLSX; take CSV',
  'problem.too_many_streams': 'Too many live connections are open; close one',
  'problem.key_and_id_differ': 'Idempotency-Key differs from eventId',

  'import.office_unknown': '"{office}" is on no list of your offices',
  'import.office_unclear': '"{office}" may be a regency or a city: write its code',
  'import.office_twice': '"{office}" stands in line {other} already',
  'import.row_twice': 'the same as line {other}: keep one of the two',
  'import.code_unknown': '"{office}" is no official code: write it as 32.05',
  'import.code_taken': 'this code belongs to office {office}',
  'import.outside_map': 'this point lies outside Indonesia: check latitude and longitude',
  'import.stock_moved': 'the stock here has moved already: record the difference as a count',
  'import.ledger_begun':
    'blanks move already, so the reserve is not opened any more: take this row out; what is on no book comes in by a delivery of the maker',
  'import.office_in_ledger':
    'this office has documents of blanks already, so its stock is not opened any more: take this row out and record the difference as a count',
  'import.stock_proposed':
    'the stock of this office was proposed by {name} and waits for a decision: wait for it, or withdraw that proposal first',
  'import.in_future': 'this day has not come yet',
  'import.stated_otherwise': 'there is another statement of this day: correct that one',
  'import.more_working_than_total': 'more printers work than there are',
  'import.sub_point_unknown': '"{office}" is no sub-point of this office',
  'import.gate_closed': 'asking is not open yet: {gates}',
  'import.counted_otherwise': 'there are other figures of this day and source',
  'import.delivery_differs': 'differs from line {other} of the same delivery note',
  'import.serial_unreadable': '"{serial}" is no serial number',
  'import.box_incomplete': 'fill in box, first and last serial together',
  'import.posting_refused': 'the ledger refuses this document ({code})',
  'import.not_enough_blanks': 'the office did not have as many blanks on that day',
  'import.event_id_reused': 'another document has this id already',

  'docs.title': 'Interface for programs',
  'docs.contents': 'Contents',
  'docs.refusals':
    'Every refusal is a problem document (RFC 9457) with a stable code; they are listed below.',
  'docs.repeat':
    'Every write carries an eventId that the sender makes, or the same Idempotency-Key, and may be sent again without harm.',
  'docs.pages':
    'Lists come in pages: next of one page is after of the following one, and stands in the Link header too.',
  'docs.versions': 'Reads carry an ETag; ledger-seq says which state of the ledger was read.',
  'docs.keys':
    'People come with a session; machines send Authorization: Bearer with their key. The sign * means required.',
  'docs.who': 'Who',
  'docs.parameters': 'Parameters',
  'docs.body': 'Body',
  'docs.answer': 'Answer',
  'docs.refused': 'Refusals',
  'docs.codes': 'All refusal codes',

  'export.yes': 'yes',
  'export.no': 'no',
  'docs.anyone': 'anyone, without a session',
  'docs.signed_in': 'everybody who is signed in',
  'docs.whole_country': 'only for the whole country',
  'docs.step_up': 'within five minutes of confirming who you are',
};
