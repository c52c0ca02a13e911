/** The ledger, document by document. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { text, unset } from './search-of-address.ts';
import { signedInRoute } from './web-routes.tsx';

export interface DocumentsSearch {
  readonly account?: string;
  readonly accountKind?: string;
  readonly office?: string;
  readonly kind?: string;
  readonly since?: string;
  readonly until?: string;
  readonly reference?: string;
}

const documentsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/documents',
  validateSearch: (search: Record<string, unknown>): DocumentsSearch => ({
    ...unset(search),
    account: text(search.account),
    accountKind: text(search.accountKind),
    office: text(search.office),
    kind: text(search.kind),
    since: text(search.since),
    until: text(search.until),
    reference: text(search.reference),
  }),
  component: lazyRouteComponent(() => import('./pages/documents-page.tsx'), 'DocumentsPage'),
});

const documentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/documents/$seq',
  component: lazyRouteComponent(() => import('./pages/document-page.tsx'), 'DocumentPage'),
});

/** Which office's days stand beside the printing system. */
export interface ChecksSearch {
  readonly office?: string;
}

const checksRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/checks',
  validateSearch: (search: Record<string, unknown>): ChecksSearch => ({
    ...unset(search),
    office: text(search.office),
  }),
  component: lazyRouteComponent(() => import('./pages/checks-page.tsx'), 'ChecksPage'),
});

const lotsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/lots',
  component: lazyRouteComponent(() => import('./pages/lots-page.tsx'), 'LotsPage'),
});

export const ledgerRoutes = [documentsRoute, documentRoute, checksRoute, lotsRoute] as const;
