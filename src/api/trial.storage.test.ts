/** Trials over the wire: started, followed, done or stopped, and read again. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import type { Trial, Trials } from '#contract/trial-schema.ts';
import { builtInRuleRefs, trialMeasures } from '#contract/trial-terms.ts';
import { comparedMeasures } from '#sim/twin/summarise-trial.ts';
import { builtInRules } from '#sim/twin/trial-rule.ts';
import { type Caller, testApi } from '../../tests/support/test-api.ts';

vi.setConfig({ testTimeout: 120_000 });

const api = testApi();
const choice = {
  first: 'article-cap',
  second: 'print-capacity-one-month/1',
  worlds: 2,
  seed: 5,
  supply: 1,
  start: 'even',
  offices: 'ledger',
};

const start = (as: Caller, body: object) =>
  api.current.call(as, '/api/trials', { method: 'POST', body });
const cancel = (as: Caller, id: string, eventId = randomUUID()) =>
  api.current.call(as, `/api/trials/${id}/cancel`, { method: 'POST', body: { eventId } });
const read = async (id: string): Promise<Trial> =>
  (await api.current.call('auditor', `/api/trials/${id}`)).json();

async function ended(id: string): Promise<Trial> {
  for (;;) {
    const trial = await read(id);
    if (trial.state !== 'running') return trial;
    await wait(100);
  }
}

describe('a trial', () => {
  it('has a name for every rule and measure of the twin', () => {
    expect(builtInRules.map(({ id }) => id)).toEqual([...builtInRuleRefs]);
    expect([...comparedMeasures]).toEqual([...trialMeasures]);
  });

  it('runs beside the server, is kept with its result, and happens once for one event id', async () => {
    const eventId = randomUUID();
    const started = await start('perencana', { eventId, ...choice });
    expect(started.statusCode).toBe(200);
    expect(started.json()).toMatchObject({ id: eventId, state: 'running', choice, result: null });
    const again = await start('perencana', { eventId, ...choice });
    expect(again.json<Trial>().id).toBe(eventId);

    const { state, yearsDone, result } = await ended(eventId);
    expect({ state, yearsDone }).toEqual({ state: 'done', yearsDone: 2 });
    expect(result!.years.map(({ seed }) => seed)).toEqual([5, 6]);
    for (const { waits, limit } of result!.years) {
      for (const waited of waits) expect(waited).toBeGreaterThanOrEqual(limit);
    }
    const { rules, trials, usualOffices } = (
      await api.current.call('penyetuju', '/api/trials')
    ).json<Trials>();
    expect(usualOffices).toBe('ledger');
    expect(trials).toMatchObject([
      { id: eventId, waits: [expect.any(Number), expect.any(Number)] },
    ]);
    expect(rules.map(({ ref }) => ref)).toContain('print-capacity-one-month/1');
  });

  it('is stopped by whoever may start one; one runs at a time', async () => {
    const eventId = randomUUID();
    const long = { ...choice, second: 'reorder-level', worlds: 50, offices: 'drawn' };
    expect((await start('penyetuju', { eventId, ...long })).statusCode).toBe(200);
    const second = await start('perencana', { eventId: randomUUID(), ...choice });
    expect(second.json()).toMatchObject({ status: 409, code: 'trial_running' });
    expect((await cancel('perencana', eventId)).json()).toMatchObject({ state: 'cancelled' });
    expect((await cancel('perencana', eventId)).json()).toMatchObject({ code: 'wrong_state' });
    expect((await read(eventId)).result).toBeNull();
  });

  it.each([
    [{ first: 'no-such' }, 'rule_unknown', 'first'],
    [{ second: 'article-cap/9' }, 'rule_unknown', 'second'],
    [{ second: 'article-cap' }, 'rules_alike', 'second'],
    [{ worlds: 1_000 }, 'bad_input', 'worlds'],
    [{ supply: 9 }, 'bad_input', 'supply'],
  ])('refuses %j with %s at %s', async (change, code, field) => {
    const answer = await start('perencana', { eventId: randomUUID(), ...choice, ...change });
    expect(answer.json()).toMatchObject({ code, fields: [{ field }] });
  });

  it('that stands still for long belongs to a process that is gone', async () => {
    const eventId = randomUUID();
    const long = { ...choice, second: 'reorder-level', worlds: 50, offices: 'drawn' };
    expect((await start('perencana', { eventId, ...long })).statusCode).toBe(200);
    const { clocks } = api.current;
    const then = clocks.now;
    clocks.now = new Date(then.getTime() + 20 * 60_000);
    const seen = await read(eventId);
    // Unless a year ended in this very moment, with a sign of the new time.
    expect(['interrupted', 'running']).toContain(seen.state);
    clocks.now = then;
    await cancel('perencana', eventId);
  });

  it('is not for offices, provinces and the store', async () => {
    for (const caller of ['gudang', 'provinsi-32', 'operator-3205', 'halo'] as const) {
      expect((await api.current.call(caller, '/api/trials')).statusCode).toBe(403);
    }
    const auditor = await start('auditor', { eventId: randomUUID(), ...choice });
    expect(auditor.statusCode).toBe(403);
    expect((await api.current.call('auditor', `/api/trials/${randomUUID()}`)).statusCode).toBe(404);
  });
});
