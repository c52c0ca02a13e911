/** Puts the first stock of offices that join a ledger at work before a second person (decisions/0020). */
import type { Actor } from '#core/access/role.ts';
import type { OpenedStock, OpeningContent } from '#core/ledger/opening-posting.ts';
import type { Database, Tx } from '#storage/db.ts';
import { contentHash, countDecided, loadOpenProposals } from '#storage/proposal-store.ts';
import { derivedEventId } from '../derived-event-id.ts';
import { proposeWithin } from '../proposal/propose.ts';
import { runWholly } from '../run-operation.ts';

export type OpeningProposed =
  | { readonly outcome: 'proposed' | 'already_proposed'; readonly id: string }
  | {
      readonly outcome: 'refused';
      readonly code: 'changed_since_shown' | 'not_allowed' | 'event_id_reused';
    };

/**
 * `shown`: the hash of what the dry run showed; another content is refused. What waits already is not proposed again,
 * whoever sends it; what was returned or taken back may be. It concerns the maker's account, so the country decides.
 */
export function proposeOpening(
  database: Database,
  actor: Actor,
  opening: OpeningContent,
  shown: string,
  now: Date,
): Promise<OpeningProposed> {
  return runWholly(database, async (tx): Promise<OpeningProposed> => {
    const hash = contentHash(opening);
    if (hash !== shown) return { outcome: 'refused', code: 'changed_since_shown' };
    const waiting = (await loadOpeningsProposed(tx)).find((other) => other.contentHash === hash);
    if (waiting) return { outcome: 'already_proposed', id: waiting.id };
    const times = await countDecided(tx, 'opening_stock', hash);
    const id = derivedEventId(`opening stock ${hash} after ${times} decisions`);
    const content = { ...opening };
    const offer = { id, kind: 'opening_stock' as const, officeId: null, content };
    const proposed = await proposeWithin(tx, actor, offer, now);
    if (proposed.outcome !== 'refused') return proposed;
    // The office of this proposal is none.
    const code = proposed.code === 'office_unknown' ? 'not_allowed' : proposed.code;
    return { outcome: 'refused', code };
  });
}

/** Openings that wait for their second person. */
export async function loadOpeningsProposed(tx: Tx) {
  const open = await loadOpenProposals(tx, 'opening_stock');
  return open.map(({ content, ...proposal }) => ({
    ...proposal,
    offices: content.offices as readonly OpenedStock[],
  }));
}
