/** Which tables a person may send in, by role: the compiler holds it to the endpoint table. */

import type { importEndpoints } from '#contract/import-endpoints.ts';
import type { ImportKind } from '#contract/import-kind.ts';
import type { Role } from '#core/access/role.ts';

type Row<Kind extends ImportKind> = Extract<
  (typeof importEndpoints)[keyof typeof importEndpoints],
  { readonly path: `/api/imports/${Kind}` }
>;

const senders = {
  statements: ['administrator', 'office_operator', 'call_agent', 'machine'],
  requisitions: ['administrator', 'office_operator', 'call_agent'],
  'print-jobs': ['administrator', 'office_operator', 'machine'],
  lots: ['warehouse_keeper', 'machine'],
  days: ['administrator', 'machine'],
  offices: ['administrator'],
  holidays: ['administrator'],
  stock: ['administrator'],
} as const satisfies { readonly [Kind in ImportKind]: Row<Kind>['access'] };

/** What comes in most often stands first. */
export function importKindsOf(role: Role): ImportKind[] {
  const kinds = Object.keys(senders) as ImportKind[];
  return kinds.filter((kind) => (senders[kind] as readonly Role[]).includes(role));
}

export function importAddress(kind: ImportKind): string {
  return `/api/imports/${kind}`;
}
