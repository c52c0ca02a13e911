/** Names who fetches one grant or several, until they are handed over; the collector shows a short code. */
import { randomInt } from 'node:crypto';
import type { Actor } from '#core/access/role.ts';
import type { Collector } from '#core/allocation/collection.ts';
import { claimAct } from '#storage/act-store.ts';
import { lockAllocations, saveCollector } from '#storage/collection-store.ts';
import type { Database } from '#storage/db.ts';
import { loadProvinceOf } from '#storage/views/office-province.ts';
import { scopeOf } from '#storage/views/scope.ts';
import { runWholly } from '../run-operation.ts';

export interface CollectorOffer {
  readonly eventId: string;
  readonly allocationIds: readonly string[];
  readonly collector: Collector;
}

export type CollectorNamed =
  | { readonly outcome: 'done' | 'already_done'; readonly collectionCode: string }
  | {
      readonly outcome: 'refused';
      readonly code:
        | 'not_found'
        | 'event_id_reused'
        | 'wrong_state'
        /** A neighbour is another office that exists; the other kinds name none. */
        | 'neighbour_unknown'
        | 'only_for_neighbour';
    };

/** An earlier naming is replaced and its code void. All of the grants or none. */
export function nameCollector(
  database: Database,
  actor: Actor,
  { eventId, allocationIds, collector }: CollectorOffer,
  now: Date,
): Promise<CollectorNamed> {
  return runWholly(database, async (tx): Promise<CollectorNamed> => {
    const at = now.toISOString();
    const ids = [...new Set(allocationIds)];
    const allocations = await lockAllocations(tx, scopeOf(actor), ids);
    if (allocations.length < ids.length) return { outcome: 'refused', code: 'not_found' };
    const input = { act: 'collector', ids, collector };
    const claim = await claimAct(tx, { eventId, actor: actor.login, input, at });
    if (claim === 'event_id_reused') return { outcome: 'refused', code: claim };
    const known = allocations[0]?.collector;
    if (claim === 'repeated' && known) {
      return { outcome: 'already_done', collectionCode: known.code };
    }
    const isOpen = allocations.every(({ state }) => state === 'allocated' || state === 'ready');
    if (!isOpen) return { outcome: 'refused', code: 'wrong_state' };
    const { kind, officeId } = collector;
    if (kind !== 'neighbour' && officeId !== null) {
      return { outcome: 'refused', code: 'only_for_neighbour' };
    }
    const isNeighbour =
      officeId !== null &&
      allocations.every((allocation) => allocation.officeId !== officeId) &&
      (await loadProvinceOf(tx, officeId)) !== null;
    if (kind === 'neighbour' && !isNeighbour) {
      return { outcome: 'refused', code: 'neighbour_unknown' };
    }
    const code = newCode();
    await saveCollector(tx, ids, { ...collector, code }, { by: actor.login, at });
    return { outcome: 'done', collectionCode: code };
  });
}

/** Without letters and digits that are taken for one another when read aloud or from paper. */
const codeLetters = 'ABCDEFGHJKLMNPQRTUVWXY346789';
const codeLength = 6;

function newCode(): string {
  return Array.from({ length: codeLength }, () =>
    codeLetters.charAt(randomInt(codeLetters.length)),
  ).join('');
}
