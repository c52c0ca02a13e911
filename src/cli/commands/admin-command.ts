/** `blanko admin create`: an administrator of this world, with the link to set a password. */
import { invitePersonSchema } from '#contract/people-schema.ts';
import { createAdministrator } from '#operations/access/create-administrator.ts';
import type { CliContext } from '../cli-context.ts';
import { BadInput, Complaints } from '../complaints.ts';
import { type DatabaseOptions, databaseChoice, withMigratedDatabase } from '../database-choice.ts';

/** As an invitation; it is typed once, so that it needs no event id. */
const newAdministrator = invitePersonSchema.omit({ eventId: true });

export interface AdminOptions extends DatabaseOptions {
  readonly login?: string;
  readonly name?: string;
  readonly email?: string;
}

const fields = {
  login: '--login takes 2 to 60 small letters, digits, dots and hyphens, such as siti.n',
  name: '--name takes 1 to 100 characters',
  email: '--email takes an address, such as siti@example.go.id',
} as const;

export async function adminCommand(
  options: AdminOptions,
  context: CliContext,
  [what = '']: readonly string[],
): Promise<number> {
  const complaints = new Complaints(context.language);
  if (what !== 'create') complaints.add(`"${what}" is nothing that admin does: create`);
  const { login, name, email = null } = options;
  const read = newAdministrator.safeParse({ login, name, email });
  for (const { path } of read.error?.issues ?? []) {
    complaints.add(fields[path[0] as keyof typeof fields] ?? String(path[0]));
  }
  const choice = databaseChoice(options, complaints);
  complaints.refuseIfAny();
  if (!read.success) return 2;
  return withMigratedDatabase(options, context, async (database) => {
    const { box, origin } = await context.inviting(choice);
    const { today } = await context.worldClock(database);
    const clocks = { now: context.now(), today: today() };
    const invited = await createAdministrator(database, box, read.data, clocks);
    if (invited.outcome === 'refused' || !invited.link) {
      throw new BadInput([`--login ${read.data.login} or this e-mail address is taken already`]);
    }
    const { token, expiresAt } = invited.link;
    context.stdout.write(`${read.data.login} is an administrator. To set a password, open\n`);
    context.stdout.write(`  ${origin}/invitation#${token}\n`);
    context.stdout.write(`once, before ${expiresAt.toISOString()}.\n`);
    return 0;
  });
}
