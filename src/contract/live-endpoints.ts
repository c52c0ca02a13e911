import type { Endpoint } from './endpoint.ts';
import { fileAnswerSchema } from './file-answer.ts';

export const liveEndpoints = {
  followChanges: {
    method: 'GET',
    path: '/api/live',
    summary: 'Server-sent events: what changed within the own scope, to be read again; no data.',
    access: 'signed_in',
    output: fileAnswerSchema,
    file: 'text/event-stream',
    refuses: ['too_many_streams'],
  },
} as const satisfies Record<string, Endpoint>;
