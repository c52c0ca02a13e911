/** The code by which a citizen follows a report: eighty bits that only this server can make from the event id. */
import { base32 } from '#contract/base32.ts';
import type { SecretBox } from '#operations/access/secret-box.ts';

/** The same report, sent again, is answered with the same code. */
export function receiptCodeOf(box: SecretBox, eventId: string): string {
  return base32(Buffer.from(box.mark(`report ${eventId}`), 'base64url').subarray(0, 10));
}

/** As it is told and written down: four groups of four. */
export function groupedReceiptCode(code: string): string {
  return code.match(/.{4}/g)!.join('-');
}

/** As it was made, however it was typed. */
export function plainReceiptCode(typed: string): string {
  return typed.replaceAll('-', '');
}
