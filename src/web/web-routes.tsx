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
import { adminRoutes } from './admin-routes.tsx';
import { centralRoutes } from './central-routes.tsx';
import { citizenRoutes, publicCitizenRoutes } from './citizen-routes.tsx';
import { ledgerRoutes } from './ledger-routes.tsx';
import { myOfficeRoutes } from './my-office-routes.tsx';
import { type OfficeStatus, officeStatuses } from './office-statuses.ts';
import { ControlRoomPage } from './pages/control-room-page.tsx';
import { PageLayout } from './parts/page-layout.tsx';
import { LoadingState, NotFoundState, RefusedState } from './parts/page-state.tsx';
import { count, text, unset } from './search-of-address.ts';
import { reading } from './use-api.ts';

interface RouteContext {
  readonly client: QueryClient;
}

export const rootRoute = createRootRouteWithContext<RouteContext>()({
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

const roundDraftRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/round/draft',
  component: lazyRouteComponent(() => import('./pages/round-draft-page.tsx'), 'RoundDraftPage'),
});

const officeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/offices/$officeId',
  component: lazyRouteComponent(() => import('./pages/office-page.tsx'), 'OfficePage'),
});

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

export function createWebRouter(client: QueryClient) {
  return createRouter({
    routeTree: rootRoute.addChildren([
      signInRoute,
      signInReturnRoute,
      invitationRoute,
      paperCheckRoute,
      ...publicCitizenRoutes,
      signedInRoute.addChildren([
        controlRoomRoute,
        roundRoute,
        roundDraftRoute,
        officeRoute,
        accountRoute,
        messagesRoute,
        contactsRoute,
        ...myOfficeRoutes,
        ...centralRoutes,
        ...ledgerRoutes,
        ...citizenRoutes,
        ...adminRoutes,
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
