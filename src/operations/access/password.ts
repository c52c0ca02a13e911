/** Passwords are kept as argon2id with the parameters OWASP names first (19 MiB, 2 passes, 1 lane). */
import { hash, verify } from '@node-rs/argon2';

/** The library's own kind is argon2id. */
const options = {
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
} as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password, options);
}

let nobodysHash: Promise<string> | null = null;

/** Takes the same time for a login that does not exist (`passwordHash` null), which never matches. */
export async function passwordMatches(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  nobodysHash ??= hashPassword('nobody has this password');
  const matches = await verify(passwordHash ?? (await nobodysHash), password);
  return matches && passwordHash !== null;
}
