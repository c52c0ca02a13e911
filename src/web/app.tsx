/** Starts the pages in the browser. */
import './styles.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { fetchCatalogue } from './fetched-catalogues.ts';
import { Refused } from './use-api.ts';
import { applyKeptTheme } from './use-theme.ts';
import { readLanguage, WordsProvider } from './use-words.tsx';
import { createWebRouter } from './web-routes.tsx';

applyKeptTheme();
const words = fetchCatalogue(readLanguage());

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      // A refusal stays a refusal; only a server out of reach or not ready is worth a second try.
      retry: (failures, error) =>
        failures < 2 && error instanceof Refused && (error.problem?.status ?? 503) === 503,
    },
  },
});
const router = createWebRouter(client);

await words;
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <WordsProvider>
        <RouterProvider router={router} />
      </WordsProvider>
    </QueryClientProvider>
  </StrictMode>,
);
