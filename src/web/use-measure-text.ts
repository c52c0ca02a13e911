import type { TrialMeasure } from '#contract/trial-terms.ts';
import { useWords } from './use-words.tsx';

interface Spread {
  readonly mean: number;
  readonly halfWidth: number | null;
}

const digits: Readonly<Record<TrialMeasure, number>> = {
  meanWait: 2,
  waitP95: 1,
  waitP99: 1,
  worstTwentieth: 2,
  worstTenth: 2,
  gini: 3,
  stockOutDays: 0,
  idleBlanks: 0,
  idleDays: 2,
  trips: 0,
  cardKilometres: 0,
  lateralMoves: 0,
};

/** Figures of a measure as its table writes them. */
export function useMeasureText(): {
  readonly mean: (measure: TrialMeasure, spread: Spread) => string;
  /** First less second, so that what the second saves stands with a minus. */
  readonly difference: (measure: TrialMeasure, spread: Spread) => string;
} {
  const { number } = useWords();
  const write = (measure: TrialMeasure, value: number) =>
    number(measure === 'cardKilometres' ? value / 1e6 : value, digits[measure]);
  return {
    mean: (measure, { mean }) => write(measure, mean),
    difference: (measure, { mean, halfWidth }) => {
      if (mean === 0 && (halfWidth ?? 0) === 0) return '0';
      const sign = mean > 0 ? '−' : '+';
      const width = halfWidth === null ? '' : ` ± ${write(measure, halfWidth)}`;
      return `${sign}${write(measure, Math.abs(mean))}${width}`;
    },
  };
}
