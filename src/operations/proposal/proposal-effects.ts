import type { ProposalKind } from '#core/access/four-eyes.ts';
import { roleGrantEffect } from '../access/role-grant-effect.ts';
import { disputeSettlementEffect } from '../custody/dispute-settlement-effect.ts';
import { openingStockEffect } from '../imports/opening-stock-effect.ts';
import { reversalEffect } from '../ledger/reversal-effect.ts';
import { adjustmentEffect } from '../office/adjustment-effect.ts';
import { destructionEffect } from '../office/destruction-effect.ts';
import { moveApprovalEffect, moveTurnedDownEffect } from '../redistribution/move-approval.ts';
import { policyVersionEffect } from '../round/policy-version-effect.ts';
import { roundEffect } from '../round/round-effect.ts';
import { supplementEffect } from '../round/supplement-effect.ts';
import type { ProposalEffect } from './proposal-effect.ts';

/** Each kind with what its approval does: a kind without its effect does not compile. */
export const proposalEffects: Readonly<Record<ProposalKind, ProposalEffect>> = {
  role_grant: roleGrantEffect,
  policy_version: policyVersionEffect,
  round: roundEffect,
  supplement: supplementEffect,
  redistribution: moveApprovalEffect,
  dispute_settlement: disputeSettlementEffect,
  adjustment: adjustmentEffect,
  destruction: destructionEffect,
  reversal: reversalEffect,
  opening_stock: openingStockEffect,
};

/** Kinds of which something hangs in the air until they are decided: what it does that they are returned or withdrawn. */
export const turnedDownEffects: Readonly<Partial<Record<ProposalKind, ProposalEffect>>> = {
  redistribution: moveTurnedDownEffect,
};
