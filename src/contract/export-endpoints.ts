/** The door through which tables go out, and the stream that says what to read again. */
import type { Endpoint } from './endpoint.ts';
import { exportParamsSchema, exportQuerySchema } from './export-schema.ts';
import { csvType, fileAnswerSchema, xlsxType } from './file-answer.ts';

export const exportEndpoints = {
  exportTable: {
    method: 'GET',
    path: '/api/exports/:file',
    summary: 'One table as CSV, XLSX or JSON, within the scope of whoever asks.',
    access: 'signed_in',
    params: exportParamsSchema,
    query: exportQuerySchema,
    output: fileAnswerSchema,
    file: [csvType, xlsxType, 'application/json'],
    refuses: ['too_many_rows'],
  },
} as const satisfies Record<string, Endpoint>;
