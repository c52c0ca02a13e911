/** `blanko outlook` on files alone: what a planner types, and what is refused. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { runInProcess } from './support/run-in-process.ts';

vi.setConfig({ testTimeout: 60_000 });

const tenders = `name,quantity,contract_on,lead_days,delay_median,delay_95
Lot 3/2017,6.000.000,2017-12-01,5,10,40
Lot 1/2018,12.000.000,2018-04-02,40,20,61
`;
const given = ['outlook', '--reserve', '800.000', '--daily', '83265', '--from', '2017-11-23'];
const buying = [...given, '--purchases', '-', '--until', '2018-12-31'];

describe('outlook', () => {
  it('says when, by scenario, and what has to be bought', async () => {
    const { code, stdout, stderr } = await runInProcess(buying, { stdin: tenders });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const golden = new URL('./golden/outlook.txt', import.meta.url);
    expect(stdout).toBe(readFileSync(golden, 'utf8'));
  });

  it('as JSON holds every scenario with its fan, and own ones', async () => {
    const argv = [
      ...given,
      '--later',
      '20',
      '--surge',
      '1,5',
      '--scenario',
      'no_purchase',
      '--json',
    ];
    const { code, stdout } = await runInProcess(argv);
    expect(code).toBe(0);
    const answer = JSON.parse(stdout) as { outlooks: { scenario: object; fan: object[] }[] };
    expect(answer.outlooks.map(({ scenario }) => scenario)).toMatchObject([
      { code: 'no_purchase', withoutPurchases: true },
      { code: 'custom', laterDays: 20, surge: { factor: 1.5, share: 1 } },
    ]);
    expect(answer.outlooks[0]!.fan).toHaveLength(49);
  });

  it.each([
    [
      'a table with faults',
      buying,
      'name,quantity,contract_on,lead_days,delay_median,delay_95\nA,0,2017-13-01,5,1,4\nB,1,2018-01-02,5,9,4\n',
      ['line 2, column quantity', 'line 2, column contract_on', 'line 3, column delay_95'],
    ],
    ['a scenario nobody knows', [...given, '--scenario', 'war'], '', ['--scenario "war"']],
    ['days out of bounds', [...given, '--days', '736'], '', ['--days 736']],
    ['a budget that is over', [...given, '--until', '2017-01-01'], '', ['--until 2017-01-01']],
    ['no reserve', ['outlook', '--daily', '5'], '', ['--reserve is missing']],
  ])('%s is refused and ends with 2', async (_, argv, input, complaints) => {
    const { code, stdout, stderr } = await runInProcess(argv, { stdin: input });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const complaint of complaints) expect(stderr).toContain(complaint);
    expect(stderr).toContain('Nothing was changed.');
  });
});
