/** One text for one content, so that its hash names it: JSON with sorted keys and no spaces (as RFC 8785). */

/**
 * Fields that are undefined are left out; the order of lists is content. Takes what JSON can say: no cycles, no
 * numbers beyond the finite.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`);
  return `{${fields.join(',')}}`;
}
