/** The key that seals secrets in the database: a setting, or a file beside the database that is made once. */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BadInput } from '#cli/complaints.ts';
import type { Settings } from './config.ts';

const fileName = 'secret.key';

/** Whoever backs up the database keeps this key apart from it, and keeps it: without it no authenticator works. */
export async function readSecretKey({
  dataFolder,
  secretKey,
}: Pick<Settings, 'dataFolder' | 'secretKey'>): Promise<Buffer> {
  if (secretKey !== null) return Buffer.from(secretKey, 'hex');
  const path = join(dataFolder, fileName);
  await mkdir(dataFolder, { recursive: true });
  const made = randomBytes(32).toString('hex');
  try {
    await writeFile(path, `${made}\n`, { mode: 0o600, flag: 'wx' });
    return Buffer.from(made, 'hex');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const kept = (await readFile(path, 'utf8')).trim();
  if (!/^[0-9a-f]{64}$/i.test(kept)) {
    throw new BadInput([`${path} holds no key: restore it, or set BLANKO_SECRET_KEY`]);
  }
  return Buffer.from(kept, 'hex');
}
