/**
 * What is expected of a sum of records over some days: negative binomial with a variance of
 * (1 + theta) times the mean; theta 0 is Poisson.
 */
export interface CountForecast {
  readonly mean: number;
  readonly theta: number;
}
