/** Asks the server by the rows of `contract/endpoints.ts`; the answers are typed by its schemas. */
import {
  keepPreviousData,
  queryOptions,
  type UseQueryResult,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { z } from 'zod';
import type { Endpoint } from '#contract/endpoint.ts';
import type { EndpointId, endpoints, OutputOf } from '#contract/endpoints.ts';
import type { Problem } from '#contract/problem.ts';
import { type DoorId, doors } from './doors.ts';
import { readLanguage } from './use-words.tsx';

type Row<Id extends EndpointId> = (typeof endpoints)[Id];
type Part<Id extends EndpointId, Name extends keyof Endpoint> =
  Row<Id> extends Record<Name, infer Schema extends z.ZodType> ? Partial<z.output<Schema>> : never;

/** What a call may carry: values for the path, the query and the body. */
export interface Input<Id extends EndpointId> {
  readonly params?: Part<Id, 'params'>;
  readonly query?: Part<Id, 'query'>;
  readonly body?: Part<Id, 'body'>;
}

/** The server's "no", or null inside when it could not be reached at all. */
export class Refused extends Error {
  readonly problem: Problem | null;
  constructor(problem: Problem | null) {
    super(problem?.code ?? 'unreachable');
    this.problem = problem;
  }
}

/** Calls one door. Throws `Refused` for every answer that is not the expected one. */
export async function callApi<Id extends DoorId>(
  id: Id,
  input: Input<Id> = {},
  signal?: AbortSignal,
): Promise<OutputOf<Id>> {
  const [method] = doors[id];
  let response: Response;
  try {
    response = await fetch(addressOf(id, input), {
      method,
      signal: signal ?? null,
      headers: {
        'accept-language': readLanguage(),
        ...(method === 'POST' && { 'content-type': 'application/json' }),
      },
      body: method === 'POST' ? JSON.stringify(input.body ?? {}) : null,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Refused(null);
  }
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok || answer === null) throw new Refused(readProblem(answer));
  return answer as OutputOf<Id>;
}

/** A reading as a query: `useQuery(reading('readOffice', { params: { officeId } }))`. */
export function reading<Id extends DoorId>(id: Id, input: Input<Id> = {}) {
  return queryOptions({
    queryKey: [id, input.params ?? null, input.query ?? null],
    queryFn: ({ signal }) => callApi(id, input, signal),
  });
}

/** Reads one door; while a changed input is under way, the last answer stays on screen. */
export function useReading<Id extends DoorId>(
  id: Id,
  input: Input<Id> = {},
): UseQueryResult<OutputOf<Id>, Error> {
  return useQuery({ ...reading(id, input), placeholderData: keepPreviousData });
}

/** Who is signed in; undefined while that is not known yet. */
export function useSession() {
  return useQuery({ ...reading('readSession'), staleTime: Number.POSITIVE_INFINITY });
}

/** Signs in or out: everything read under the other account is forgotten. */
export function useChangeSession() {
  const client = useQueryClient();
  return async (change: () => Promise<OutputOf<'readSession'>>) => {
    const session = await change();
    client.clear();
    client.setQueryData(reading('readSession').queryKey, session);
    return session;
  };
}

function addressOf<Id extends DoorId>(id: Id, input: Input<Id>): string {
  const params: Record<string, unknown> = input.params ?? {};
  const path = doors[id][1].replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {})) {
    if (value !== undefined && value !== null) query.set(name, String(value));
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

function readProblem(answer: unknown): Problem | null {
  return typeof answer === 'object' && answer !== null && 'code' in answer
    ? (answer as Problem)
    : null;
}
