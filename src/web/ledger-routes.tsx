/** The ledger, document by document. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { text, unset } from './search-of-address.ts';
import { signedInRoute } from './web-routes.tsx';

export interface DocumentsSearch {
  readonly account?: string;
  readonly accountKind?: string;
  readonly office?: string;
  readonly since?: string;
}

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

export const ledgerRoutes = [documentsRoute, documentRoute] as const;
