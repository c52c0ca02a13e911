/** What citizens say: the form and the receipt, which need no account, the list, and the call centre. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { text, unset } from './search-of-address.ts';
import { rootRoute, signedInRoute } from './web-routes.tsx';

const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lapor',
  validateSearch: (search: Record<string, unknown>): { kantor?: string } => ({
    ...unset(search),
    kantor: text(search.kantor),
  }),
  component: lazyRouteComponent(() => import('./pages/report-page.tsx'), 'ReportPage'),
});

const receiptRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lapor/ikuti',
  component: lazyRouteComponent(() => import('./pages/receipt-page.tsx'), 'ReceiptPage'),
});

const listedStates = ['office', 'person', 'quarantined'] as const;

const citizenReportsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/citizen-reports',
  validateSearch: (search: Record<string, unknown>): CitizenReportsSearch => ({
    ...unset(search),
    state: listedStates.find((state) => state === search.state),
  }),
  component: lazyRouteComponent(
    () => import('./pages/citizen-reports-page.tsx'),
    'CitizenReportsPage',
  ),
});

const callsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/calls',
  component: lazyRouteComponent(() => import('./pages/calls-page.tsx'), 'CallsPage'),
});

const contradictionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/contradictions',
  component: lazyRouteComponent(
    () => import('./pages/contradictions-page.tsx'),
    'ContradictionsPage',
  ),
});

interface CitizenReportsSearch {
  readonly state?: (typeof listedStates)[number];
}

export const publicCitizenRoutes = [reportRoute, receiptRoute] as const;
export const citizenRoutes = [citizenReportsRoute, contradictionsRoute, callsRoute] as const;
