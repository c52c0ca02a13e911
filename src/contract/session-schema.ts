/** Who is signed in. */
import { z } from 'zod';
import { roles } from '#core/access/role.ts';

export const signInSchema = z.strictObject({
  login: z.string().trim().min(1).max(100),
  password: z.string().min(1).max(200),
});

export const sessionSchema = z.object({
  account: z
    .object({
      login: z.string(),
      name: z.string(),
      role: z.enum(roles),
      /** Where the role holds; all null for the whole country. */
      provinceCode: z.string().nullable(),
      officeId: z.string().nullable(),
      subPointId: z.string().nullable(),
      officeName: z.string().nullable(),
    })
    .nullable(),
  /** Set when this is the demo world: the accounts anyone may use. */
  demoAccounts: z
    .array(
      z.object({ login: z.string(), password: z.string(), name: z.string(), role: z.enum(roles) }),
    )
    .nullable(),
});

export type Session = z.infer<typeof sessionSchema>;
