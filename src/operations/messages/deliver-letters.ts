/** Sends the letters that are due, and keeps what came of each. Several processes may do so at once. */
import { retryAfterSeconds } from '#core/requisition/retry-after.ts';
import type { Database } from '#storage/db.ts';
import {
  type Letter,
  type LetterOutcome,
  leaseLetters,
  saveLetterOutcome,
} from '#storage/delivery-store.ts';
import { runOperation } from '../run-operation.ts';
import { type LetterChannel, LetterRefused, type SaidLetter } from './letter-channel.ts';

export interface Sending {
  readonly channels: readonly LetterChannel[];
  /** The words of a letter. */
  readonly say: (letter: Letter) => Pick<SaidLetter, 'title' | 'body'>;
  /** The real clock. */
  readonly now: () => Date;
  /** From 0 to 1. */
  readonly dice: () => number;
}

/** How many travel at the same time. */
const atOnce = 10;
/** More than this in one go, and closing the program would wait for them. */
const lettersMax = 200;
const errorCharactersMax = 500;

export interface Delivered {
  readonly sent: number;
  readonly failed: number;
}

export async function deliverLetters(database: Database, sending: Sending): Promise<Delivered> {
  const channels = sending.channels.flatMap((way) => way.channels);
  let sent = 0;
  let failed = 0;
  while (sent + failed < lettersMax) {
    const letters = await leaseLetters(database, channels, atOnce, sending.now().toISOString());
    if (letters.length === 0) break;
    for (const outcome of await Promise.all(
      letters.map((one) => deliver(database, sending, one)),
    )) {
      if (outcome.state === 'sent') sent++;
      else failed++;
    }
  }
  return { sent, failed };
}

async function deliver(
  database: Database,
  sending: Sending,
  letter: Letter,
): Promise<LetterOutcome> {
  const outcome = await trySending(sending, letter);
  await runOperation(database, (tx) => saveLetterOutcome(tx, letter, outcome));
  return outcome;
}

async function trySending(
  { channels, say, now, dice }: Sending,
  letter: Letter,
): Promise<LetterOutcome> {
  const way = channels.find((candidate) => candidate.channels.includes(letter.channel));
  try {
    if (!way) throw new LetterRefused(`no way out for ${letter.channel}`);
    await way.send({ ...letter, ...say(letter) });
    return { state: 'sent', sentAt: now().toISOString() };
  } catch (error) {
    const said = (error instanceof Error ? error.message : String(error)).slice(
      0,
      errorCharactersMax,
    );
    const seconds = error instanceof LetterRefused ? null : retryAfterSeconds(letter.tries, dice());
    if (seconds === null) return { state: 'dead', error: said };
    const nextTryAt = new Date(now().getTime() + seconds * 1000).toISOString();
    return { state: 'waiting', nextTryAt, error: said };
  }
}
