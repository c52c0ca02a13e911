import { destructionPosting } from '#core/ledger/destruction-posting.ts';
import { lateMoment } from '#core/ledger/usage-posting.ts';
import { cardsInAll, invalidDestructionPosting } from '#core/ledger/withdrawal-posting.ts';
import { type Destruction, saveDestroyed } from '#storage/destruction-store.ts';
import { loadCountedPlace } from '#storage/views/counted-place.ts';
import { loadSpoiledAccounts } from '#storage/views/waiting-to-destroy.ts';
import { derivedEventId } from '../derived-event-id.ts';
import { postWithin } from '../ledger/post-within.ts';
import type { ProposalEffect } from '../proposal/proposal-effect.ts';
import { checkWaiting } from './propose-destruction.ts';

/** An approved destruction: blanks and old cards leave for good, each in the document of its own ledger. */
export const destructionEffect: ProposalEffect = async (tx, proposal, _approver, now) => {
  const content = proposal.content as unknown as Destruction;
  const { officeId, day } = content;
  if ((await checkWaiting(tx, content, now.toISOString().slice(0, 10))) !== null) {
    return { outcome: 'refused', code: 'wrong_state' };
  }
  const timeZone = await loadCountedPlace(tx, { officeId, subPointId: null });
  const document = {
    actor: proposal.proposedBy,
    occurredAt: lateMoment(day, timeZone ?? 'Asia/Jakarta', now.toISOString()),
    reference: content.minutesNumber,
  };
  const seqs: number[] = [];
  const blanks = destructionPosting(
    {
      officeId,
      spoiled: Object.values(content.spoiled).reduce((sum, quantity) => sum + quantity, 0),
      rejected: content.rejected,
      spoiledAccounts: await loadSpoiledAccounts(tx, officeId),
    },
    { ...document, eventId: proposal.id },
  );
  const cards = invalidDestructionPosting(officeId, cardsInAll(content.invalidCards), {
    ...document,
    eventId: derivedEventId(`invalid_destruction ${proposal.id}`),
  });
  const documents: { seq: number | null; invalidSeq: number | null } = {
    seq: null,
    invalidSeq: null,
  };
  for (const [name, posting] of [
    ['seq', blanks],
    ['invalidSeq', cards],
  ] as const) {
    if (!posting) continue;
    const seq = await postWithin(tx, posting, now);
    if (typeof seq !== 'number') return { outcome: 'refused', code: seq };
    documents[name] = seq;
    seqs.push(seq);
  }
  await saveDestroyed(tx, proposal.id, documents);
  return { outcome: 'done', seqs };
};
