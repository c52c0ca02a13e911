import { describe, expect, it } from 'vitest';
import { runInProcess } from './support/run-in-process.ts';

describe('blanko papers refuses', () => {
  it.each([
    [[], '--month must be a month such as 2017-11'],
    [['--month', '2017-13', '--out', 'x'], '--month must be a month such as 2017-11'],
    [['--month', '2017-11'], '--out must name a folder'],
    [['--month', '2017-11', '--out', 'x', '--kind', 'letter'], '--kind must be one of alloc'],
  ])('%j', async (options, complaint) => {
    const { code, stderr } = await runInProcess(['papers', ...options]);
    expect(code).toBe(2);
    expect(stderr).toContain(complaint);
    expect(stderr).toContain('Nothing was changed.');
  });
});
