import type { Figure } from '#contract/common-schema.ts';
import type { ControlRoom } from '#contract/control-room-schema.ts';
import { nationalRunOut, verdictOfTheDay } from '#core/allocation/verdict-of-the-day.ts';
import type { Blanks } from '#core/quantity.ts';
import type { CountryWorld } from '#operations/round/allocation-world.ts';
import { roundInForce } from '#operations/round/propose-round.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import type { Routes } from '../answer.ts';
import { officeLines } from '../office-line.ts';
import type { RouteParts } from '../route-parts.ts';

export function controlRoomRoutes(parts: RouteParts): Routes<'readControlRoom'> {
  return {
    readControlRoom: async () => {
      const world = await readSnapshot(parts.database, (db) =>
        parts.loadCountry(db, parts.today()),
      );
      return controlRoom(world, parts.demoAccounts !== null);
    },
  };
}

function controlRoom(world: CountryWorld, isDemoWorld: boolean): ControlRoom {
  const { asOf, figures, situations, policyInForce, calendar } = world;
  const round = roundInForce(world);
  const { dailyInflow, ...runOut } = nationalRunOut(
    figures.reserve + figures.allocated + figures.inTransit + figures.atOffices,
    situations,
    policyInForce.varianceToMeanRatio,
    asOf,
    calendar,
  );
  return {
    asOf,
    ledgerSeq: world.version.ledgerSeq,
    isDemoWorld,
    sentence: verdictOfTheDay(round, situations),
    figures: figuresOf(world),
    nationalRunOut: runOut,
    nationalDailyInflow: dailyInflow,
    round: {
      policyId: policyInForce.id,
      policyName: policyInForce.name,
      policyReference: policyInForce.reference,
      level: round.level,
      reserveBefore: round.reserve.before,
      reserveAfter: round.reserve.after,
      asked: round.offices.reduce((sum, { asked }) => sum + asked, 0),
      granted: round.reserve.before - round.reserve.after,
    },
    offices: officeLines(world, round),
  };
}

/** Each figure with the page of the documents that it is the sum of. */
function figuresOf({ figures, asOf }: CountryWorld): ControlRoom['figures'] {
  const figure = (value: Blanks, query: string): Figure => ({
    value,
    evidence: `/documents?${query}`,
  });
  return {
    reserve: figure(figures.reserve, 'accountKind=reserve'),
    allocated: figure(figures.allocated, 'accountKind=allocated'),
    inTransit: figure(figures.inTransit, 'accountKind=in_transit'),
    atOffices: figure(figures.atOffices, 'accountKind=on_hand'),
    printedThisYear: figure(
      figures.printedThisYear,
      `accountKind=printed&since=${asOf.slice(0, 4)}-01-01`,
    ),
    spoiledNotDestroyed: figure(figures.spoiledNotDestroyed, 'accountKind=spoiled'),
    inDispute: figure(figures.inDispute, 'accountKind=dispute'),
    rejected: figure(figures.rejected, 'accountKind=rejected'),
  };
}
