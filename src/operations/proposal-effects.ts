import type { ProposalKind } from '#core/access/four-eyes.ts';
import { adjustmentEffect } from './adjustment-effect.ts';
import { destructionEffect } from './destruction-effect.ts';
import { disputeSettlementEffect } from './dispute-settlement-effect.ts';
import { policyVersionEffect } from './policy-version-effect.ts';
import type { ProposalEffect } from './proposal-effect.ts';
import { reversalEffect } from './reversal-effect.ts';
import { roleGrantEffect } from './role-grant-effect.ts';
import { roundEffect } from './round-effect.ts';

/** Each kind with what its approval does: a kind without its effect does not compile. */
export const proposalEffects: Readonly<Record<ProposalKind, ProposalEffect>> = {
  role_grant: roleGrantEffect,
  policy_version: policyVersionEffect,
  round: roundEffect,
  dispute_settlement: disputeSettlementEffect,
  adjustment: adjustmentEffect,
  destruction: destructionEffect,
  reversal: reversalEffect,
};
