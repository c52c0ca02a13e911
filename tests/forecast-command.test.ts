/** `blanko forecast` on a file alone: what it says of a past, and what it refuses. */
import { describe, expect, it, vi } from 'vitest';
import { weekday, workingCalendar } from '#core/calendar.ts';
import { runInProcess } from './support/run-in-process.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Sixty days of three offices with busy Mondays; every week is alike. */
const busy = [140, 110, 100, 90, 60];
const rows = workingCalendar([])
  .workingDays('2018-07-02', 60)
  .flatMap((day) => ['A', 'B', 'C'].map((office) => `${office},${day},${busy[weekday(day) - 1]}`));
const history = `office,day,inflow\n${rows.join('\n')}\n`;
const given = ['forecast', '--history', '-'];

describe('forecast', () => {
  it('says how every forecast did, and which is to be trusted', async () => {
    const { code, stdout, stderr } = await runInProcess(given, { stdin: history });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('The protection interval');
    expect(stdout).toContain('uncertain_rate (in use)');
    expect(stdout).toMatch(/tsb .* %/);
  });

  it('as JSON holds both horizons', async () => {
    const { stdout } = await runInProcess([...given, '--json'], { stdin: history });
    const { horizons } = JSON.parse(stdout) as { horizons: { horizon: string }[] };
    expect(horizons.map(({ horizon }) => horizon)).toEqual(['protection', 'month']);
  });

  it('says what is missing where the past is short', async () => {
    const short = 'office,day,inflow\nA,2018-07-02,5\n';
    const { code, stdout } = await runInProcess(given, { stdin: short });
    expect(code).toBe(0);
    expect(stdout).toContain('Nothing to try');
  });

  it.each([
    ['a day twice', 'office,day,inflow\nA,2018-07-02,5\nA,2018-07-02,6\n', 'line 3, column day'],
    ['no such day', 'office,day,inflow\nA,2018-02-30,5\n', 'line 2, column day'],
    ['below zero', 'office,day,inflow\nA,2018-07-02,-5\n', 'line 2, column inflow'],
    ['no day at all', 'office,inflow\nA,5\n', 'column day'],
  ])('%s is refused and ends with 2', async (_, stdin, complaint) => {
    const { code, stdout, stderr } = await runInProcess(given, { stdin });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(complaint);
  });

  it('needs a history', async () => {
    const { code, stderr } = await runInProcess(['forecast']);
    expect(code).toBe(2);
    expect(stderr).toContain('--history is missing');
  });
});
