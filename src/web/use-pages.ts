/** A list that comes in pages (`contract/page-of.ts`), read on as far as one wants. */
import { useInfiniteQuery } from '@tanstack/react-query';
import type { OutputOf } from '#contract/endpoints.ts';
import type { DoorId } from './doors.ts';
import { callApi, type Input } from './use-api.ts';

type PagedId = {
  [Id in DoorId]: OutputOf<Id> extends { items: unknown[]; next: string | null } ? Id : never;
}[DoorId];

type ItemOf<Id extends PagedId> =
  OutputOf<Id> extends { items: (infer Item)[]; next: string | null } ? Item : never;

export function usePages<Id extends PagedId>(
  id: Id,
  query: Input<Id>['query'],
  params?: Input<Id>['params'],
) {
  const pages = useInfiniteQuery({
    queryKey: [id, 'pages', query ?? null, params ?? null],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) => {
      const asked = { ...query, ...(pageParam !== null && { after: pageParam }) };
      const input = { query: asked as NonNullable<Input<Id>['query']>, ...(params && { params }) };
      const answer = await callApi(id, input, signal);
      return answer as { items: ItemOf<Id>[]; next: string | null };
    },
    getNextPageParam: (last) => last.next,
  });
  return {
    /** null until the first page is there. */
    items: pages.data?.pages.flatMap((page) => page.items) ?? null,
    error: pages.error,
    isLoading: pages.isFetchingNextPage,
    /** null on the last page. */
    onMore: pages.hasNextPage ? () => void pages.fetchNextPage() : null,
  };
}
