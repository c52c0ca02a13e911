/** The morning work on the small demo world: done once a day, by whoever comes first, and told to whom it concerns. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { workSteps } from '#core/requisition/work-step.ts';
import { type MorningParts, morningWork } from '#operations/morning/morning-work.ts';
import { sendReminders } from '#operations/morning/send-reminders.ts';
import { countryLoader } from '#operations/round/allocation-world.ts';
import { runOperation } from '#operations/run-operation.ts';
import { saveHolidays } from '#storage/place-store.ts';
import { loadWork } from '#storage/views/work-view.ts';
import { testApi } from '../../tests/support/test-api.ts';

const api = testApi();
const silentOffice = '8107';

/** A morning at nine in Jakarta, with a loader that can be made to fail. */
function morningOf(day: string, isBroken = () => false): MorningParts {
  const load = countryLoader();
  return {
    database: api.current.database,
    loadCountry: (db, asOf) => {
      if (isBroken()) throw new Error('the country is away');
      return load(db, asOf);
    },
    worldNow: () => new Date(`${day}T09:00:00+07:00`),
    today: () => day,
    now: () => new Date(`${day}T09:00:00+07:00`),
  };
}

const told = async (kind: string): Promise<string[]> => {
  const rows = await api.current.database.db
    .selectFrom('message')
    .select('id')
    .where('kind', '=', kind as 'office_silent')
    .where('settled_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
};

const workOf = async (day: string) =>
  (await loadWork(api.current.database.db, day)).flatMap(({ steps }) => steps);

describe('the work of a morning', () => {
  it('is done by the administrator’s hand, each step with what came of it', async () => {
    const answer = await api.current.call('admin', '/api/work', {
      method: 'POST',
      body: { eventId: randomUUID() },
    });
    expect(answer.statusCode).toBe(200);
    const { today, isWorkingDay, days } = answer.json();
    expect({ today, isWorkingDay }).toEqual({ today: '2017-11-23', isWorkingDay: true });
    expect(days[0].steps.map(({ step, state }: Record<string, string>) => [step, state])).toEqual(
      workSteps.map((step) => [step, 'done']),
    );
    const outcome = (step: string) =>
      days[0].steps.find((one: { step: string }) => one.step === step).outcome;
    expect(outcome('forecasts')).toEqual({ offices: 5 });
    expect(outcome('round').blanks).toBeGreaterThan(0);
    expect(outcome('statements_due')).toMatchObject({ silent: 1 });
  });

  it('calls the silent office, and lays the round before the planner', async () => {
    expect(await told('office_silent')).toEqual([`office_silent/${silentOffice}/2017-11-23`]);
    const inbox = (await api.current.call('perencana', '/api/messages')).json().items;
    expect(inbox.map(({ kind }: { kind: string }) => kind)).toContain('round_proposed');
  });

  it('done is done: again, and by two at once, nothing is told twice', async () => {
    const before = await api.current.database.db.selectFrom('message').select('id').execute();
    const again = await Promise.all([
      morningWork(morningOf('2017-11-23'), true),
      morningWork(morningOf('2017-11-23')),
    ]);
    expect(again.flatMap(({ done }) => done)).toEqual([]);
    const after = await api.current.database.db.selectFrom('message').select('id').execute();
    expect(after).toHaveLength(before.length);
  });

  it('two processes share a morning: each step is done by one of them', async () => {
    const day = '2017-11-24';
    const both = await Promise.all([morningWork(morningOf(day)), morningWork(morningOf(day))]);
    const done = both.flatMap((one) => one.done);
    expect([...done].sort()).toEqual([...workSteps].sort());
  });

  it('is not done on a Saturday, nor on a holiday', async () => {
    await runOperation(api.current.database, (tx) =>
      saveHolidays(tx, [{ date: '2017-11-27', kind: 'joint_leave', name: 'Cuti bersama' }]),
    );
    for (const day of ['2017-11-25', '2017-11-27']) {
      expect(await morningWork(morningOf(day))).toMatchObject({ isWorkingDay: false, done: [] });
      expect(await workOf(day)).toEqual([]);
    }
  });

  it('a step that fails is told to the administrator; the others are done, and it is tried again', async () => {
    const day = '2017-11-28';
    let calls = 0;
    // The first call is for the calendar of the morning itself, the second for the round.
    const broken = morningOf(day, () => ++calls === 2);
    const first = await morningWork(broken);
    expect(first.failed).toEqual(['round']);
    expect(first.done).toEqual(workSteps.filter((step) => step !== 'round'));
    expect(await told('work_failed')).toEqual([`work_failed/${day}/round`]);
    expect(await morningWork(morningOf(day))).toMatchObject({ done: [] });
    expect(await morningWork(morningOf(day), true)).toMatchObject({ done: ['round'] });
    const round = (await workOf(day)).find(({ step }) => step === 'round');
    expect(round).toMatchObject({ state: 'done', error: null });
  });

  it('after a standstill the days that were missed are written down, not made up for', async () => {
    await morningWork(morningOf('2017-12-05'));
    const states = async (day: string) => new Set((await workOf(day)).map(({ state }) => state));
    expect(await states('2017-11-29')).toEqual(new Set(['missed']));
    expect(await states('2017-12-02')).toEqual(new Set());
    expect(await states('2017-12-05')).toEqual(new Set(['done']));
    await expect(told('office_silent')).resolves.toContain(
      `office_silent/${silentOffice}/2017-11-23`,
    );
  });
});

describe('reminders', () => {
  it('climb by the working hours of the office until somebody acknowledges', async () => {
    const { database } = api.current;
    const rungs = async () => {
      const rows = await database.db
        .selectFrom('message')
        .select(['rung', 'to_office', 'to_province'])
        .where('root_id', '=', `office_silent/${silentOffice}/2017-11-23`)
        .where('rung', '>', 0)
        .orderBy('rung')
        .execute();
      return rows.map(({ to_office, to_province }) => to_office ?? to_province ?? 'centre');
    };
    expect(await rungs()).toEqual([silentOffice, '81', 'centre']);
    expect(await sendReminders(database, new Date('2017-12-06T09:00:00+07:00'))).toBe(0);
    const climbed = (await api.current.call('perencana', '/api/messages')).json().items;
    expect(climbed.map(({ id }: { id: string }) => id)).toContain(
      `office_silent/${silentOffice}/2017-11-23~3`,
    );
  });
});
