/** The clocks: the one reader of the machine's time. */

export type Now = () => Date;

export const systemNow: Now = () => new Date();

/** A clock that says `start` now and runs on from there: the demo world's day begins with each start. */
export function clockFrom(start: Date): Now {
  const startedAt = performance.now();
  return () => new Date(start.getTime() + performance.now() - startedAt);
}
