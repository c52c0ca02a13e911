import { createHash } from 'node:crypto';

/**
 * The event id of a document that follows from something else: the same cause gives the same id, so that nothing is
 * posted twice. A UUID of version 8 (RFC 9562), its bits from SHA-256.
 */
export function derivedEventId(cause: string): string {
  const hex = createHash('sha256').update(cause).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
