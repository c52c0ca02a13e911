/** A figure opened: its total, the balances it is made of, and every document it is the sum of. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Documents, DocumentsQuery } from '#contract/ledger-schema.ts';
import { accountNames, accountNamesByCode } from '../account-name.ts';
import type { DocumentsSearch } from '../ledger-routes.tsx';
import { DocumentFilterBar, useSearchWords } from '../parts/document-filter-bar.tsx';
import { DocumentList } from '../parts/document-list.tsx';
import { DownloadLinks } from '../parts/download-links.tsx';
import { FindBlank } from '../parts/find-blank.tsx';
import { LedgerFrame } from '../parts/ledger-frame.tsx';
import { EmptyState, LoadingState, RefusedState } from '../parts/page-state.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { QuantityText } from '../parts/quantity-text.tsx';
import { callApi } from '../use-api.ts';
import { type OfficeChoice, useOffices } from '../use-offices.ts';
import { useWords } from '../use-words.tsx';

const route = getRouteApi('/signed-in/documents');

export function DocumentsPage() {
  const { say } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const offices = useOffices();
  const query = useInfiniteQuery({
    queryKey: ['readDocuments', 'pages', search],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      callApi('readDocuments', { query: queryOf(search, pageParam) }, signal),
    getNextPageParam: (last) => last.next,
  });
  const first = query.data?.pages[0];
  // Where the figure is one account, the heading has named it; documents that are no figure come without accounts.
  const nameOf = ({ accounts }: Documents) => {
    if (accounts.length > 1) return accountNames(say, accounts);
    return accounts.length === 1 || search.account ? null : accountNamesByCode(say, offices);
  };
  return (
    <LedgerFrame
      head={first ? <FigureSentence search={search} figure={first} offices={offices} /> : null}
    >
      <DocumentFilterBar
        search={search}
        offices={offices}
        onSearch={(next) => navigate({ search: next, replace: true, resetScroll: false })}
      />
      <LedgerDownload search={search} />
      {query.error && <RefusedState error={query.error} />}
      {!first && !query.error && <LoadingState />}
      {first && !isNarrowed(search) && <FindBlank />}
      {first && first.accounts.length > 1 && (
        <Balances accounts={first.accounts} since={search.since} until={search.until} />
      )}
      {first?.lines.length === 0 && (
        <EmptyState>{say(isNarrowed(search) ? 'filter.none' : 'ledger.none')}</EmptyState>
      )}
      {query.data && first && first.lines.length > 0 && (
        <DocumentList
          lines={query.data.pages.flatMap((page) => page.lines)}
          nameOf={nameOf(first)}
          count={first.count}
          isLoading={query.isFetchingNextPage}
          onMore={query.hasNextPage ? query.fetchNextPage : null}
        />
      )}
    </LedgerFrame>
  );
}

/** The file holds the lines of the list; where nothing narrows it, all that the reader may see. */
function LedgerDownload({ search }: { search: DocumentsSearch }) {
  const { say } = useWords();
  return (
    <DownloadLinks table="documents" query={search}>
      {isNarrowed(search) ? undefined : say('download.whole_ledger')}
    </DownloadLinks>
  );
}

function isNarrowed(search: DocumentsSearch): boolean {
  return Object.values(search).some((value) => value !== undefined);
}

/** The address may name a kind of account that there is not: the server then says so. */
function queryOf(search: DocumentsSearch, after: string | null): Partial<DocumentsQuery> {
  return { ...search, ...(after !== null && { after }) } as Partial<DocumentsQuery>;
}

interface FigureSentenceProps {
  readonly search: DocumentsSearch;
  readonly figure: Documents;
  readonly offices: readonly OfficeChoice[] | null;
}

function FigureSentence({ search, figure, offices }: FigureSentenceProps) {
  const { say } = useWords();
  const words = useSearchWords(search, offices);
  const opened = search.account ?? search.accountKind;
  const isAnyKind = opened === undefined && search.kind === undefined;
  const names = [...(isAnyKind ? [say('ledger.title_all')] : []), ...words.map(([, word]) => word)];
  // Whose account it is follows the account.
  const [office, ...others] = new Set(figure.accounts.map(({ officeName }) => officeName));
  if (office && others.length === 0 && !names.includes(office)) names.splice(1, 0, office);
  const name = names.join(', ');
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
  /** Where the total counts days, so does each part of it. */
  readonly since: string | undefined;
  readonly until: string | undefined;
}

function Balances({ accounts, since, until }: BalancesProps) {
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
                search={{ account: account.account, since, until }}
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
