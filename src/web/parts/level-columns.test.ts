import { describe, expect, it } from 'vitest';
import { columnsPath, type LevelOffice, levelColumns, ticksPath } from './level-columns.ts';

/** An office as far as the picture looks at it. */
function office(id: string, line: Partial<LevelOffice>): LevelOffice {
  return { id, asked: 0, ceiling: 0, need: 100, ...line } as LevelOffice;
}

describe('columns of the level picture', () => {
  it('stand in the order of coverage, the id deciding between equals', () => {
    const columns = levelColumns([
      office('3', { coverageBefore: 0.4, coverageAfter: 0.6 }),
      office('2', { coverageBefore: 0, coverageAfter: 0.6 }),
      office('1', { coverageBefore: 0.4, coverageAfter: 0.5 }),
    ]);
    expect(columns.map((column) => column.office.id)).toEqual(['2', '1', '3']);
  });

  it('leave out an office that needs nothing', () => {
    const needsNothing = office('1', { need: 0, coverageBefore: null, coverageAfter: null });
    expect(levelColumns([needsNothing])).toEqual([]);
  });

  it.each([
    ['the ceiling', { asked: 1_000, ceiling: 70 }, 1],
    ['the ask where that is less', { asked: 20, ceiling: 70 }, 0.5],
  ])('end at %s', (_, limits, cap) => {
    const line = { coverageBefore: 0.3, coverageAfter: 0.3, ...limits };
    expect(levelColumns([office('1', line)])[0]?.cap).toBe(cap);
  });

  it('are cut at the top of the picture, and a cap above it has no tick', () => {
    const path = columnsPath(
      () => 0,
      (at) => [0.25, 40][at] ?? 0,
      2,
      1,
    );
    expect(path).toBe('M0 1h1V1.25h-1zM1 0h1V1.25h-1z');
    expect(ticksPath((at) => [1, 40][at] ?? 0, 2, 1)).toBe('M0 0.25h1');
  });
});
