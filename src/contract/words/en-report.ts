import type { idReport } from './id-report.ts';

export const enReport: Record<keyof typeof idReport, string> = {
  'problem.proof_refused': 'The automatic check failed. Load the page again, then send once more.',
  'problem.proof_used': 'This report has been sent. Load the page again for a new one.',
  'problem.too_many_reports':
    'Too many reports from this network. Call 1500537, your report is taken there.',
  'problem.too_long_ago': 'At most 30 days ago.',
  'problem.reopened_too_often': 'It was reopened three times already. Call 1500537.',
};
