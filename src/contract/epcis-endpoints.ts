/** Custody events in the standard of GS1, EPCIS 2.0: asked for by anybody's program, captured from the maker's. */
import type { Endpoint } from './endpoint.ts';
import {
  epcisCapturedSchema,
  epcisDocumentSchema,
  epcisQueryDocumentSchema,
  epcisQuerySchema,
} from './epcis-schema.ts';

export const epcisEndpoints = {
  readEpcisEvents: {
    method: 'GET',
    path: '/api/epcis/events',
    summary: 'The ledger as EPCIS 2.0 events, oldest first.',
    access: ['planner', 'warehouse_keeper', 'province_supervisor', 'auditor', 'machine'],
    query: epcisQuerySchema,
    output: epcisQueryDocumentSchema,
  },
  captureEpcisEvents: {
    method: 'POST',
    path: '/api/epcis/capture',
    summary: "Takes the maker's delivery events and records the lots they bring.",
    access: ['warehouse_keeper', 'machine'],
    body: epcisDocumentSchema,
    repeats: 'own_id',
    output: epcisCapturedSchema,
    refuses: ['import_refused'],
  },
} as const satisfies Record<string, Endpoint>;
