/** What a route is given and what it may give back: the output of its row, or a refusal as a value. */
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { EndpointId, endpoints, OutputOf } from '#contract/endpoints.ts';
import type { ProblemCode } from '#contract/problem.ts';
import type { Said } from '#contract/words/field-problem.ts';
import type { Actor } from '#core/access/role.ts';
import type { ResumedSession } from '#operations/access/resume-session.ts';

export interface FieldProblem {
  readonly field: string;
  readonly said: Said;
}

export interface Refused {
  readonly refused: ProblemCode;
  readonly fields?: readonly FieldProblem[];
  readonly retryAfterSeconds?: number;
}

type Row<Id extends EndpointId> = (typeof endpoints)[Id];
type Part<Id extends EndpointId, Name extends string> =
  Row<Id> extends Readonly<Record<Name, infer Schema extends z.ZodType>> ? z.infer<Schema> : null;

/** Rows that need no session may be called by nobody; the others always have an actor. */
type Caller<Id extends EndpointId> = Row<Id>['access'] extends 'anyone' ? Actor | null : Actor;

export interface Call<Id extends EndpointId> {
  readonly actor: Caller<Id>;
  readonly params: Part<Id, 'params'>;
  readonly query: Part<Id, 'query'>;
  readonly body: Part<Id, 'body'>;
  readonly address: string;
  /** The session the call came in; null without one, and for machines. */
  readonly session: ResumedSession | null;
  /** The session's token as the cookie has it; null without one. */
  readonly sessionToken: string | null;
  /** Browser and system in a few words. */
  readonly device: string;
  /** The host that the browser asked for, with its port. */
  readonly host: string;
  /** Whom the access log names where nobody is signed in yet. */
  readonly nameForLog: (login: string) => void;
  /** For cookies only: what is answered is returned. */
  readonly reply: FastifyReply;
}

export type Route<Id extends EndpointId> = (call: Call<Id>) => Promise<OutputOf<Id> | Refused>;

/** One route for each row of the table: a row without a route, or a route without a row, does not compile. */
export type Routes<Ids extends EndpointId = EndpointId> = { readonly [Id in Ids]: Route<Id> };

export function refuse(refused: ProblemCode, more: Omit<Refused, 'refused'> = {}): Refused {
  return { refused, ...more };
}

/** What the field names does not exist, or not for this caller: the same answer, byte for byte. */
export function refuseUnknown(field: string): Refused {
  return refuse('not_found', { fields: [{ field, said: { key: 'field.not_found' } }] });
}

export function isRefused(answer: object): answer is Refused {
  return 'refused' in answer;
}
