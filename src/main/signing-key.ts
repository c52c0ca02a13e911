/** The key that signs official papers: a file named by a setting, or one beside the database that is made once. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BadInput } from '#cli/complaints.ts';
import { type PaperSigner, paperSigner } from '#documents/sign-paper.ts';
import type { Settings } from './config.ts';

const fileName = 'signing-key.pem';

/** Another file at the next start is a new key; the old public key stays known and its papers stay valid. */
export async function readSigningKey({
  dataFolder,
  signingKeyFile,
}: Pick<Settings, 'dataFolder' | 'signingKeyFile'>): Promise<PaperSigner> {
  const path = signingKeyFile ?? join(dataFolder, fileName);
  if (signingKeyFile === null) await makeOnce(dataFolder, path);
  try {
    return paperSigner(await readFile(path, 'utf8'));
  } catch {
    throw new BadInput([
      `${path} holds no Ed25519 private key in PEM: restore it, or set BLANKO_SIGNING_KEY_FILE`,
    ]);
  }
}

async function makeOnce(folder: string, path: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  try {
    await writeFile(path, pem, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
