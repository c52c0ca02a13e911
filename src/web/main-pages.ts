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
    | '/documents';
  readonly word: WordKey;
  readonly roles: readonly Role[];
}

const centre: readonly Role[] = ['planner', 'approver', 'call_agent', 'auditor', 'administrator'];

const mainPages: readonly MainPage[] = [
  { to: '/', word: 'nav.control_room', roles: centre },
  { to: '/my-office', word: 'nav.my_office', roles: ['office_operator', 'sub_point_operator'] },
  { to: '/round', word: 'nav.round', roles: ['planner', 'approver', 'auditor'] },
  { to: '/counter', word: 'nav.counter', roles: ['warehouse_keeper'] },
  { to: '/province', word: 'nav.province', roles: ['province_supervisor'] },
  {
    to: '/approvals',
    word: 'nav.approvals',
    roles: ['planner', 'approver', 'warehouse_keeper', 'province_supervisor', 'auditor'],
  },
  {
    to: '/shipments',
    word: 'nav.shipments',
    roles: ['planner', 'approver', 'warehouse_keeper', 'province_supervisor', 'auditor'],
  },
  {
    to: '/documents',
    word: 'nav.ledger',
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
];

export function mainPagesOf(role: Role): readonly MainPage[] {
  return mainPages.filter(({ roles }) => roles.includes(role));
}
