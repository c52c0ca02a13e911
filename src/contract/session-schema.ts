/** Who is signed in, and the ways in: password with a second factor, passkey, the government's own sign-in. */
import { z } from 'zod';
import { roles } from '#core/access/role.ts';
import { plainDateSchema } from './common-schema.ts';

export const loginSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9.-]{1,59}$/);

/** Six digits of the authenticator, or one of the recovery codes. */
const codeSchema = z.string().trim().min(6).max(30);

/** Nothing about its make here: a wrong password is only wrong (rules for a new one: `newPasswordSchema`). */
const passwordSchema = z.string().min(1).max(200);

/** As typed or pasted, nothing cut off. Length and known passwords are judged by `core/access/password-rule.ts`. */
export const newPasswordSchema = z.string().min(1).max(200);

export const signInSchema = z.strictObject({
  login: z.string().trim().min(1).max(100),
  password: passwordSchema,
  code: codeSchema.optional(),
});

/** What a passkey answers (W3C WebAuthn, its JSON form): checked by the library, limited by the body's size. */
const passkeyAnswerSchema = z.record(z.string(), z.unknown());

/** What `navigator.credentials` is asked, for `@simplewebauthn/browser`. */
export const passkeyOptionsSchema = z.object({ options: z.record(z.string(), z.unknown()) });

export const passkeySignInSchema = z.strictObject({ response: passkeyAnswerSchema });

export const addPasskeySchema = z.strictObject({
  response: passkeyAnswerSchema,
  /** What the person calls it: `Laptop kantor`. */
  label: z.string().trim().min(1).max(60),
});

/** Where the browser goes to sign in. */
export const signInAddressSchema = z.object({ address: z.string() });

/** The query of the address to which the provider sent the browser back, as it came. */
export const oidcReturnSchema = z.strictObject({ query: z.string().min(1).max(8_000) });

export const confirmSchema = z.strictObject({
  password: passwordSchema,
  code: codeSchema.optional(),
});

export const placeSchema = z.object({
  provinceCode: z.string().nullable(),
  officeId: z.string().nullable(),
  subPointId: z.string().nullable(),
});

const roleAtPlaceSchema = placeSchema.extend({
  id: z.string(),
  role: z.enum(roles),
  /** Of the office, or of the province; null for the whole country. */
  placeName: z.string().nullable(),
});

export const sessionSchema = z.object({
  account: placeSchema
    .extend({
      login: z.string(),
      name: z.string(),
      role: z.enum(roles),
      officeName: z.string().nullable(),
      assignmentId: z.string(),
      /** What this person may act as, today, the chosen one among them. */
      assignments: z.array(roleAtPlaceSchema),
      /** Until when approvals are taken without showing password or passkey again. */
      confirmedUntil: z.string(),
    })
    .nullable(),
  /** Set when this is the demo world: the accounts anyone may use. */
  demoAccounts: z
    .array(
      z.object({ login: z.string(), password: z.string(), name: z.string(), role: z.enum(roles) }),
    )
    .nullable(),
  /** In a real world nobody signs in by password alone. */
  secondFactorRequired: z.boolean(),
  /** The name of the government's sign-in; null where there is none. */
  oidcName: z.string().nullable(),
  /** The day of the world, which in the demo world is not that of the reader's clock. */
  today: plainDateSchema,
});
export type Session = z.infer<typeof sessionSchema>;

export const chooseAssignmentSchema = z.strictObject({ assignmentId: z.uuid() });

export const openSessionSchema = z.object({
  id: z.string(),
  /** Browser and system as the browser says. */
  device: z.string(),
  /** The same for sessions from the same address; the address itself is not kept. */
  addressMark: z.string(),
  signedInBy: z.enum(['password', 'password_and_code', 'passkey', 'oidc']),
  role: z.enum(roles),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  isThisOne: z.boolean(),
});
export const openSessionsSchema = z.object({ sessions: z.array(openSessionSchema) });

export const invitationTokenSchema = z.strictObject({ token: z.string().min(1).max(100) });

export const invitationSchema = z.object({
  login: z.string(),
  name: z.string(),
  purpose: z.enum(['invitation', 'recovery']),
  expiresAt: z.string(),
  /** For the authenticator: to type in, and as `otpauth:` address for a QR code. */
  totpSecret: z.string(),
  totpAddress: z.string(),
  passwordLengthMin: z.number().int(),
  secondFactorRequired: z.boolean(),
});

export const acceptInvitationSchema = z.strictObject({
  token: z.string().min(1).max(100),
  password: newPasswordSchema,
  /** The first six digits of the authenticator: proof that it was set up. */
  code: codeSchema.optional(),
});

/** Shown once; the database keeps hashes. */
export const recoveryCodesSchema = z.object({ recoveryCodes: z.array(z.string()) });

export const ownFactorsSchema = z.object({
  hasPassword: z.boolean(),
  hasAuthenticator: z.boolean(),
  recoveryCodesLeft: z.number().int(),
  passkeys: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      createdAt: z.string(),
      lastUsedAt: z.string().nullable(),
    }),
  ),
});

export const changePasswordSchema = z.strictObject({ password: newPasswordSchema });

export const doneSchema = z.object({ outcome: z.enum(['done', 'already_done']) });
