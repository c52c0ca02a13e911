/**
 * A second of a telephone's work before a report is taken: nothing to a citizen, much to ten thousand at once. Served by
 * ourselves, no third party sees who reports (ALTCHA).
 */
import {
  type Challenge,
  createChallenge,
  type Payload,
  randomInt,
  verifySolution,
} from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { SecretBox } from '../access/secret-box.ts';

/** PBKDF2 rounds a try, and tries until it is found: about 0.3 s on a desk, 2 s on a cheap telephone. */
const cost = 1_000;
const tries = { least: 200, most: 600 };
const validMinutes = 20;

export interface ProofOfWork {
  challenge(now: Date): Promise<Challenge>;
  /** The number of the challenge that was solved; null for anything else. Each may be used once. */
  check(payload: Payload, now: Date): Promise<string | null>;
}

export function proofOfWork(box: SecretBox): ProofOfWork {
  const hmacSignatureSecret = box.mark('proof of work, challenge');
  const hmacKeySignatureSecret = box.mark('proof of work, solution');
  return {
    challenge: (now) =>
      createChallenge({
        algorithm: 'PBKDF2/SHA-256',
        cost,
        counter: randomInt(tries.least, tries.most),
        deriveKey,
        // Signed with the rest, and held against our own clock.
        data: { until: now.getTime() + validMinutes * 60_000 },
        hmacSignatureSecret,
        hmacKeySignatureSecret,
      }),
    async check({ challenge, solution }, now) {
      try {
        if (!(Number(challenge.parameters.data?.until) > now.getTime())) return null;
        const { verified } = await verifySolution({
          challenge,
          solution,
          deriveKey,
          hmacSignatureSecret,
          hmacKeySignatureSecret,
        });
        return verified ? challenge.parameters.nonce : null;
      } catch {
        // Whatever cannot be read is no proof.
        return null;
      }
    },
  };
}
