/** Lets in whoever has shown who this is: a session in the first of the roles that hold today. */
import { randomUUID } from 'node:crypto';
import type { PlainDate } from '#core/calendar.ts';
import { loadAssignmentsOn } from '#storage/actor-store.ts';
import type { Tx } from '#storage/db.ts';
import type { SignedInBy } from '#storage/people-tables.ts';
import { deleteSessionsBefore, saveSession } from '#storage/session-store.ts';
import { sessionHoursMax } from './resume-session.ts';
import type { SecretBox } from './secret-box.ts';
import { newToken, tokenHash } from './session-token.ts';

/** From where and when somebody calls. `now` is the real clock, `today` the day of the world. */
export interface Visit {
  readonly now: Date;
  readonly today: PlainDate;
  readonly address: string;
  /** Browser and system, in words of the browser. */
  readonly device: string;
}

export type SessionOpened =
  | { readonly outcome: 'signed_in'; readonly login: string; readonly token: string }
  | { readonly outcome: 'refused'; readonly code: 'no_assignment'; readonly login: string };

export async function openSession(
  tx: Tx,
  box: SecretBox,
  login: string,
  signedInBy: SignedInBy,
  { now, today, address, device }: Visit,
): Promise<SessionOpened> {
  const [assignment] = await loadAssignmentsOn(tx, login, today);
  if (!assignment) return { outcome: 'refused', code: 'no_assignment', login };
  const token = newToken();
  await deleteSessionsBefore(tx, new Date(now.getTime() - sessionHoursMax * 3_600_000));
  await saveSession(tx, {
    id: randomUUID(),
    tokenHash: tokenHash(token),
    login,
    assignmentId: assignment.id,
    signedInBy,
    device,
    addressMark: box.mark(address),
    at: now,
  });
  return { outcome: 'signed_in', login, token };
}
