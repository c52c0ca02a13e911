/** An approved role begins on its day; an approved recovery may be turned into a link for a day. */
import { z } from 'zod';
import { roles, worksAt } from '#core/access/role.ts';
import { lockActor, saveActorState, saveAssignment } from '#storage/actor-store.ts';
import type { ProposalEffect } from '../proposal/proposal-effect.ts';

const recoveryHours = 24;

/** As `propose-role.ts` writes it. */
const contentSchema = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('role'),
    login: z.string(),
    role: z.enum(roles),
    provinceCode: z.string().nullable(),
    officeId: z.string().nullable(),
    subPointId: z.string().nullable(),
    validFrom: z.string(),
    validUntil: z.string().nullable(),
  }),
  z.object({ what: z.literal('recovery'), login: z.string() }),
]);

/** Refused when the approver is the one who would get it, or the account was shut meanwhile. */
export const roleGrantEffect: ProposalEffect = async (tx, proposal, approver, now) => {
  const content = contentSchema.parse(proposal.content);
  if (content.login === approver.login) return { outcome: 'refused', code: 'own_rights' };
  const person = await lockActor(tx, content.login);
  if (!person || person.state === 'disabled') return { outcome: 'refused', code: 'wrong_state' };
  if (content.what === 'recovery') {
    const recoveryUntil = new Date(now.getTime() + recoveryHours * 3_600_000).toISOString();
    await saveActorState(tx, content.login, { recoveryUntil });
    return { outcome: 'done', seqs: [] };
  }
  const { what: _what, ...role } = content;
  if (!worksAt(role.role, role)) return { outcome: 'refused', code: 'wrong_state' };
  await saveAssignment(tx, {
    ...role,
    id: proposal.id,
    grantedBy: proposal.proposedBy,
    approvedBy: approver.login,
    proposalId: proposal.id,
  });
  return { outcome: 'done', seqs: [] };
};
