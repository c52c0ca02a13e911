/** Unanswered reports go from the office to its province and then to the centre; so does a word the ledger contradicts. */
import { addDays, type PlainDate } from '#core/calendar.ts';
import { escalationOf } from '#core/citizen-report/next-step.ts';
import { contradictionShownDays } from '#core/citizen-report/word-against-ledger.ts';
import type { MessageKind } from '#core/requisition/message.ts';
import type { Database, Tx } from '#storage/db.ts';
import { loadConfirmedOffices } from '#storage/views/citizen-reports-view.ts';
import { loadContradictions } from '#storage/views/contradictions-view.ts';
import { wholeCountry } from '#storage/views/scope.ts';
import {
  type Condition,
  tellConditions,
  toProvinceAndCentre,
} from '../messages/tell-conditions.ts';
import type { CountryWorld } from '../round/allocation-world.ts';
import { runOperation } from '../run-operation.ts';
import { type Holder, reportsHeldBy, supplyNeeded } from './start-next-steps.ts';

const kindOfHolder = {
  office: 'report_waiting',
  province: 'report_overdue',
  centre: 'report_unanswered',
} as const satisfies Record<Holder, MessageKind>;

/** One message an office and holder, however many reports wait. */
export async function watchCitizenReports(
  database: Database,
  world: CountryWorld,
  now: Date,
): Promise<{ waiting: number; told: number; settled: number }> {
  const { asOf } = world;
  return runOperation(database, async (tx) => {
    const waiting = await loadConfirmedOffices(tx, null, asOf);
    const held = new Map<Holder, Condition[]>([...holders].map((holder) => [holder, []]));
    for (const office of waiting) {
      const holder = escalationOf(office.dueOn, asOf, world.calendar);
      held.get(holder)!.push(reportsHeldBy(holder, office, asOf));
    }
    let told = 0;
    let settled = 0;
    for (const holder of holders) {
      const done = await tellConditions(tx, kindOfHolder[holder], held.get(holder)!, asOf, now);
      told += done.told;
      settled += done.settled;
    }
    for (const [kind, conditions] of [
      ['supply_needed', supplyNeeded(waiting, asOf)],
      ['word_contradicted', await contradicted(tx, asOf)],
    ] as const) {
      const done = await tellConditions(tx, kind, conditions, asOf, now);
      told += done.told;
      settled += done.settled;
    }
    return { waiting: waiting.length, told, settled };
  });
}

/** An office is told of once, with the newest of its words, while one of them is shown. */
async function contradicted(tx: Tx, asOf: PlainDate): Promise<Condition[]> {
  const since = addDays(asOf, -contradictionShownDays);
  const words = await loadContradictions(tx, wholeCountry, since, asOf);
  const newest = new Map(words.toReversed().map((word) => [word.officeId, word]));
  return [...newest.values()].flatMap(({ officeId, officeName, provinceCode, ...word }) =>
    toProvinceAndCentre(provinceCode, {
      officeId,
      aboutId: officeId,
      values: { office: officeName, said: word.said, ledger: word.ledgerBlanks, day: word.day },
      dueAt: `${asOf}T09:00:00.000Z`,
    }),
  );
}

const holders: readonly Holder[] = ['office', 'province', 'centre'];
