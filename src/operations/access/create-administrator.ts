/** The first administrator of a world, made by whoever has the machine: there is nobody yet who could approve. */
import { randomUUID } from 'node:crypto';
import { country } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import { saveAccessLines } from '#storage/access-log-store.ts';
import { saveAssignment } from '#storage/actor-store.ts';
import type { Database } from '#storage/db.ts';
import { runWholly } from '../run-operation.ts';
import { type Invited, inviteWithin, type NewPerson } from './invite-person.ts';
import type { SecretBox } from './secret-box.ts';

const by = 'command-line';

/** The link is as of any invitation; the access log says that the command line gave the role. */
export function createAdministrator(
  database: Database,
  box: SecretBox,
  person: Omit<NewPerson, 'kind'>,
  { now, today }: { readonly now: Date; readonly today: PlainDate },
): Promise<Invited> {
  return runWholly(database, async (tx) => {
    const offer = { ...person, kind: 'person', by, eventId: randomUUID() } as const;
    const invited = await inviteWithin(tx, box, offer, now);
    if (invited.outcome === 'refused') return invited;
    const { login } = person;
    const role = { login, role: 'administrator', ...country } as const;
    const dates = { validFrom: today, validUntil: null };
    const given = { grantedBy: by, approvedBy: null, proposalId: null };
    await saveAssignment(tx, { id: randomUUID(), ...role, ...dates, ...given });
    await saveAccessLines(tx, [
      {
        at: now.toISOString(),
        login: by,
        role: null,
        endpoint: 'createAdministrator',
        object: login,
        status: 200,
        code: null,
        requestId: randomUUID(),
      },
    ]);
    return invited;
  });
}
