import type { Warnings } from '#contract/warning-endpoints.ts';
import type { Allocation } from '#core/allocation/allocation.ts';
import { warningLead } from '#core/requisition/warning-lead.ts';
import type { CountryWorld } from '#operations/round/allocation-world.ts';
import { roundInForce } from '#operations/round/propose-round.ts';
import type { OfficeFacts } from '#storage/views/office-facts.ts';
import { loadOpenMoves, type OpenMove } from '#storage/views/open-moves.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { scopeOf, seesOffice } from '#storage/views/scope.ts';
import type { Routes } from '../answer.ts';
import type { RouteParts } from '../route-parts.ts';

type Warned = Warnings['offices'][number];

export function warningRoutes(parts: RouteParts): Routes<'readWarnings'> {
  return {
    readWarnings: ({ actor }) =>
      readSnapshot(parts.database, async (db) => {
        const world = await parts.loadCountry(db, parts.today());
        const moves = await loadOpenMoves(db, parts.today());
        const { offices: allocations } = roundInForce(world);
        const offices = world.offices.flatMap((office, at) =>
          seesOffice(scopeOf(actor), office) ? warned(world, office, allocations[at]!, moves) : [],
        );
        return { asOf: world.asOf, offices: offices.sort(firstToRunOut) };
      }),
  };
}

function warned(
  { asOf, warningRule, calendar }: CountryWorld,
  office: OfficeFacts,
  { runOut, status, cause, granted, arithmetic }: Allocation,
  moves: readonly OpenMove[],
): Warned[] {
  const lead = warningLead(office.leadTimeDays, runOut.t10, asOf, warningRule, calendar);
  if (!lead.isDue || lead.warnOn === null || runOut.t10 === null) return [];
  return [
    {
      id: office.id,
      name: office.name,
      provinceName: office.provinceName,
      status,
      cause,
      position: arithmetic.position,
      runsOutOn: runOut.t10,
      warnOn: lead.warnOn,
      decisionDays: lead.decision,
      travelDays: lead.travel,
      safetyDays: lead.safety,
      granted,
      moves: moves
        .filter(({ receiverId }) => receiverId === office.id)
        .map(({ id, giverName, blanks, state }) => ({ id, giverName, blanks, state })),
    },
  ];
}

function firstToRunOut(a: Warned, b: Warned): number {
  if (a.runsOutOn !== b.runsOutOn) return a.runsOutOn < b.runsOutOn ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
