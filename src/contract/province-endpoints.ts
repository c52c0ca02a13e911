import { z } from 'zod';
import { plainDateSchema } from './common-schema.ts';
import { officeLineSchema } from './control-room-schema.ts';
import type { Endpoint } from './endpoint.ts';

/** The offices of the reader's province, each in one line as the control room has it. */
const provinceSchema = z.object({
  asOf: plainDateSchema,
  ledgerSeq: z.number().int(),
  provinceCode: z.string(),
  provinceName: z.string(),
  offices: z.array(officeLineSchema),
});
export type Province = z.infer<typeof provinceSchema>;

export const provinceEndpoints = {
  readProvince: {
    method: 'GET',
    path: '/api/province',
    summary: 'The offices of the own province side by side: stock, days of supply, run-out, grant.',
    access: ['province_supervisor'],
    output: provinceSchema,
  },
} as const satisfies Record<string, Endpoint>;
