/** One measured figure beside the goal it was given. */
export interface BenchFigure {
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  /** As a reader would write it: `< 0.5 ms`. */
  readonly target: string;
  readonly met: boolean;
  /**
   * The same task done by another program in the same run; ratio above 1 means that we are faster.
   */
  readonly versus?: { readonly peer: string; readonly value: number; readonly ratio: number };
}
