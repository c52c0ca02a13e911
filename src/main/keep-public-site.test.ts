/** When the public pages are written: at the start, soon after a change, when a day begins, and again after a failure. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LiveFeed } from '#operations/live-feed.ts';
import { keepPublicSite } from './keep-public-site.ts';

type Follower = Parameters<LiveFeed['follow']>[0];

function kept() {
  const world = { today: '2017-11-23', fails: false };
  const published: string[] = [];
  const written: string[] = [];
  const complaints: string[] = [];
  let follower: Follower | undefined;
  const keeper = keepPublicSite({
    live: {
      mark: async () => ({}) as Awaited<ReturnType<LiveFeed['mark']>>,
      follow: async (one) => {
        follower = one;
        return () => {};
      },
    },
    today: () => world.today,
    publish: async (asOf) => {
      if (world.fails) throw new Error('the database is away');
      published.push(asOf);
      return { changed: ['index.html'], removed: ['kantor/9999/index.html'], kept: 0 };
    },
    onWritten: (paths) => written.push(...paths),
    complain: (what) => complaints.push(what),
  });
  const change = () => follower!.tell({} as Parameters<Follower['tell']>[0]);
  return { ...keeper, world, published, written, complaints, change };
}

describe('the public pages', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are written at the start, and not again while nothing changes', async () => {
    const site = kept();
    await site.keepUp();
    await site.keepUp();
    expect(site.published).toEqual(['2017-11-23']);
    expect(site.written).toEqual(['index.html', 'kantor/9999/index.html']);
  });

  it('gather the changes of a few seconds, well within the minute that is promised', async () => {
    const site = kept();
    await site.keepUp();
    for (let change = 0; change < 50; change++) site.change();
    await vi.advanceTimersByTimeAsync(2_900);
    expect(site.published).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(site.published).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(site.published).toHaveLength(2);
  });

  it('are written anew when a day begins', async () => {
    const site = kept();
    await site.keepUp();
    site.world.today = '2017-11-24';
    await site.keepUp();
    expect(site.published).toEqual(['2017-11-23', '2017-11-24']);
  });

  it('that could not be written are tried again', async () => {
    const site = kept();
    site.world.fails = true;
    await site.keepUp();
    expect(site.complaints).toEqual(['the public pages']);
    site.world.fails = false;
    await site.keepUp();
    expect(site.published).toEqual(['2017-11-23']);
  });

  it('are left alone once the program stops', async () => {
    const site = kept();
    await site.keepUp();
    await site.stop();
    site.change();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(site.published).toHaveLength(1);
  });
});
