/** A figure opened: its total, the balances it is made of, and every document it is the sum of. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Documents, DocumentsQuery } from '#contract/ledger-schema.ts';
import { accountName, accountNames } from '../account-name.ts';
import type { DocumentsSearch } from '../ledger-routes.tsx';
import { DocumentList } from '../parts/document-list.tsx';
import { FindBlank } from '../parts/find-blank.tsx';
import { EmptyState, LoadingState, RefusedState } from '../parts/page-state.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { QuantityText } from '../parts/quantity-text.tsx';
import { callApi } from '../use-api.ts';
import { useWords } from '../use-words.tsx';

export function DocumentsPage() {
  const { say } = useWords();
  const search = useSearch({ from: '/signed-in/documents' });
  const query = useInfiniteQuery({
    queryKey: ['readDocuments', 'pages', search],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      callApi('readDocuments', { query: queryOf(search, pageParam) }, signal),
    getNextPageParam: (last) => last.next,
  });

  if (query.error) return <RefusedState error={query.error} />;
  const first = query.data?.pages[0];
  if (!query.data || !first) return <LoadingState />;
  return (
    <div className="flex flex-col gap-8">
      <FigureSentence search={search} figure={first} />
      <FindBlank />
      {first.accounts.length > 1 && <Balances accounts={first.accounts} since={search.since} />}
      {first.lines.length === 0 ? (
        <EmptyState>{say('ledger.none')}</EmptyState>
      ) : (
        <DocumentList
          lines={query.data.pages.flatMap((page) => page.lines)}
          accounts={first.accounts}
          count={first.count}
          isLoading={query.isFetchingNextPage}
          onMore={query.hasNextPage ? query.fetchNextPage : null}
        />
      )}
    </div>
  );
}

/** The address may name a kind of account that there is not: the server then says so. */
function queryOf(search: DocumentsSearch, after: string | null): Partial<DocumentsQuery> {
  return { ...search, ...(after !== null && { after }) } as Partial<DocumentsQuery>;
}

function FigureSentence({ search, figure }: { search: DocumentsSearch; figure: Documents }) {
  const { say, date } = useWords();
  const opened = search.account ?? search.accountKind;
  const offices = new Set(figure.accounts.map((account) => account.officeName));
  const [office] = offices.size === 1 ? offices : [];
  const name = [
    opened === undefined ? say('ledger.title_all') : accountName(say, opened),
    office,
    search.since && say('ledger.since', { date: date(search.since, 'long') }),
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <header>
      <h1 className="figures max-w-5xl text-xl font-semibold sm:text-2xl">
        {opened === undefined || figure.total === null
          ? name
          : say('ledger.title', { name, total: figure.total })}
      </h1>
      {figure.total !== null && (
        <p className="figures mt-3" data-total={figure.total}>
          {figure.count === null
            ? say('ledger.sum_many', { total: figure.total })
            : say('ledger.sum', { total: figure.total, count: figure.count })}
        </p>
      )}
    </header>
  );
}

/** Balances shown before the reader asks for all. */
const shortList = 8;

interface BalancesProps {
  readonly accounts: Documents['accounts'];
  /** Where the total counts from a day on, so does each part of it. */
  readonly since: string | undefined;
}

function Balances({ accounts, since }: BalancesProps) {
  const { say } = useWords();
  const [isWhole, setIsWhole] = useState(accounts.length <= shortList);
  const nameOf = accountNames(say, accounts);
  return (
    <section className="max-w-3xl">
      <h2 className="text-lg font-semibold">{say('ledger.accounts')}</h2>
      <p className="figures mb-2 text-xs text-soft">
        {say('ledger.accounts_more', { count: accounts.length })}
      </p>
      <PlainTable
        name={say('ledger.accounts')}
        rows={isWhole ? accounts : accounts.slice(0, shortList)}
        keyOf={(account) => account.account}
        columns={[
          {
            heading: say('ledger.account'),
            cell: (account) => (
              <Link
                to="/documents"
                search={{ account: account.account, ...(since !== undefined && { since }) }}
                className="link"
              >
                {nameOf(account.account)}
              </Link>
            ),
          },
          {
            heading: say('ledger.amount'),
            isQuantity: true,
            cell: (account) => <QuantityText value={account.balance} />,
          },
        ]}
      />
      {!isWhole && (
        <button type="button" className="button mt-3 print:hidden" onClick={() => setIsWhole(true)}>
          {say('ledger.accounts_all', { count: accounts.length })}
        </button>
      )}
    </section>
  );
}
