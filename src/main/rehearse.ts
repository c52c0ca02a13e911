/**
 * What the first reader would wait for is done once before anybody comes: a program runs slowly until it has run. The
 * stage is a server of its own that never listens; on it everybody is a planner, and nothing is kept.
 */
import { type ApiParts, createApi } from '#api/create-api.ts';
import { country } from '#core/access/role.ts';
import type { ResumedSession } from '#operations/access/resume-session.ts';

/** Enough for the engine to compile what a reading of the control room takes. */
const rehearsals = 3;

const headers = { cookie: `__Host-blanko=${'0'.repeat(43)}`, 'accept-encoding': 'br' };

export async function rehearse(parts: ApiParts): Promise<void> {
  const now = parts.now();
  const session: ResumedSession = {
    id: '',
    assignmentId: '',
    actor: { login: '', name: '', role: 'planner', ...country },
    isConfirmed: false,
    confirmedUntil: now,
  };
  const stage = await createApi({
    ...parts,
    callers: { session: async () => session, machine: async () => null },
    accessLog: { record: () => undefined, flush: async () => undefined },
    live: { nudge: () => undefined, close: () => undefined },
    logLevel: 'silent',
  });
  for (let times = 0; times < rehearsals; times++) {
    for (const url of ['/', '/api/session', '/api/control-room']) {
      await stage.inject({ url, headers });
    }
  }
  await stage.close();
}
