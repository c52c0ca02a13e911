/**
 * What is done on every working morning without anybody asking: forecasts, the round of the day, calls and reminders.
 * Each step is done once a day, whichever process comes first; a step that fails is told and tried again, and those
 * after it are done all the same, with what there was before.
 */
import { country } from '#core/access/role.ts';
import { addDays, type PlainDate } from '#core/calendar.ts';
import { type WorkOutcome, type WorkStep, workSteps } from '#core/requisition/work-step.ts';
import type { Database } from '#storage/db.ts';
import {
  claimStep,
  loadLastWorkDay,
  saveMissedDays,
  saveStepDone,
  saveStepFailed,
} from '#storage/job-store.ts';
import { saveMessages } from '#storage/message-store.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { trimAccessLog } from '../access/trim-access-log.ts';
import { forgetCitizenReports } from '../citizen-report/forget-citizen-reports.ts';
import { watchCitizenReports } from '../citizen-report/watch-citizen-reports.ts';
import { scoreForecasts } from '../forecast/score-forecasts.ts';
import { proposeMorningMoves } from '../redistribution/propose-moves.ts';
import type { CountryWorld, LoadCountry } from '../round/allocation-world.ts';
import { expireAllocations } from '../round/expire-allocations.ts';
import { proposeMorningRound } from '../round/propose-morning-round.ts';
import { refreshForecasts } from '../round/refresh-forecasts.ts';
import { runOperation } from '../run-operation.ts';
import { callSilentOffices } from './call-silent-offices.ts';
import { sendReminders } from './send-reminders.ts';
import { watchOverdue } from './watch-overdue.ts';
import { watchReorderPoints } from './watch-reorder-points.ts';

export interface MorningParts {
  readonly database: Database;
  readonly loadCountry: LoadCountry;
  /** The clock of the world, and its day. */
  readonly worldNow: () => Date;
  readonly today: () => PlainDate;
  /** The real clock: by it work is leased. */
  readonly now: () => Date;
}

export interface WorkDone {
  readonly isWorkingDay: boolean;
  readonly done: readonly WorkStep[];
  readonly failed: readonly WorkStep[];
}

/**
 * Does what is left of today's work; nothing on a holiday. `atOnce` tries again also what failed a moment ago: for
 * whoever asks by hand.
 */
export async function morningWork(parts: MorningParts, atOnce = false): Promise<WorkDone> {
  const day = parts.today();
  const { calendar, offices } = await loadWorld(parts);
  const isWorkingDay = calendar.isWorkingDay(day);
  const done: WorkStep[] = [];
  const failed: WorkStep[] = [];
  // Without offices there is nothing to do, and the day stays open for those that are added later.
  if (!isWorkingDay || offices.length === 0) return { isWorkingDay, done, failed };
  await noteMissedDays(parts, day, calendar.isWorkingDay);
  for (const step of workSteps) {
    const state = await doStep(parts, day, step, atOnce);
    if (state === 'done') done.push(step);
    if (state === 'failed') failed.push(step);
  }
  return { isWorkingDay, done, failed };
}

/** `not_ours`: done before, or in another's hand. */
export async function doStep(
  parts: MorningParts,
  day: PlainDate,
  step: WorkStep,
  atOnce: boolean,
): Promise<'done' | 'failed' | 'not_ours'> {
  const { database, now } = parts;
  if (!(await claimStep(database.db, day, step, now().toISOString(), atOnce))) return 'not_ours';
  try {
    const outcome = await steps[step](parts, day);
    await saveStepDone(database.db, day, step, outcome, now().toISOString());
    return 'done';
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    await runOperation(database, async (tx) => {
      await saveStepFailed(tx, day, step, said.slice(0, 500), now().toISOString());
      await saveMessages(tx, [failureOf(day, step)], parts.worldNow().toISOString());
    });
    return 'failed';
  }
}

const steps: Record<WorkStep, (parts: MorningParts, day: PlainDate) => Promise<WorkOutcome>> = {
  forecasts: async ({ database }, day) => {
    const offices = await refreshForecasts(database, day);
    await scoreForecasts(database, day);
    return { offices };
  },
  expired_allocations: async ({ database, worldNow }) => ({
    expired: await expireAllocations(database, worldNow()),
  }),
  round: async (parts) =>
    proposeMorningRound(parts.database, await loadWorld(parts), parts.worldNow()),
  moves: async (parts) =>
    proposeMorningMoves(parts.database, await loadWorld(parts), parts.worldNow()),
  statements_due: async (parts) =>
    callSilentOffices(parts.database, await loadWorld(parts), parts.worldNow()),
  reorder_points: async (parts) =>
    watchReorderPoints(parts.database, await loadWorld(parts), parts.worldNow()),
  overdue: async (parts) => watchOverdue(parts.database, await loadWorld(parts), parts.worldNow()),
  citizen_reports: async (parts, day) => {
    await forgetCitizenReports(parts.database, day);
    return watchCitizenReports(parts.database, await loadWorld(parts), parts.worldNow());
  },
  reminders: async ({ database, worldNow }) => ({
    sent: await sendReminders(database, worldNow()),
  }),
  access_log: async ({ database, now }) => ({ trimmed: await trimAccessLog(database, now()) }),
};

function loadWorld({ database, loadCountry, today }: MorningParts): Promise<CountryWorld> {
  return readSnapshot(database, (db) => loadCountry(db, today()));
}

/** How far back a standstill is written down, in calendar days. */
const missedDaysMax = 60;

async function noteMissedDays(
  { database, now }: MorningParts,
  day: PlainDate,
  isWorkingDay: (date: PlainDate) => boolean,
): Promise<void> {
  const last = await loadLastWorkDay(database.db, day);
  if (last === null) return;
  const earliest = addDays(day, -missedDaysMax);
  const missed: PlainDate[] = [];
  for (
    let date = last < earliest ? earliest : addDays(last, 1);
    date < day;
    date = addDays(date, 1)
  ) {
    if (isWorkingDay(date)) missed.push(date);
  }
  await saveMissedDays(database.db, missed, workSteps, now().toISOString());
}

function failureOf(day: PlainDate, step: WorkStep) {
  return {
    id: `work_failed/${day}/${step}`,
    kind: 'work_failed' as const,
    to: country,
    officeId: null,
    aboutId: `${day}/${step}`,
    values: { day, step },
    dueAt: null,
  };
}
