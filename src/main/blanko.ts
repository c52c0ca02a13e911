/** The program: hands the arguments to the command line with what only `main` can give. */

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runCli } from '#cli/cli.ts';
import type { CliContext, DatabaseChoice } from '#cli/cli-context.ts';
import { BadInput } from '#cli/complaints.ts';
import { dayInJakarta } from '#core/day-in-jakarta.ts';
import { readSettings, type Settings, showsStack, terminalLanguage } from './config.ts';
import { systemNow } from './system-clock.ts';

/** Called by bin/blanko with the folder of the program and what stands after its name. */
export async function main(root: string, argv: string[]): Promise<void> {
  whenNobodyReads(process.stdout, () => process.exit());
  whenNobodyReads(process.stderr, () => {});
  process.exitCode = await runCli(argv, cliContext(root));
}

/** What only some commands need is loaded when they need it. */
function cliContext(root: string): CliContext {
  const about = readFileSync(join(root, 'package.json'), 'utf8');
  const { version } = JSON.parse(about) as { version: string };
  return {
    root,
    version,
    language: terminalLanguage(),
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    today: () => dayInJakarta(systemNow()),
    now: systemNow,
    worldClock: async (database) => (await import('./world-clock.ts')).worldClock(database),
    isDebug: showsStack(),
    openDatabase: async ({ create, ...choice }) => {
      const settings = settingsWith(root, choice);
      if (!create) refuseMissingFolder(settings);
      return (await import('./open-database.ts')).openDatabase(settings);
    },
    makeDemoWorld: async (database, say) =>
      (await import('./prepare-database.ts')).makeDemoWorld(database, root, say),
    signingKey: async (choice) =>
      (await import('./signing-key.ts')).readSigningKey(settingsWith(root, choice)),
    inviting: async (choice) => {
      const settings = settingsWith(root, choice);
      const { secretBox } = await import('#operations/access/secret-box.ts');
      const { readSecretKey } = await import('./secret-key.ts');
      return {
        box: secretBox(await readSecretKey(settings)),
        origin: settings.publicOrigin ?? `http://localhost:${settings.port}`,
      };
    },
    serve: async ({ empty, ...choice }) => {
      const { serveUntilStopped } = await import('./start.ts');
      const say = (line: string) => process.stdout.write(`${line}\n`);
      await serveUntilStopped({ ...settingsWith(root, choice), root, empty }, say);
    },
  };
}

/** The settings of the environment; what an option says wins. */
function settingsWith(
  root: string,
  { port, dataFolder, databaseUrl }: DatabaseChoice & { readonly port?: number },
): Settings {
  const read = readSettings(root);
  if ('problems' in read) throw new BadInput(read.problems);
  const { settings } = read;
  return {
    ...settings,
    port: port ?? settings.port,
    dataFolder: dataFolder === undefined ? settings.dataFolder : resolve(dataFolder),
    databaseUrl: databaseUrl ?? (dataFolder === undefined ? settings.databaseUrl : null),
  };
}

function refuseMissingFolder({ databaseUrl, dataFolder }: Settings): void {
  if (databaseUrl !== null || existsSync(join(dataFolder, 'PG_VERSION'))) return;
  throw new BadInput([`there is no database in ${dataFolder}: start or seed makes one`]);
}

/** `blanko plan | head` closes the pipe early, which is nobody's fault: the exit code stays what it was. */
function whenNobodyReads(stream: NodeJS.WriteStream, react: () => void): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    react();
  });
}
