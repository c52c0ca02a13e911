/** What proposals of each kind hold, as their operations write it. */
import type { z } from 'zod';
import type { proposeDestructionSchema } from '#contract/destruction-schema.ts';
import type { Proposal } from '#contract/proposal-schema.ts';
import type { SettleCase } from '#contract/shipment-schema.ts';
import type { correctStatementSchema } from '#contract/statement-schema.ts';
import type { ProposalKind } from '#core/access/four-eyes.ts';
import type { Role } from '#core/access/role.ts';
import type { RoundContent } from '#core/allocation/decided-round.ts';
import type { SupplementContent } from '#core/allocation/supplement.ts';
import type { MovementKind } from '#core/ledger/movement-kind.ts';
import type { OpeningContent } from '#core/ledger/opening-posting.ts';
import type { Entry } from '#core/ledger/posting.ts';
import type { StockAdjustmentReason } from '#core/ledger/stock-question.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { MoveContent } from '#core/redistribution/move-content.ts';

interface Adjustment {
  readonly subPointId: string | null;
  readonly day: string;
  readonly ledgerSaid: number;
  readonly counted: number;
  readonly reason: StockAdjustmentReason;
  readonly text: string;
}

export interface RoleGrant {
  readonly what: 'role';
  readonly login: string;
  readonly name: string | null;
  readonly role: Role;
  readonly provinceCode: string | null;
  readonly officeId: string | null;
  readonly subPointId: string | null;
  readonly validFrom: string;
  readonly validUntil: string | null;
}

export type Correction = Omit<z.infer<typeof correctStatementSchema>, 'eventId'> & {
  readonly of: 'statement';
};

/** A document undone, with all others of its trip. */
export interface Undoing {
  readonly of: 'document';
  readonly seq: number;
  readonly kind: MovementKind;
  readonly reference: string;
  readonly documents: readonly { readonly seq: number; readonly entries: readonly Entry[] }[];
  readonly reason: string;
}

interface Recovery {
  readonly what: 'recovery';
  readonly login: string;
  readonly name: string | null;
}

interface Contents extends Record<ProposalKind, object> {
  readonly round: RoundContent;
  readonly supplement: SupplementContent;
  readonly redistribution: MoveContent;
  readonly dispute_settlement: Omit<SettleCase, 'eventId'> & {
    readonly caseId: string;
    readonly missing: number;
  };
  readonly adjustment: Adjustment;
  readonly destruction: Omit<z.infer<typeof proposeDestructionSchema>, 'eventId'>;
  readonly reversal: Correction | Undoing;
  readonly role_grant: RoleGrant | Recovery;
  readonly policy_version: { readonly policy: Policy };
  readonly opening_stock: OpeningContent;
}

/** The server has written the content, and says the kind: so the two belong together. */
export type KnownProposal = {
  readonly [Kind in ProposalKind]: { readonly kind: Kind; readonly content: Contents[Kind] };
}[ProposalKind];

export function knownProposal({ kind, content }: Proposal): KnownProposal {
  return { kind, content } as unknown as KnownProposal;
}

export function blanksMoved({ documents }: Undoing): number {
  return documents
    .flatMap(({ entries }) => entries)
    .reduce((sum, { amount }) => sum + Math.max(0, amount), 0);
}

export function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
