/** Files in and out, in English. */
import type { idFile } from './id-file.ts';

export const enFile: Record<keyof typeof idFile, string> = {
  'problem.not_a_table': 'This file is not a CSV or XLSX table',
  'problem.import_refused': 'The file was refused; nothing was kept',
  'problem.too_many_rows': 'Too many rows for XLSX; take CSV',
  'problem.too_many_streams': 'Too many live connections are open; close one',
  'problem.key_and_id_differ': 'Idempotency-Key differs from eventId',
};
