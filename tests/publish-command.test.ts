import { describe, expect, it } from 'vitest';
import { runInProcess } from './support/run-in-process.ts';

describe('blanko publish', () => {
  it.each([
    [[], '--to must name a folder'],
    [['--to', ''], '--to must name a folder'],
    [['--to', 'x', '--origin', 'blanko.go.id'], '--origin must be an address such as https://'],
    [['--to', 'x', '--origin', 'https://a/b'], '--origin must be an address such as https://'],
  ])('%j is refused', async (options, complaint) => {
    const { code, stderr } = await runInProcess(['publish', ...options]);
    expect(code).toBe(2);
    expect(stderr).toContain(complaint);
    expect(stderr).toContain('Nothing was changed.');
  });

  it('says in its help what it writes and how it is served', async () => {
    const { code, stdout } = await runInProcess(['publish', '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('--to');
    expect(stdout).toMatch(/Example/i);
  });
});
