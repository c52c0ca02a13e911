import type { idPlainReport } from './id-plain-report.ts';

export const enPlainReport: Record<keyof typeof idPlainReport, string> = {
  'reports.channel.plain': 'form without scripts',

  'plain_report.link': 'Form without scripts',
  'plain_report.choose': 'Choose a regency or city',
  'plain_report.choose_day': 'Write the date, for example {day}.',
  'plain_report.words_long': 'At most 500 letters.',
  'plain_report.own_words_hint':
    'Write no name and no NIK. Runs of 16 digits are taken out before anything is kept.',
  'plain_report.error': 'The report has not been sent',
  'plain_report.error_title': 'To mend: {title}',
  'plain_report.sent_before':
    'The report before from this page has arrived. Press Send once more to send this as a new report.',
  'plain_report.by_phone': 'Or call 1500537: an agent takes your report, without a name too.',
  'plain_report.follow': 'The answer of the office can be read with this code under “{receipt}”.',
  'plain_report.receipt': 'See a report by its code',
  'plain_report.code_wrong':
    'This code is not known. It has 16 letters and digits, for example 4QZ7-MB2K-XW5T-R3HA.',
  'plain_report.change':
    'To reopen or delete the report, open its page in a browser that runs scripts.',
};
