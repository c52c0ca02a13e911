/** One door of the system as a row: what it takes, what it answers, who may call it. */
import type { z } from 'zod';
import type { Role } from '#core/access/role.ts';
import type { ProblemCode } from './problem.ts';

/**
 * Why a call that carries no `eventId` may be sent twice. `reads`: nothing changes. `passes`: it makes what nobody needs
 * twice and what is over by itself, a challenge or a session. `same_state`: the object in the address and the body say
 * how things are afterwards; who was first is told so, or that the object is gone. `own_id`: what is sent has an id of
 * its own that works once: a link, a solved challenge, a file's hash, a delivery note, a message's id.
 */
export type Repeats = 'reads' | 'passes' | 'same_state' | 'own_id';

export interface Endpoint {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** One sentence: what it answers or does. */
  readonly summary: string;
  /** Who may call it. `anyone` needs no session; `signed_in` is every person, and no machine. */
  readonly access: 'anyone' | 'signed_in' | readonly Role[];
  /** Only whoever works for the whole country: the answer has no part for one province or office. */
  readonly wholeCountry?: true;
  /** Only within five minutes of showing password or passkey again: for approvals. */
  readonly stepUp?: true;
  /** Where the call names the office it is about: the access matrix calls with own and foreign offices. */
  readonly place?: { readonly in: 'params' | 'query' | 'body'; readonly field: string };
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** For a write whose body has no `eventId`. */
  readonly repeats?: Repeats;
  /** The body is a file and not JSON: the media types it may be sent as. */
  readonly takes?: readonly string[];
  /** What a body of this row may weigh at most, where it is less than a file. */
  readonly bytesMax?: number;
  /** Calls a minute of one address, for a door that many stand behind. */
  readonly perMinute?: number;
  readonly output: z.ZodType;
  /** The answer is a file of this media type, or of one of several, and not JSON. */
  readonly file?: string | readonly string[];
  /** Refusals of its own, besides those that follow from the row (`openapi-document.ts`). */
  readonly refuses?: readonly ProblemCode[];
}
