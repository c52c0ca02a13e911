/** `blanko move`: what a planner types, what a program reads, how it refuses. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { RedistributionPlan } from '#core/redistribution/redistribution.ts';
import { runInProcess } from './support/run-in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'blanko-move-'));
afterAll(() => rmSync(folder, { recursive: true }));

function golden(name: string): string {
  return readFileSync(new URL(`./golden/${name}`, import.meta.url), 'utf8');
}

function fileOf(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const heading =
  'office,on_hand,in_transit,backlog,capacity_per_day,daily_inflow,lead_time_days,request';
const uneven = `${heading},province,latitude,longitude
Kab. Garut,9000,0,200,400,150,3,0,,,
Kota Bandung,100,0,9000,500,200,2,0,,,
Kab. Tasikmalaya,0,0,2500,200,120,3,0,,,
Kab. Merauke,0,0,3000,120,40,9,0,,,
Kota Jayapura,7000,500,100,200,60,8,0,,,
Layanan Garut Selatan,0,0,800,60,30,4,0,32,-7.55,107.7
`;

describe('moves between offices', () => {
  it('says in a table who gives to whom and why', async () => {
    const argv = ['move', '--offices', '-', '--reserve', '1.000'];
    const { code, stdout, stderr } = await runInProcess(argv, { stdin: uneven });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(golden('move.txt'));
  });

  it('lets a province run out together, whatever the reserve holds', async () => {
    const argv = ['move', '--offices', '-', '--together'];
    const { code, stdout } = await runInProcess(argv, { stdin: uneven });
    expect(code).toBe(0);
    expect(stdout).toBe(golden('move-together.txt'));
  });

  it('writes the moves as CSV', async () => {
    const path = join(folder, 'moves.csv');
    const { stdout } = await runInProcess(['move', '--offices', '-', '--csv', path], {
      stdin: uneven,
    });
    expect(stdout).toBe(`Wrote 4 moves to ${path}\n`);
    expect(readFileSync(path, 'utf8')).toBe(golden('move.csv'));
  });

  it('gives a program the whole plan with its certificate', async () => {
    const argv = ['move', '--offices', '-', '--reserve', '1000', '--max-moves', '1', '--json'];
    const { stdout } = await runInProcess(argv, { stdin: uneven });
    const plan = JSON.parse(stdout) as RedistributionPlan;
    expect(plan.moves).toHaveLength(1);
    const few = { blanks: 1428, km: 3713, worthwhile: 2257, cause: 'below_lot_of_trip' };
    expect(plan.dropped).toHaveLength(4);
    expect(plan.dropped[0]).toMatchObject({ from: 'Kota Jayapura', to: 'Kota Bandung', ...few });
    expect(plan.dropped.slice(1).every(({ cause }) => cause === 'moves_max')).toBe(true);
    expect(plan.certificate.cost).toBe(plan.certificate.provenLeast);
  });

  it.each([
    [
      'an office that nobody knows',
      `${heading}\nSomewhere,1,0,0,1,1,1,0\n`,
      [],
      'standard input, line 2, column office: it is not known where the office "Somewhere" is: fill in province, latitude and longitude',
    ],
    [
      'half a point',
      `${heading},latitude\nKab. Garut,1,0,0,1,1,1,0,-7\n`,
      [],
      'standard input, line 2, column province: empty: fill in province, latitude and longitude, all three or none',
    ],
    [
      'a degree beyond the pole',
      `${heading},province,latitude,longitude\nX,1,0,0,1,1,1,0,32,-97,107\n`,
      [],
      'standard input, line 2, column latitude: "-97" is no degree from -90 to 90: write it such as -7.23',
    ],
    [
      'more than can be counted',
      `${heading}\nKab. Garut,900000000000,0,0,1,1,1,0\n`,
      [],
      'stocks, needs and costs add up to 2^53 or more: check the quantities',
    ],
    [
      'a reserve for a province alone',
      uneven,
      ['--together', '--reserve', '5'],
      '--reserve and --together exclude each other: nothing comes from the reserve',
    ],
    ['no move at all', uneven, ['--max-moves', '0'], '--max-moves 0 is out of bounds: from 1'],
  ])('refuses %s', async (_, stdin, options, sentence) => {
    const argv = ['move', '--offices', '-', ...options];
    const { code, stdout, stderr } = await runInProcess(argv, { stdin });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr).toContain('Nothing was changed.');
  });

  it('asks for a table or a network', async () => {
    const { code, stderr } = await runInProcess(['move']);
    expect(code).toBe(2);
    expect(stderr).toContain('--offices is missing');
    const both = await runInProcess(['move', '--network', 'a.min', '--offices', 'b.csv']);
    expect(both.stderr).toContain('--network and --offices exclude each other');
  });
});

/** The example of the format, with the solution that was published with it. */
const example = `c This is a simple example file to demonstrate the DIMACS
c input file format for minimum cost flow problems.
p min 4 5
n 1 4
n 4 -4
a 1 2 0 4 2
a 1 3 0 2 2
a 2 3 0 2 1
a 2 4 0 3 3
a 3 4 0 5 1
`;

describe('any network', () => {
  it('solves the published example: cost 14, flows 2 2 2 0 4', async () => {
    const path = fileOf('example.min', example);
    const { code, stdout } = await runInProcess(['move', '--network', path, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      cost: 14,
      flows: [
        { from: 1, to: 2, flow: 2 },
        { from: 1, to: 3, flow: 2 },
        { from: 2, to: 3, flow: 2 },
        { from: 2, to: 4, flow: 0 },
        { from: 3, to: 4, flow: 4 },
      ],
      prices: [0, 2, 3, 4],
    });
    const { stdout: table } = await runInProcess(['move', '--network', path]);
    expect(table).toBe(golden('move-network.txt'));
  });

  it.each([
    [
      'nine nodes with lower bounds (GLPK, graph and network routines)',
      213,
      'p min 9 14',
      'n 1 20, n 9 -20',
      'a 1 2 0 14 0, a 1 4 0 23 0, a 2 3 0 10 2, a 2 4 0 9 3, a 3 5 2 12 1, a 3 8 0 18 0, a 4 5 0 26 0',
      'a 5 2 0 11 1, a 5 6 0 25 5, a 5 7 0 4 7, a 6 7 0 7 0, a 6 8 4 8 0, a 7 9 0 15 3, a 8 9 0 20 9',
    ],
    [
      'five nodes with a way back (OR-Tools, minimum cost flows)',
      150,
      'p min 5 9',
      'n 1 20, n 4 -5, n 5 -15',
      'a 1 2 0 15 4, a 1 3 0 8 4, a 2 3 0 20 2, a 2 4 0 4 2, a 2 5 0 10 6, a 3 4 0 15 1, a 3 5 0 4 3',
      'a 4 5 0 20 2, a 5 3 0 5 3',
    ],
  ])('comes to the published cost of %s: %i', async (_, cost, ...parts) => {
    const stdin = parts.join('\n').replaceAll(', ', '\n');
    const { stdout } = await runInProcess(['move', '--network', '-', '--json'], { stdin });
    expect(JSON.parse(stdout).cost).toBe(cost);
  });

  it('counts what must be carried anyway', async () => {
    const { stdout } = await runInProcess(['move', '--network', '-', '--json'], {
      stdin: 'p min 2 2\nn 1 5\nn 2 -5\na 1 2 3 9 4\na 1 2 0 9 1\n',
    });
    expect(JSON.parse(stdout)).toMatchObject({ cost: 14, flows: [{ flow: 3 }, { flow: 2 }] });
  });

  it.each([
    [
      'infeasible',
      'p min 3 2\nn 1 5\nn 3 -5\na 1 2 0 9 1\na 2 3 0 4 1\n',
      'No flow: 1 cannot be brought. Nodes 1, 2 together supply that much more than their arcs carry away.\n',
      { status: 'infeasible', shortBy: 1, nodesCutOff: [1, 2] },
    ],
    [
      'unbalanced',
      'p min 2 1\nn 1 5\nn 2 -3\na 1 2 0 9 1\n',
      'No flow: supplies and demands differ by 2.\n',
      { status: 'infeasible', shortBy: 2, nodesCutOff: [1, 2] },
    ],
  ])('says so with exit code 1 when it is %s', async (_, stdin, words, proof) => {
    const said = await runInProcess(['move', '--network', '-'], { stdin });
    expect(said).toEqual({ code: 1, stdout: words, stderr: '' });
    const { code, stdout } = await runInProcess(['move', '--network', '-', '--json'], { stdin });
    expect({ code, proof: JSON.parse(stdout) }).toEqual({ code: 1, proof });
  });

  it('refuses a broken file with the line', async () => {
    const path = fileOf('broken.min', 'p min 2 1\na 1 x 0 1 1\n');
    const { code, stderr } = await runInProcess(['move', '--network', path]);
    expect(code).toBe(2);
    expect(stderr).toBe(
      `error: ${path}, line 2: "x" is not a whole number: write it without decimals, below 2^53\nNothing was changed.\n`,
    );
  });

  it('never breaks on whatever a file holds', async () => {
    const line = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('p min 2 1', 'n 1 3', 'n 2 -3', 'a 1 2 0 5 1', 'a 2 1 0 5 -9', 'c x'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 8 }), async (lines) => {
        const ran = await runInProcess(['move', '--network', '-', '--json'], {
          stdin: lines.join('\n'),
        });
        expect([0, 1, 2]).toContain(ran.code);
      }),
      { numRuns: 300 },
    );
  });
});
