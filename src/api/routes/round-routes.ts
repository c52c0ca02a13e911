import type { AllocationDetail, Round, RoundQuery } from '#contract/round-schema.ts';
import type { AllocationRound } from '#core/allocation/allocation.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { CountryWorld } from '#operations/round/allocation-world.ts';
import {
  chosenPolicy,
  grantedHadItAsked,
  proposeRound,
  roundInForce,
} from '#operations/round/propose-round.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { scopeOf, seesOffice } from '#storage/views/scope.ts';
import { type Refused, type Routes, refuse } from '../answer.ts';
import { officeLines } from '../office-line.ts';
import type { RouteParts } from '../route-parts.ts';

export function roundRoutes(parts: RouteParts): Routes<'readRound' | 'readAllocation'> {
  const load = () => readSnapshot(parts.database, (db) => parts.loadCountry(db, parts.today()));

  return {
    readRound: async ({ query }) => {
      const world = await load();
      const policy = chosenPolicy(world, choiceOf(query));
      return policy ? roundUnder(world, policy) : unknown('policy');
    },

    readAllocation: async ({ actor, params, query }) => {
      const world = await load();
      const office = world.offices.find(({ id }) => id === params.officeId);
      if (!office || !seesOffice(scopeOf(actor), office)) return unknown('officeId');
      const policy = chosenPolicy(world, choiceOf(query));
      if (!policy) return unknown('policy');
      return allocationOf(world, policy, params.officeId) ?? unknown('officeId');
    },
  };
}

function unknown(field: string): Refused {
  return refuse('not_found', { fields: [{ field, said: { key: 'field.not_found' } }] });
}

function choiceOf({ policy, reserveHeldBack, quantile }: RoundQuery) {
  return { policy, reserveHeldBack, quantile };
}

function roundUnder(world: CountryWorld, policy: Policy): Round {
  const round = proposeRound(world, policy);
  const inForce = roundInForce(world);
  const sum = (of: (allocation: AllocationRound['offices'][number]) => number): number =>
    round.offices.reduce((total, allocation) => total + of(allocation), 0);
  const count = (is: (granted: number, before: number) => boolean): number =>
    round.offices.filter(({ granted }, index) => is(granted, inForce.offices[index]!.granted))
      .length;
  return {
    asOf: world.asOf,
    ledgerSeq: world.version.ledgerSeq,
    policy,
    policyInForce: world.policyInForce.id,
    policies: world.policies.map(({ id, name, reference, validFrom, validUntil }) => ({
      id,
      name,
      reference,
      validFrom,
      validUntil,
    })),
    reserve: round.reserve,
    level: round.level,
    totals: {
      asked: sum(({ asked }) => asked),
      need: sum(({ need }) => need),
      ceiling: sum(({ ceiling }) => ceiling),
      granted: sum(({ granted }) => granted),
      officesGranted: sum(({ granted }) => (granted > 0 ? 1 : 0)),
      officesCut: sum(({ granted, asked }) => (granted < asked ? 1 : 0)),
    },
    inForce: {
      level: inForce.level,
      granted: inForce.reserve.before - inForce.reserve.after,
      officesUp: count((granted, before) => granted > before),
      officesDown: count((granted, before) => granted < before),
    },
    offices: officeLines(world, round).map((line, index) => ({
      ...line,
      grantedInForce: inForce.offices[index]!.granted,
    })),
  };
}

function allocationOf(
  world: CountryWorld,
  policy: Policy,
  officeId: string,
): AllocationDetail | null {
  const index = world.offices.findIndex(({ id }) => id === officeId);
  const situation = world.situations[index];
  if (!situation) return null;
  const round = proposeRound(world, policy);
  const {
    office: _office,
    asked: _asked,
    cannotPrintCause: _cause,
    varianceToMeanRatio,
    ...known
  } = situation;
  return {
    asOf: world.asOf,
    policy,
    level: round.level,
    reserve: round.reserve,
    allocation: round.offices[index]!,
    grantedHadItAskedAMillion: grantedHadItAsked(world, policy, officeId, 1_000_000),
    situation: {
      ...known,
      varianceToMeanRatio: varianceToMeanRatio ?? policy.varianceToMeanRatio,
    },
  };
}
