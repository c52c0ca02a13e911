/** Keeps what is on screen fresh: the server says what to read again; where it cannot, everything is, once a minute. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { LiveChange } from '#contract/live-schema.ts';
import { concerns } from './live-concerns.ts';

const pollMilliseconds = 60_000;

/** `account` tells one reader from another: the stream of the one before ends with it. */
export function useLive(account: string): void {
  const client = useQueryClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another account is another stream
  useEffect(() => followChanges(client), [account, client]);
}

function followChanges(client: QueryClient): () => void {
  const everything: LiveChange = {
    ledgerSeq: 0,
    kinds: [],
    offices: null,
    topics: ['proposals', 'cases', 'messages', 'requisitions', 'observations'],
  };
  const readAgain = (change: LiveChange): void => {
    void client.invalidateQueries({
      predicate: ({ queryKey: [door, params, query] }) =>
        concerns(change, [String(door), params, query]),
    });
  };
  let source = open();
  // A line that was refused stays closed: then everything is read from time to time, and the line tried again.
  const timer = setInterval(() => {
    if (source.readyState !== EventSource.CLOSED) return;
    readAgain(everything);
    source = open();
  }, pollMilliseconds);

  function open(): EventSource {
    const stream = new EventSource('/api/live');
    stream.addEventListener('change', ({ data }: MessageEvent<string>) =>
      readAgain(JSON.parse(data) as LiveChange),
    );
    return stream;
  }

  return () => {
    clearInterval(timer);
    source.close();
  };
}
