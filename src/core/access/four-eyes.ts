/**
 * What one person may never do alone. A proposal is made by one and decided by another; nobody proposes and approves
 * the same, whatever roles the person holds (ledger of duties: circular 470.13/11176/SJ of 13 December 2018 for
 * destruction; the rest by the same habit).
 */
import type { OfficeId } from '../place.ts';
import type { Actor, Role } from './role.ts';

interface Duties {
  readonly proposes: readonly Role[];
  readonly decides: readonly Role[];
  /** Who else may read it; whoever proposes or decides may anyway. */
  readonly reads: readonly Role[];
}

/** Each kind with its duties: the one table. */
export const fourEyes = {
  /** An allocation round: it moves blanks out of the reserve. */
  round: {
    proposes: ['planner'],
    decides: ['approver'],
    reads: ['auditor', 'warehouse_keeper'],
  },
  /** What an upheld appeal gives beyond the round: out of the reserve too. */
  supplement: {
    proposes: ['planner', 'approver'],
    decides: ['approver'],
    reads: ['auditor', 'warehouse_keeper'],
  },
  /**
   * A move between offices across provinces, or of many blanks: both offices have accepted it, and by that put it before
   * the centre, because it is about the country.
   */
  redistribution: {
    proposes: ['office_operator'],
    decides: ['approver'],
    reads: ['auditor', 'planner'],
  },
  /** How a difference between sent and counted ends: found, or written off. */
  dispute_settlement: {
    proposes: ['planner', 'warehouse_keeper', 'province_supervisor', 'office_operator'],
    decides: ['approver'],
    reads: ['auditor'],
  },
  /** A count found fewer (or more) than the ledger. */
  adjustment: {
    proposes: ['office_operator', 'warehouse_keeper'],
    decides: ['approver'],
    reads: ['auditor', 'planner', 'province_supervisor'],
  },
  /** Spoiled blanks burnt before witnesses. */
  destruction: {
    proposes: ['office_operator', 'warehouse_keeper'],
    decides: ['approver'],
    reads: ['auditor', 'planner', 'province_supervisor'],
  },
  /** A wrong document undone by its exact negation. */
  reversal: {
    proposes: ['office_operator', 'warehouse_keeper', 'planner'],
    decides: ['approver'],
    reads: ['auditor', 'province_supervisor'],
  },
  /** A right given to a person, or taken. */
  role_grant: {
    proposes: ['administrator', 'province_supervisor'],
    decides: ['approver', 'administrator'],
    reads: ['auditor'],
  },
  /** New numbers of the sharing rule. */
  policy_version: {
    proposes: ['planner'],
    decides: ['approver'],
    reads: ['auditor', 'administrator'],
  },
  /** The stock of offices that join a ledger at work: blanks appear in it, out of the maker's account. */
  opening_stock: {
    proposes: ['administrator'],
    decides: ['approver'],
    reads: ['auditor', 'planner', 'warehouse_keeper'],
  },
} as const satisfies Record<string, Duties>;

export type ProposalKind = keyof typeof fourEyes;
export const proposalKinds = Object.keys(fourEyes) as [ProposalKind, ...ProposalKind[]];

/** The place a proposal is about; both null where it is about the reserve or the whole country. */
export interface ProposalPlace {
  readonly officeId: OfficeId | null;
  readonly provinceCode: string | null;
}

/** Within the own place only: an office for itself, a province for its offices, the centre for all. */
export function mayPropose(actor: Actor, kind: ProposalKind, about: ProposalPlace): boolean {
  return hasDuty(fourEyes[kind].proposes, actor) && covers(actor, about);
}

export function mayRead(actor: Actor, kind: ProposalKind, about: ProposalPlace): boolean {
  const { proposes, decides, reads }: Duties = fourEyes[kind];
  return hasDuty([...proposes, ...decides, ...reads], actor) && covers(actor, about);
}

/** null: may decide. The proposer never may, even as somebody else by another role. */
export function checkSecondPerson(
  actor: Actor,
  proposal: ProposalPlace & { readonly kind: ProposalKind; readonly proposedBy: string },
): 'own_proposal' | 'not_allowed' | null {
  if (actor.login === proposal.proposedBy) return 'own_proposal';
  const { decides } = fourEyes[proposal.kind];
  return hasDuty(decides, actor) && covers(actor, proposal) ? null : 'not_allowed';
}

/** The kinds that a role has any part in: what its list of proposals may hold. */
export function proposalKindsReadBy(role: Role): ProposalKind[] {
  return proposalKinds.filter((kind) => {
    const { proposes, decides, reads }: Duties = fourEyes[kind];
    return [...proposes, ...decides, ...reads].includes(role);
  });
}

function hasDuty(roles: readonly Role[], actor: Actor): boolean {
  return roles.includes(actor.role);
}

/** What is about the whole country is covered by nobody below it. */
function covers(actor: Actor, about: ProposalPlace): boolean {
  if (actor.officeId !== null) return actor.officeId === about.officeId;
  if (actor.provinceCode !== null) return actor.provinceCode === about.provinceCode;
  return true;
}
