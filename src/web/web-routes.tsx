/** The pages and their addresses. The home comes with the program; each other page is fetched when it is first opened. */
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { centralRoutes } from './central-routes.tsx';
import { type OfficeStatus, officeStatuses } from './office-statuses.ts';
import { ControlRoomPage } from './pages/control-room-page.tsx';
import { adminPagesOf } from './parts/admin-frame.tsx';
import { PageLayout } from './parts/page-layout.tsx';
import { LoadingState, NotFoundState, RefusedState } from './parts/page-state.tsx';
import { reading } from './use-api.ts';

interface RouteContext {
  readonly client: QueryClient;
}

const rootRoute = createRootRouteWithContext<RouteContext>()({
  component: Outlet,
  notFoundComponent: NotFoundState,
});

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { to?: string } => {
    const to = text(search.to);
    // Only an address of this site: never `//elsewhere`.
    return { ...unset(search), to: to?.startsWith('/') && !to.startsWith('//') ? to : undefined };
  },
  component: lazyRouteComponent(() => import('./pages/sign-in-page.tsx'), 'SignInPage'),
});

/** The government's sign-in sends the browser back here. */
const signInReturnRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in/return',
  component: lazyRouteComponent(
    () => import('./pages/sign-in-return-page.tsx'),
    'SignInReturnPage',
  ),
});

/** Opened from an invitation, by somebody who has no account yet. */
const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./pages/invitation-page.tsx'), 'InvitationPage'),
});

/** For whoever holds a paper: no account needed. */
const paperCheckRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/papers/check',
  component: lazyRouteComponent(() => import('./pages/paper-check-page.tsx'), 'PaperCheckPage'),
});

/** Every page but the sign-in needs an account, and stands inside the layout. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const session = await context.client.ensureQueryData(reading('readSession'));
    if (!session.account) throw redirect({ to: '/sign-in', search: { to: location.href } });
    return { account: session.account };
  },
  component: PageLayout,
});

const controlRoomRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  validateSearch: (search: Record<string, unknown>): OfficeFilter => ({
    ...unset(search),
    status: officeStatuses.find((status) => status === search.status),
    province: text(search.province),
    find: text(search.find),
    within: search.within === 7 ? 7 : undefined,
  }),
  beforeLoad: ({ context: { account } }) => {
    if (account.officeId) throw redirect({ to: '/my-office' });
    if (account.role === 'warehouse_keeper') throw redirect({ to: '/counter' });
    // The country is not theirs to see.
    if (account.provinceCode !== null) {
      const isSupervisor = account.role === 'province_supervisor';
      throw redirect({ to: isSupervisor ? '/province' : '/approvals' });
    }
  },
  // Asked for at once; nobody waits for it here.
  loader: ({ context }) => {
    void context.client.prefetchQuery(reading('readControlRoom'));
  },
  component: ControlRoomPage,
});

const roundRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/round',
  validateSearch: (search: Record<string, unknown>): RoundSearch => ({
    ...unset(search),
    policy: text(search.policy),
    reserveHeldBack: count(search.reserveHeldBack),
    quantile: count(search.quantile),
  }),
  component: lazyRouteComponent(() => import('./pages/round-page.tsx'), 'RoundPage'),
});

const officeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/offices/$officeId',
  component: lazyRouteComponent(() => import('./pages/office-page.tsx'), 'OfficePage'),
});

const documentsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/documents',
  validateSearch: (search: Record<string, unknown>): DocumentsSearch => ({
    ...unset(search),
    account: text(search.account),
    accountKind: text(search.accountKind),
    office: text(search.office),
    since: text(search.since),
  }),
  component: lazyRouteComponent(() => import('./pages/documents-page.tsx'), 'DocumentsPage'),
});

const documentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/documents/$seq',
  component: lazyRouteComponent(() => import('./pages/document-page.tsx'), 'DocumentPage'),
});

/** The work of an office, phone first. */
const myOfficeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/my-office',
  component: lazyRouteComponent(() => import('./pages/my-office-page.tsx'), 'MyOfficePage'),
});

const statementRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/my-office/statement',
  validateSearch: (search: Record<string, unknown>): { day?: string } => ({
    ...unset(search),
    day: text(search.day),
  }),
  component: lazyRouteComponent(() => import('./pages/statement-page.tsx'), 'StatementPage'),
});

const askRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/my-office/ask',
  component: lazyRouteComponent(() => import('./pages/ask-page.tsx'), 'AskPage'),
});

const collectRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/my-office/collect',
  component: lazyRouteComponent(() => import('./pages/collect-page.tsx'), 'CollectPage'),
});

const receiveRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/my-office/receive',
  component: lazyRouteComponent(() => import('./pages/receive-page.tsx'), 'ReceivePage'),
});

const loansRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/my-office/loans',
  component: lazyRouteComponent(() => import('./pages/loans-page.tsx'), 'LoansPage'),
});

const stockRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/my-office/stock',
  component: lazyRouteComponent(() => import('./pages/stock-page.tsx'), 'StockPage'),
});

const destroyRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/my-office/destroy',
  component: lazyRouteComponent(() => import('./pages/destroy-page.tsx'), 'DestroyPage'),
});

const pointsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/my-office/points',
  component: lazyRouteComponent(() => import('./pages/points-page.tsx'), 'PointsPage'),
});

/** Administration, the inbox and the own account. */
const accountRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./pages/account-page.tsx'), 'AccountPage'),
});

const contactsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/contacts',
  component: lazyRouteComponent(() => import('./pages/contacts-page.tsx'), 'ContactsPage'),
});

const messagesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/messages',
  component: lazyRouteComponent(() => import('./pages/messages-page.tsx'), 'MessagesPage'),
});

const adminRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin',
  beforeLoad: ({ context: { account } }) => {
    throw redirect({ to: adminPagesOf(account.role)[0]?.to ?? '/' });
  },
});

const peopleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin/people',
  component: lazyRouteComponent(() => import('./pages/people-page.tsx'), 'PeoplePage'),
});

const personRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin/people/$login',
  component: lazyRouteComponent(() => import('./pages/person-page.tsx'), 'PersonPage'),
});

const placesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin/places',
  component: lazyRouteComponent(() => import('./pages/places-page.tsx'), 'PlacesPage'),
});

const policiesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin/policies',
  component: lazyRouteComponent(() => import('./pages/policies-page.tsx'), 'PoliciesPage'),
});

const calendarRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin/calendar',
  component: lazyRouteComponent(() => import('./pages/calendar-page.tsx'), 'CalendarPage'),
});

const accessLogRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin/access-log',
  component: lazyRouteComponent(() => import('./pages/access-log-page.tsx'), 'AccessLogPage'),
});

const outboxRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin/outbox',
  component: lazyRouteComponent(() => import('./pages/outbox-page.tsx'), 'OutboxPage'),
});

const morningWorkRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin/work',
  component: lazyRouteComponent(() => import('./pages/morning-work-page.tsx'), 'MorningWorkPage'),
});

/** Which offices the table shows; kept in the address, so that a filter can be sent to a colleague. */
export interface OfficeFilter {
  readonly status?: OfficeStatus;
  readonly province?: string;
  readonly find?: string;
  readonly within?: 7;
}

/** What the sliders of the round page say; each left out means as the policy in force has it. */
export interface RoundSearch {
  readonly policy?: string;
  readonly reserveHeldBack?: number;
  readonly quantile?: number;
}

export interface DocumentsSearch {
  readonly account?: string;
  readonly accountKind?: string;
  readonly office?: string;
  readonly since?: string;
}

export function createWebRouter(client: QueryClient) {
  return createRouter({
    routeTree: rootRoute.addChildren([
      signInRoute,
      signInReturnRoute,
      invitationRoute,
      paperCheckRoute,
      signedInRoute.addChildren([
        controlRoomRoute,
        roundRoute,
        officeRoute,
        documentsRoute,
        documentRoute,
        myOfficeRoute,
        statementRoute,
        askRoute,
        collectRoute,
        receiveRoute,
        loansRoute,
        stockRoute,
        destroyRoute,
        pointsRoute,
        accountRoute,
        messagesRoute,
        contactsRoute,
        adminRoute,
        peopleRoute,
        personRoute,
        placesRoute,
        policiesRoute,
        calendarRoute,
        accessLogRoute,
        outboxRoute,
        morningWorkRoute,
        ...centralRoutes,
      ]),
    ]),
    context: { client },
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultPendingComponent: LoadingState,
    defaultErrorComponent: RefusedState,
    defaultNotFoundComponent: NotFoundState,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createWebRouter>;
  }
}

/** The router lets through what no page asked for, unless it is said that it is nothing. */
function unset(search: object): object {
  return Object.fromEntries(Object.keys(search).map((name) => [name, undefined]));
}

/** An address may hold a number where a text is meant: `?province=32`. */
function text(value: unknown): string | undefined {
  return (typeof value === 'string' && value !== '') || typeof value === 'number'
    ? String(value)
    : undefined;
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 ? value : undefined;
}
