/**
 * The life of one account in the order in which things happened, which is not that in which they were written down:
 * a document may come in late. It stands after those of the same moment that were there before it.
 */
import type { Blanks } from '../quantity.ts';
import type { AccountEntry, AccountState } from './ledger.ts';

export interface BalancesFrom {
  /** After all that had happened by the moment. */
  readonly atMoment: Blanks;
  /** The least from the moment on, up to now. */
  readonly least: Blanks;
}

/** `moment` in milliseconds since 1970. On time, when nothing happened after it, both are the balance of now. */
export function balancesFrom({ balance, timeline }: AccountState, moment: number): BalancesFrom {
  let before = balance;
  let least = balance;
  for (let at = timeline.length - 1; at >= 0; at--) {
    const { occurredAt, amount } = timeline[at]!;
    if (occurredAt <= moment) break;
    before -= amount;
    least = Math.min(least, before);
  }
  return { atMoment: before, least };
}

/**
 * Whether the shelf was counted and adjusted after the moment. Only shelves are counted: the store's and the
 * offices'. An adjustment that was undone closes nothing.
 */
export function isClosed(
  { kind, timeline }: AccountState,
  moment: number,
  reversed: ReadonlySet<number>,
): boolean {
  if (kind !== 'reserve' && kind !== 'on_hand') return false;
  return timeline.some(
    (entry) => entry.kind === 'adjustment' && entry.occurredAt > moment && !reversed.has(entry.seq),
  );
}

/** `entry` has the highest number of all, so it comes after those of its moment. */
export function withEntry(
  timeline: readonly AccountEntry[],
  entry: AccountEntry,
): readonly AccountEntry[] {
  let place = timeline.length;
  while (place > 0 && timeline[place - 1]!.occurredAt > entry.occurredAt) place--;
  return [...timeline.slice(0, place), entry, ...timeline.slice(place)];
}
