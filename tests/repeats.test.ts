/** Every write says why it may be sent twice: by the client's event id, or by what stands in its row. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Endpoint } from '#contract/endpoint.ts';
import { endpoints } from '#contract/endpoints.ts';

const rows = Object.entries<Endpoint>(endpoints);
const takesEventId = ({ body }: Endpoint) => body instanceof z.ZodObject && 'eventId' in body.shape;
const namesOf = (found: typeof rows) => found.map(([id]) => id);

describe('a write', () => {
  it('has an event id, or its row says why it needs none', () => {
    const writes = rows.filter(([, { method }]) => method === 'POST');
    const silent = writes.filter(([, row]) => !takesEventId(row) && row.repeats === undefined);
    expect(namesOf(silent)).toEqual([]);
  });

  it('has not both, and a read has neither', () => {
    const both = rows.filter(([, row]) => takesEventId(row) && row.repeats !== undefined);
    const reads = rows.filter(
      ([, row]) => row.method === 'GET' && (takesEventId(row) || row.repeats !== undefined),
    );
    expect([...namesOf(both), ...namesOf(reads)]).toEqual([]);
  });
});
