/**
 * Asserts what must be true, also in production. A failure is a bug in Blanko, never bad input:
 * bad input is refused as a value. The transaction that was under way is rolled back.
 */
export function assert(condition: boolean, what: string): asserts condition {
  if (!condition) throw new BrokenAssertion(what);
}

export class BrokenAssertion extends Error {
  override name = 'BrokenAssertion';
}
