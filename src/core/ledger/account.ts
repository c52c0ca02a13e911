/**
 * Accounts are places of custody; the unit is one blank. Every blank ever delivered is in exactly one account,
 * and the sum over all accounts is zero, because the maker's account holds the negation of all it delivered.
 */
export const accountKinds = [
  'maker',
  'reserve',
  'in_transit',
  'on_hand',
  'spoiled',
  'printed',
  'destroyed',
  'missing',
  'dispute',
] as const;

export type AccountKind = (typeof accountKinds)[number];

/** `maker`, `reserve`, `on_hand:3205`, `printed:3205`, `in_transit:SJ-2017-000123`. */
export type AccountCode = string;

/** Only the maker may be below zero: its negation is all that was ever delivered. */
export function mayGoNegative(kind: AccountKind): boolean {
  return kind === 'maker';
}

/**
 * Whether the code says the kind, so that nobody opens a second maker or reserve: those two are their kind, every
 * other account may carry the name of what it is for: letters, digits, `.`, `_`, `-`, 60 at most.
 */
export function codeSaysKind(code: AccountCode, kind: AccountKind): boolean {
  if (code === kind) return true;
  if (kind === 'maker' || kind === 'reserve' || !code.startsWith(`${kind}:`)) return false;
  return /^[A-Za-z0-9._-]{1,60}$/.test(code.slice(kind.length + 1));
}
