/** Official papers as files, and the keys that their codes are checked with. */
import { z } from 'zod';
import { allocationIdSchema } from './collection-schema.ts';
import { dayInputSchema, officeIdSchema, wholeInUrl } from './common-schema.ts';

/** The number of the ledger document that the paper tells of. */
export const paperOfDocumentSchema = z.strictObject({
  seq: wholeInUrl(1, Number.MAX_SAFE_INTEGER),
});

export const paperOfAllocationSchema = z.strictObject({ allocationId: allocationIdSchema });

export const paperOfMonthSchema = z.strictObject({
  officeId: officeIdSchema,
  month: z.string().regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/),
});

/** The last day of the budget. */
export const paperOfBudgetSchema = z.strictObject({ until: dayInputSchema });

export const paperKeysSchema = z.object({
  /** All keys that ever signed, the one in use first: papers of old keys stay valid. */
  keys: z.array(
    z.object({
      /** The first 4 bytes of the SHA-256 of the public key, in hex. */
      id: z.string(),
      /** Ed25519, 32 bytes in base64. */
      publicKey: z.string(),
      /** When this system first signed with it. */
      since: z.string(),
    }),
  ),
});
