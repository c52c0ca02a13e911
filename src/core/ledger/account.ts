/**
 * Accounts are places of custody. Those of blanks: every blank ever delivered is in exactly one, and their sum is
 * zero, because the maker's account holds the negation of all it delivered. Those of withdrawn old cards are a
 * ledger of their own with the same machinery: no movement leads from one to the other, and its sum is zero too.
 */
const blankKinds = [
  'maker',
  /** In the central store and promised to nobody. */
  'reserve',
  /** Promised to an office by an approved allocation, still in the central store. */
  'allocated',
  'in_transit',
  'on_hand',
  'spoiled',
  'printed',
  'destroyed',
  'missing',
  'dispute',
  /** Refused at receipt: there, but not usable. */
  'rejected',
] as const;

/** Old cards that were withdrawn from citizens: counted, never named. */
const cardKinds = ['cardholders', 'invalid_card', 'invalid_destroyed'] as const;

export const accountKinds = [...blankKinds, ...cardKinds] as const;

export type AccountKind = (typeof accountKinds)[number];

/** `maker`, `reserve`, `on_hand:3205`, `on_hand:3205.01` (a sub-point), `in_transit:SJ-2017-000123`. */
export type AccountCode = string;

/** Figures of blanks never count old cards, nor the other way about. */
export function holdsBlanks(kind: AccountKind): boolean {
  return (blankKinds as readonly string[]).includes(kind);
}

/** The outer ends: the maker's negation is all ever delivered, the cardholders' all ever withdrawn. */
export function mayGoNegative(kind: AccountKind): boolean {
  return kind === 'maker' || kind === 'cardholders';
}

/**
 * Whether the code says the kind, so that nobody opens a second maker or reserve: those that exist once are their kind,
 * every other account may carry the name of what it is for: letters, digits, `.`, `_`, `-`, 60 at most.
 */
export function codeSaysKind(code: AccountCode, kind: AccountKind): boolean {
  if (code === kind) return true;
  const isOnlyOne = mayGoNegative(kind) || kind === 'reserve';
  if (isOnlyOne || !code.startsWith(`${kind}:`)) return false;
  return /^[A-Za-z0-9._-]{1,60}$/.test(code.slice(kind.length + 1));
}
