/** What a round gives, without the figures it follows from: what a planner was shown and what has moved since. */
import type { OfficeId } from '../place.ts';
import type { Blanks } from '../quantity.ts';
import type { AllocationRound } from './allocation.ts';

/** Only offices that are given something, in the order of the round. */
export function grantsOf({ asOf, policy, offices }: AllocationRound) {
  return {
    asOf,
    policy,
    grants: offices
      .filter(({ granted }) => granted > 0)
      .map(({ office, asked, granted }) => ({ office, asked, granted })),
  };
}

export interface ChangedGrant {
  readonly officeId: OfficeId;
  readonly was: Blanks;
  readonly now: Blanks;
}

/** The offices that a later round gives something else, by office; 0 where one of the two gives nothing. */
export function changedGrants(before: AllocationRound, after: AllocationRound): ChangedGrant[] {
  const was = grantByOffice(before);
  const now = grantByOffice(after);
  return [...new Set([...was.keys(), ...now.keys()])]
    .map((officeId) => ({ officeId, was: was.get(officeId) ?? 0, now: now.get(officeId) ?? 0 }))
    .filter((grant) => grant.was !== grant.now)
    .sort((a, b) => (a.officeId < b.officeId ? -1 : 1));
}

function grantByOffice({ offices }: AllocationRound): ReadonlyMap<OfficeId, Blanks> {
  return new Map(offices.map(({ office, granted }) => [office, granted]));
}
