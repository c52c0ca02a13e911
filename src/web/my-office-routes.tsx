/** The work of an office, phone first. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { text, unset } from './search-of-address.ts';
import { signedInRoute } from './web-routes.tsx';

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

export const myOfficeRoutes = [
  myOfficeRoute,
  statementRoute,
  askRoute,
  collectRoute,
  receiveRoute,
  loansRoute,
  stockRoute,
  destroyRoute,
  pointsRoute,
] as const;
