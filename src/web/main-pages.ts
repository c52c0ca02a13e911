/** The pages in the head of every page: which role is led where, in the order in which they stand there. */
import type { WordKey } from '#contract/words/id.ts';
import type { Role } from '#core/access/role.ts';

interface Tab {
  readonly to: string;
  readonly word: WordKey;
  readonly roles: readonly Role[];
  readonly wholeCountry?: true;
}

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
    | '/citizen-reports'
    | '/imports';
  readonly word: WordKey;
  readonly roles: readonly Role[];
  /** Pages at other addresses that belong to it. */
  readonly also?: readonly string[];
  /** Those that stand beside it, each as a tab: itself first. */
  readonly tabs?: readonly Tab[];
  /** Has nothing to show to whoever works for one province. */
  readonly wholeCountry?: true;
}

const centre: readonly Role[] = ['planner', 'approver', 'call_agent', 'auditor', 'administrator'];

const onTheRoad: readonly Role[] = ['planner', 'approver', 'province_supervisor', 'auditor'];
const heldToTheirWord: readonly Role[] = [
  'planner',
  'call_agent',
  'province_supervisor',
  'auditor',
];

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
    roles: [...onTheRoad, 'warehouse_keeper'],
    tabs: [
      { to: '/shipments', word: 'nav.shipments', roles: onTheRoad },
      { to: '/moves', word: 'nav.moves', roles: onTheRoad },
    ],
  },
  { to: '/moves', word: 'nav.moves', roles: ['office_operator'] },
  {
    to: '/citizen-reports',
    word: 'nav.reports',
    roles: [...heldToTheirWord, 'office_operator'],
    tabs: [
      { to: '/citizen-reports', word: 'nav.reports', roles: heldToTheirWord },
      { to: '/contradictions', word: 'words_held.title', roles: heldToTheirWord },
    ],
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
    tabs: [
      {
        to: '/documents',
        word: 'ledger.documents_tab',
        roles: ['planner', 'approver', 'auditor', 'province_supervisor', 'warehouse_keeper'],
      },
      {
        to: '/checks',
        word: 'checks.title',
        roles: ['planner', 'approver', 'auditor', 'province_supervisor'],
      },
      {
        to: '/lots',
        word: 'lots.title',
        roles: ['planner', 'approver', 'auditor', 'warehouse_keeper'],
        wholeCountry: true,
      },
    ],
  },
  {
    to: '/outlook',
    word: 'nav.outlook',
    roles: ['planner', 'approver', 'auditor', 'administrator'],
    wholeCountry: true,
    tabs: [
      {
        to: '/outlook',
        word: 'quality.to_outlook',
        roles: ['planner', 'approver', 'auditor', 'administrator'],
      },
      {
        to: '/forecast',
        word: 'quality.title',
        roles: ['planner', 'approver', 'auditor', 'administrator'],
      },
      { to: '/trials', word: 'nav.trials', roles: ['planner', 'approver', 'auditor'] },
    ],
  },
  { to: '/imports', word: 'imports.title', roles: ['call_agent'] },
];

/** Whose pages: a role, and the province it is held in, if it is one. */
export interface Reader {
  readonly role: Role;
  readonly provinceCode: string | null;
}

export function mainPagesOf(reader: Reader): readonly MainPage[] {
  return mainPages.filter((page) => isFor(page, reader));
}

/** The pages that stand beside a main page, for this reader. */
export function tabsBeside(to: MainPage['to'], reader: Reader): readonly Tab[] {
  const tabs = mainPages.find((page) => page.to === to)?.tabs ?? [];
  return tabs.filter((tab) => isFor(tab, reader));
}

/** Whether an address belongs to a main page without being its own. */
export function isAround({ also = [], tabs = [] }: MainPage, address: string): boolean {
  return also.includes(address) || tabs.some(({ to }) => to === address);
}

function isFor(
  { roles, wholeCountry }: Pick<MainPage, 'roles' | 'wholeCountry'>,
  { role, provinceCode }: Reader,
): boolean {
  return roles.includes(role) && (provinceCode === null || !wholeCountry);
}
