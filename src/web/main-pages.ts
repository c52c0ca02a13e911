/** The pages in the head of every page: which role is led where, in the order in which they stand there. */
import type { WordKey } from '#contract/words/id.ts';
import type { Role } from '#core/access/role.ts';

interface MainPage {
  readonly to:
    | '/'
    | '/my-office'
    | '/counter'
    | '/province'
    | '/round'
    | '/approvals'
    | '/shipments'
    | '/moves'
    | '/documents'
    | '/calls'
    | '/outlook'
    | '/trials'
    | '/citizen-reports'
    | '/imports';
  readonly word: WordKey;
  readonly roles: readonly Role[];
  /** Pages at other addresses that belong to it. */
  readonly also?: readonly string[];
  /** Has nothing to show to whoever works for one province. */
  readonly wholeCountry?: true;
}

const centre: readonly Role[] = ['planner', 'approver', 'call_agent', 'auditor', 'administrator'];

const mainPages: readonly MainPage[] = [
  { to: '/', word: 'nav.control_room', roles: centre, wholeCountry: true },
  { to: '/calls', word: 'nav.calls', roles: ['call_agent'] },
  { to: '/my-office', word: 'nav.my_office', roles: ['office_operator', 'sub_point_operator'] },
  {
    to: '/round',
    word: 'nav.round',
    roles: ['planner', 'approver', 'auditor'],
    wholeCountry: true,
  },
  { to: '/counter', word: 'nav.counter', roles: ['warehouse_keeper'], also: ['/lots'] },
  { to: '/province', word: 'nav.province', roles: ['province_supervisor'] },
  {
    to: '/approvals',
    word: 'nav.approvals',
    roles: [
      'planner',
      'approver',
      'warehouse_keeper',
      'province_supervisor',
      'auditor',
      'administrator',
    ],
  },
  {
    to: '/shipments',
    word: 'nav.shipments',
    roles: ['planner', 'approver', 'warehouse_keeper', 'province_supervisor', 'auditor'],
  },
  {
    to: '/moves',
    word: 'nav.moves',
    roles: ['planner', 'approver', 'province_supervisor', 'office_operator', 'auditor'],
  },
  {
    to: '/citizen-reports',
    word: 'nav.reports',
    also: ['/contradictions'],
    roles: ['planner', 'call_agent', 'province_supervisor', 'office_operator', 'auditor'],
  },
  {
    to: '/documents',
    word: 'nav.ledger',
    also: ['/checks', '/lots'],
    roles: [
      'planner',
      'approver',
      'warehouse_keeper',
      'auditor',
      'province_supervisor',
      'office_operator',
      'sub_point_operator',
    ],
  },
  {
    to: '/outlook',
    word: 'nav.outlook',
    roles: ['planner', 'approver', 'auditor', 'administrator'],
    also: ['/forecast'],
    wholeCountry: true,
  },
  {
    to: '/trials',
    word: 'nav.trials',
    roles: ['planner', 'approver', 'auditor'],
    wholeCountry: true,
  },
  { to: '/imports', word: 'imports.title', roles: ['call_agent'] },
];

/** Whose pages: a role, and the province it is held in, if it is one. */
export interface Reader {
  readonly role: Role;
  readonly provinceCode: string | null;
}

export function mainPagesOf({ role, provinceCode }: Reader): readonly MainPage[] {
  return mainPages.filter(
    ({ roles, wholeCountry }) => roles.includes(role) && (provinceCode === null || !wholeCountry),
  );
}
