/** Today's round as it would be decided now: nothing is kept here, so that policies can be tried. */

import { allocateRound } from '#core/allocation/allocate-round.ts';
import type { AllocationRound } from '#core/allocation/allocation.ts';
import type { RoundInput } from '#core/allocation/decided-round.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Blanks } from '#core/quantity.ts';
import type { CountryWorld } from './allocation-world.ts';

export interface RoundChoice {
  /** The id of a policy; the one in force when left out. */
  readonly policy?: string | undefined;
  readonly reserveHeldBack?: Blanks | undefined;
  /** 0.5 to 0.99. */
  readonly quantile?: number | undefined;
}

/** null when there is no policy of that id. */
export function chosenPolicy(world: CountryWorld, choice: RoundChoice): Policy | null {
  const policy =
    choice.policy === undefined
      ? world.policyInForce
      : world.policies.find(({ id }) => id === choice.policy);
  if (!policy) return null;
  return {
    ...policy,
    reserveHeldBack: choice.reserveHeldBack ?? policy.reserveHeldBack,
    demandQuantile: choice.quantile ?? policy.demandQuantile,
  };
}

export function proposeRound(world: CountryWorld, policy: Policy): AllocationRound {
  const { asOf, figures, situations, calendar } = world;
  return allocateRound({ asOf, reserve: figures.reserve, offices: situations, policy, calendar });
}

/** Everything that such a round looks at, as it is kept with it. */
export function roundInputOf(
  { asOf, figures, situations, holidays }: CountryWorld,
  policy: Policy,
): RoundInput {
  return { asOf, reserve: figures.reserve, offices: situations, policy, holidays };
}

const roundsInForce = new WeakMap<CountryWorld, AllocationRound>();

/** The round under the policy in force; decided once for each world, because every page shows something of it. */
export function roundInForce(world: CountryWorld): AllocationRound {
  const round = roundsInForce.get(world) ?? proposeRound(world, world.policyInForce);
  roundsInForce.set(world, round);
  return round;
}

/** What the office would be granted in the same round, had it asked for `asked`. */
export function grantedHadItAsked(
  world: CountryWorld,
  policy: Policy,
  officeId: string,
  asked: Blanks,
): Blanks {
  const situations = world.situations.map((situation) =>
    situation.office === officeId ? { ...situation, asked } : situation,
  );
  const round = proposeRound({ ...world, situations }, policy);
  return round.offices.find(({ office }) => office === officeId)?.granted ?? 0;
}
