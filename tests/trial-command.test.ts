/** `blanko trial` as a planner types it: the same seeds, the same years, whatever the threads. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { defaultPolicy } from '#core/policy/default-policy.ts';
import { runInProcess } from './support/run-in-process.ts';

vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'blanko-trial-'));
afterAll(() => rmSync(folder, { recursive: true }));

const race = ['trial', '--policy', 'reorder-level', '--against', 'article-cap'];

describe('trial', () => {
  it('gives the same years on one thread and on two', async () => {
    const two = [...race, '--worlds', '2', '--seed', '7', '--json'];
    const alone = await runInProcess([...two, '--threads', '1']);
    const together = await runInProcess([...two, '--threads', '2']);
    expect(alone.code).toBe(0);
    expect(alone.stdout).toBe(together.stdout);
    const { seeds, rules, differences } = JSON.parse(alone.stdout) as {
      seeds: number[];
      rules: { id: string; means: { meanWait: { mean: number } } }[];
      differences: { rule: string; meanWait: { pairs: number } }[];
    };
    expect(seeds).toEqual([7, 8]);
    expect(rules.map(({ id }) => id)).toEqual(['article-cap', 'reorder-level']);
    expect(rules[1]!.means.meanWait.mean).toBeLessThan(rules[0]!.means.meanWait.mean);
    expect(differences).toMatchObject([{ rule: 'reorder-level', meanWait: { pairs: 2 } }]);
  });

  it('tells a program the same, whatever the terminal speaks', async () => {
    const one = [...race, '--worlds', '1', '--json'];
    const english = await runInProcess(one);
    expect(english.code).toBe(0);
    expect((await runInProcess(one, { language: 'id' })).stdout).toBe(english.stdout);
  });

  it('says in words what was found, with the seeds, the limits, and what one year proves', async () => {
    const { code, stdout, stderr } = await runInProcess([...race, '--worlds', '1', '--bound']);
    expect(code).toBe(0);
    expect(stdout).toContain('seeds 1 to 1');
    expect(stdout).toContain('one year proves nothing');
    expect(stdout).toContain('What no rule can better');
    expect(stdout).toContain('not Indonesia');
    expect(stderr).toContain('Year 1 of 1');
  });

  it('takes a policy in the live format from a file', async () => {
    const file = join(folder, 'mine.json');
    writeFileSync(file, JSON.stringify({ ...defaultPolicy, id: 'mine' }));
    const argv = ['trial', '--policy', file, '--register', '--worlds', '1', '--json'];
    const { code, stdout } = await runInProcess(argv);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      rules: [{ id: 'mine', sharing: 'level', rhythm: { kind: 'reorder_point' } }],
    });
  });

  it.each([
    [['--worlds', '0'], '--worlds 0 is out of bounds: from 1 to 200'],
    [['--supply', '9'], '--supply 9 is out of bounds: from 0.2 to 3'],
    [['--policy', 'none'], '--policy none is none of as-asked'],
    [['--policy', './no-such.json'], './no-such.json: there is no such file or folder'],
    [['--register', '--from-ledger'], '--register and --from-ledger exclude each other'],
    [['--data-dir', 'x'], '--data-dir and --database-url are for --from-ledger'],
  ])('refuses %j', async (argv, complaint) => {
    const { code, stderr } = await runInProcess(['trial', ...argv]);
    expect(code).toBe(2);
    expect(stderr).toContain(complaint);
    expect(stderr).toContain('Nothing was changed.');
  });
});
