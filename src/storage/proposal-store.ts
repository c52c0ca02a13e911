/** Proposals as they are kept: proposed once, decided once. */
import { createHash } from 'node:crypto';
import type { ProposalKind, ProposalPlace } from '#core/access/four-eyes.ts';
import { assert } from '#core/assert.ts';
import { canonicalJson } from '#core/canonical-json.ts';
import type { Instant, Tx } from './db.ts';

export type ProposalContent = Readonly<Record<string, unknown>>;
export type Decision = 'approved' | 'returned' | 'withdrawn';

export interface KeptProposal extends ProposalPlace {
  readonly id: string;
  readonly kind: ProposalKind;
  readonly content: ProposalContent;
  /** Of the content, in hex. */
  readonly contentHash: string;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly decision: Decision | null;
  readonly decidedBy: string | null;
  /** The documents that the approval posted. */
  readonly seqs: readonly number[];
}

/** SHA-256 over the canonical text, in hex: what an approval is bound to. */
export function contentHash(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/** false when a proposal of that id is there already; then nothing was kept. */
export async function saveProposal(
  tx: Tx,
  proposal: Omit<KeptProposal, 'decision' | 'decidedBy' | 'seqs'>,
): Promise<boolean> {
  const saved = await tx
    .insertInto('proposal')
    .values({
      id: proposal.id,
      kind: proposal.kind,
      office_id: proposal.officeId,
      province_code: proposal.provinceCode,
      content: JSON.stringify(proposal.content),
      content_hash: Buffer.from(proposal.contentHash, 'hex'),
      proposed_by: proposal.proposedBy,
      proposed_at: proposal.proposedAt,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('number')
    .executeTakeFirst();
  return saved !== undefined;
}

/** Everything proposed of a kind and not decided yet, oldest first. */
export async function loadOpenProposals(tx: Tx, kind: ProposalKind) {
  const rows = await tx
    .selectFrom('proposal')
    .leftJoin('actor', 'actor.login', 'proposal.proposed_by')
    .select(['proposal.id', 'content', 'content_hash', 'proposed_by', 'actor.name'])
    .where('proposal.kind', '=', kind)
    .where('proposal.decision', 'is', null)
    .orderBy('proposal.number')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    content: row.content,
    contentHash: row.content_hash.toString('hex'),
    proposedByName: row.name ?? row.proposed_by,
  }));
}

/** How often that content was proposed and decided on before. */
export async function countDecided(
  tx: Tx,
  kind: ProposalKind,
  contentHash: string,
): Promise<number> {
  const { count } = await tx
    .selectFrom('proposal')
    .select((all) => all.fn.countAll<number>().as('count'))
    .where('kind', '=', kind)
    .where('content_hash', '=', Buffer.from(contentHash, 'hex'))
    .where('decision', 'is not', null)
    .executeTakeFirstOrThrow();
  return count;
}

/** Locked until the transaction ends, so that two decisions come one after the other; null when there is none. */
export async function lockProposal(tx: Tx, id: string): Promise<KeptProposal | null> {
  const row = await tx
    .selectFrom('proposal')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  const kept = row.content_hash.toString('hex');
  assert(contentHash(row.content) === kept, `the content of proposal ${id} is what was proposed`);
  return {
    id: row.id,
    kind: row.kind,
    officeId: row.office_id,
    provinceCode: row.province_code,
    content: row.content,
    contentHash: kept,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    decision: row.decision,
    decidedBy: row.decided_by,
    seqs: row.seqs,
  };
}

export async function saveDecision(
  tx: Tx,
  decided: {
    readonly id: string;
    readonly decision: Decision;
    readonly by: string;
    readonly at: Instant;
    readonly reason: string | null;
    readonly seqs: readonly number[];
  },
): Promise<void> {
  await tx
    .updateTable('proposal')
    .set({
      decision: decided.decision,
      decided_by: decided.by,
      decided_at: decided.at,
      reason: decided.reason,
      seqs: JSON.stringify(decided.seqs),
    })
    .where('id', '=', decided.id)
    .execute();
}
