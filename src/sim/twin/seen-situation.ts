import type { OfficeSituation } from '#core/allocation/allocation.ts';
import type { Days } from '#core/quantity.ts';
import type { OfficeState } from './office-state.ts';
import type { TrialRule } from './trial-rule.ts';
import type { TwinWorld } from './twin-world.ts';

/** An office asks for so many days of use, times what it has learned to ask. */
const askedDays: Days = 20;

/** What the centre knows of an office on the morning, in the words of a live round. */
export function seenSituation(
  { offices, settings }: TwinWorld,
  state: OfficeState,
  facts: TrialRule['facts'],
  office: number,
): OfficeSituation {
  const seen = state.seenStock[office]!;
  const capacityPerDay = state.seenCapacity[office]!;
  const dailyInflow = state.records[office]! / state.exposure[office]!;
  return {
    office: offices.id[office]!,
    onHand: facts === 'stated' ? Math.round(seen * offices.statedShare[office]!) : seen,
    inTransit: state.inTransit[office]!,
    backlog: state.seenBacklog[office]!,
    capacityPerDay,
    dailyInflow,
    varianceToMeanRatio: settings.varianceToMeanRatio,
    leadTimeDays: offices.leadDays[office]!,
    asked: Math.ceil(offices.overAsking[office]! * askedDays * dailyInflow),
    printersWorking: null,
    cannotPrintCause: capacityPerDay === 0 ? 'ribbon' : null,
    lastReport: null,
  };
}
