/**
 * Every call that the endpoint table allows or refuses: each caller at each row, about an object of the own place, of a
 * neighbour, of another province, and about one that does not exist. What each must answer is read off the row.
 */
import type { Endpoint } from '#contract/endpoint.ts';
import { type EndpointId, endpoints } from '#contract/endpoints.ts';
import { type Actor, levelOf } from '#core/access/role.ts';
import { type Fixed, sampleOf } from './sample-input.ts';

export interface MatrixCall {
  readonly id: EndpointId;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly contentType: string | null;
}

/** What the row says of a caller before any object is looked at; null: the door is open. */
export function refusalOf(
  row: Endpoint,
  actor: Actor | null,
): { readonly status: number; readonly code: string } | null {
  if (row.access === 'anyone') return null;
  if (actor === null) return { status: 401, code: 'not_signed_in' };
  const isOfRole =
    row.access === 'signed_in' ? actor.role !== 'machine' : row.access.includes(actor.role);
  const isOfPlace = !row.wholeCountry || levelOf(actor) === 'country';
  return isOfRole && isOfPlace ? null : { status: 403, code: 'not_allowed' };
}

/** What fields and parts of addresses are called, with what they get. */
export type Ids = Readonly<Record<string, string>>;

/** What no schema alone can fill. */
const fixedFields: Readonly<Record<string, unknown>> = {
  year: '2017',
  returnBy: '2017-12-01',
  networkUp: true,
  file: 'offices.csv',
  month: '2017-11',
  borrowerId: '3204',
  address: 'matriks@example.go.id',
};

/** A call of a row about `office`, with everything else as its schemas ask, or as `ids` says. */
export function callOfRow(id: EndpointId, office: string, ids: Ids = {}): MatrixCall {
  const row: Endpoint = endpoints[id];
  const fixed: Fixed = (name) => {
    if (name === row.place?.field || name === 'officeId' || name === 'lenderId') return office;
    return ids[name] ?? fixedFields[name] ?? null;
  };
  const params = row.params ? sampleOf(row.params, fixed) : {};
  const query = row.query ? sampleOf(row.query, fixed) : {};
  if (row.place?.in === 'query') query[row.place.field] = office;
  const path = row.path.replace(/:(\w+)/g, (_whole, name: string) =>
    encodeURIComponent(String(params[name] ?? '')),
  );
  const words = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  );
  const isFile = row.takes !== undefined;
  return {
    id,
    method: row.method,
    path: words.size > 0 ? `${path}?${words}` : path,
    body: isFile ? 'a,b\n1,2\n' : row.body ? sampleOf(row.body, fixed) : null,
    contentType: isFile ? 'text/csv' : row.body ? 'application/json' : null,
  };
}

/** The parts of an address that name an object: `/api/loans/:loanId/answer` names a loan. */
export function idsNamedBy({ path }: Endpoint): string[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
}
