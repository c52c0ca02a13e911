/** The pages of the centre, the store and the provinces. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { unset } from './search-of-address.ts';
import { signedInRoute } from './web-routes.tsx';

const approvalsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/approvals',
  component: lazyRouteComponent(() => import('./pages/approvals-page.tsx'), 'ApprovalsPage'),
});

const approvalRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/approvals/$proposalId',
  component: lazyRouteComponent(() => import('./pages/approval-page.tsx'), 'ApprovalPage'),
});

const counterRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/counter',
  validateSearch: ({ day }: Record<string, unknown>): { day?: string } => ({
    day: typeof day === 'string' ? day : undefined,
  }),
  component: lazyRouteComponent(() => import('./pages/counter-page.tsx'), 'CounterPage'),
});

const storeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/counter/store',
  component: lazyRouteComponent(() => import('./pages/store-page.tsx'), 'StorePage'),
});

const shipmentsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/shipments',
  component: lazyRouteComponent(() => import('./pages/shipments-page.tsx'), 'ShipmentsPage'),
});

const movesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/moves',
  validateSearch: (search: Record<string, unknown>): { show?: 'all' } => ({
    ...unset(search),
    show: search.show === 'all' ? 'all' : undefined,
  }),
  component: lazyRouteComponent(() => import('./pages/moves-page.tsx'), 'MovesPage'),
});

const outlookRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/outlook',
  validateSearch: ({
    until,
    later,
    surge,
  }: Record<string, unknown>): { until?: string; later?: number; surge?: number } => ({
    until: typeof until === 'string' ? until : undefined,
    later: typeof later === 'number' ? later : undefined,
    surge: typeof surge === 'number' ? surge : undefined,
  }),
  component: lazyRouteComponent(() => import('./pages/outlook-page.tsx'), 'OutlookPage'),
});

const forecastRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/forecast',
  component: lazyRouteComponent(() => import('./pages/forecast-page.tsx'), 'ForecastPage'),
});

const trialsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/trials',
  validateSearch: (search: Record<string, unknown>): { trial?: string; beside?: string } => ({
    ...unset(search),
    trial: typeof search.trial === 'string' ? search.trial : undefined,
    beside: typeof search.beside === 'string' ? search.beside : undefined,
  }),
  component: lazyRouteComponent(() => import('./pages/trials-page.tsx'), 'TrialsPage'),
});

const caseRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/cases/$caseId',
  component: lazyRouteComponent(() => import('./pages/case-page.tsx'), 'CasePage'),
});

const provinceRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/province',
  component: lazyRouteComponent(() => import('./pages/province-page.tsx'), 'ProvincePage'),
});

export const centralRoutes = [
  approvalsRoute,
  approvalRoute,
  counterRoute,
  storeRoute,
  shipmentsRoute,
  movesRoute,
  outlookRoute,
  forecastRoute,
  trialsRoute,
  caseRoute,
  provinceRoute,
] as const;
