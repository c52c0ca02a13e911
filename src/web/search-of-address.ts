/** What stands behind the `?` of an address, read with suspicion: anybody can type it. */

/** The router lets through what no page asked for, unless it is said that it is nothing. */
export function unset(search: object): object {
  return Object.fromEntries(Object.keys(search).map((name) => [name, undefined]));
}

/** An address may hold a number where a text is meant: `?province=32`. */
export function text(value: unknown): string | undefined {
  return (typeof value === 'string' && value !== '') || typeof value === 'number'
    ? String(value)
    : undefined;
}

export function count(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 ? value : undefined;
}
