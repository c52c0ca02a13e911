/** The pages of administration. */
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { adminPagesOf } from './parts/admin-frame.tsx';
import { signedInRoute } from './web-routes.tsx';

const adminRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin',
  beforeLoad: ({ context: { account } }) => {
    throw redirect({ to: adminPagesOf(account)[0]?.to ?? '/' });
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

const adminImportsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin/imports',
  component: lazyRouteComponent(() => import('./pages/imports-page.tsx'), 'ImportsPage'),
});

/** The same page for those who send tables and administer nothing. */
const importsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/imports',
  component: lazyRouteComponent(() => import('./pages/imports-page.tsx'), 'ImportsPage'),
});

export const adminRoutes = [
  adminRoute,
  peopleRoute,
  personRoute,
  placesRoute,
  policiesRoute,
  calendarRoute,
  accessLogRoute,
  outboxRoute,
  morningWorkRoute,
  adminImportsRoute,
  importsRoute,
] as const;
