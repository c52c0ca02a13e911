/**
 * The peer: the fair sharing of a short reserve by HiGHS, a general solver, in two ways a planner
 * could write it.
 */
import loadHighs, { type Highs, type Model } from 'highs';
import type { LevelClaims } from '#core/allocation/share-by-level.ts';

export interface SolverAnswer {
  readonly way: string;
  readonly grants: Float64Array;
  /** Time inside the solver alone. */
  readonly solverMs: number;
}

export async function loadSolver(): Promise<Highs> {
  return await loadHighs();
}

/**
 * Lexicographic max-min by a chain of linear programs: raise t, the lowest coverage of the offices
 * not yet settled, as far as it goes; settle those that are full at t; repeat until the reserve and
 * not an office stops it. The model is kept and changed between the runs, so each starts from the
 * basis of the one before.
 */
export function fairGrantsByLps(highs: Highs, amount: number, claims: LevelClaims): SolverAnswer {
  const { stock, need, room } = claims;
  const offices = need.length;
  const settled = new Set<number>();
  let solverMs = 0;
  let programs = 0;
  const grants = highs.withModel(maxMinModel(highs, amount, claims), (model) => {
    model.options.set({ output_flag: false });
    for (;;) {
      solverMs += timeOf(model);
      programs++;
      const columns = model.getSolution().colValue;
      const level = columns[offices]!;
      const full = [...need.keys()].filter(
        (index) =>
          !settled.has(index) &&
          (stock[index]! + room[index]!) / need[index]! <= level * (1 + 1e-9) + 1e-12,
      );
      if (full.length === 0) return Float64Array.from(columns.slice(0, offices));
      for (const index of full) {
        settled.add(index);
        model.changeColBounds(index, room[index]!, room[index]!);
        model.changeRowBounds(index, -highs.infinity, highs.infinity);
      }
    }
  });
  return { way: `HiGHS, ${programs} linear programs`, grants, solverMs };
}

/** The same shares as the least sum of (stock + grant)^2 / need: one convex quadratic program. */
export function fairGrantsByQp(highs: Highs, amount: number, claims: LevelClaims): SolverAnswer {
  const { stock, need, room } = claims;
  const offices = need.length;
  let solverMs = 0;
  const columns = [...need.keys()];
  const model = {
    numCols: offices,
    numRows: 1,
    colCost: stock.map((held, index) => (scale * held) / need[index]!),
    colLower: new Float64Array(offices),
    colUpper: room,
    rowLower: [amount],
    rowUpper: [amount],
    matrix: {
      format: 'csr' as const,
      numRows: 1,
      numCols: offices,
      starts: [0, offices],
      indices: columns,
      values: columns.map(() => 1),
    },
    hessian: {
      format: 'triangular' as const,
      dimension: offices,
      starts: [...columns, offices],
      indices: columns,
      values: need.map((width) => scale / width),
    },
  };
  const grants = highs.withModel(model, (program) => {
    program.options.set({ output_flag: false });
    solverMs = timeOf(program);
    return Float64Array.from(program.getSolution().colValue);
  });
  return { way: 'HiGHS, one quadratic program', grants, solverMs };
}

/**
 * Lifts the objective far above the solver's tolerance of 1e-7; without it the shares are off by
 * dozens of blanks.
 */
const scale = 1e6;

/** Columns: the grants and t. Rows: grant - need * t >= -stock for each office, and the reserve. */
function maxMinModel(highs: Highs, amount: number, { stock, need, room }: LevelClaims) {
  const offices = need.length;
  const columns = [...need.keys()];
  return {
    numCols: offices + 1,
    numRows: offices + 1,
    sense: highs.constants.objectiveSense.maximize,
    colCost: [...columns.map(() => 0), 1],
    colLower: new Float64Array(offices + 1),
    colUpper: [...room, highs.infinity],
    rowLower: [...stock.map((held) => -held), -highs.infinity],
    rowUpper: [...columns.map(() => highs.infinity), amount],
    matrix: {
      format: 'csr' as const,
      numRows: offices + 1,
      numCols: offices + 1,
      starts: [...columns.map((index) => 2 * index), 2 * offices, 3 * offices],
      indices: [...columns.flatMap((index) => [index, offices]), ...columns],
      values: [...columns.flatMap((index) => [1, -need[index]!]), ...columns.map(() => 1)],
    },
  };
}

function timeOf(model: Model): number {
  const start = performance.now();
  model.run();
  return performance.now() - start;
}
