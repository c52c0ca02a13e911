/** The program: hands the arguments to the command line with what only `main` can give. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runCli } from '#cli/cli.ts';
import type { CliContext, DatabaseChoice } from '#cli/cli-context.ts';
import { BadInput } from '#cli/complaints.ts';
import { readSettings, type Settings } from './config.ts';
import { systemNow } from './system-clock.ts';

/** Called by bin/blanko with the folder of the program and what stands after its name. */
export async function main(root: string, argv: string[]): Promise<void> {
  endQuietlyWhenNobodyReads(process.stdout);
  endQuietlyWhenNobodyReads(process.stderr);
  process.exitCode = await runCli(argv, cliContext(root));
}

function cliContext(root: string): CliContext {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  return {
    root,
    version,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    today: () => dayInJakarta(systemNow()),
    isDebug: false,
    openDatabase: async (choice) => {
      const { dataFolder, databaseUrl } = settingsWith(root, choice);
      if (databaseUrl !== null) {
        return (await import('#storage/open-postgres.ts')).openPostgres(databaseUrl);
      }
      return (await import('#storage/open-pglite.ts')).openPglite({ folder: dataFolder });
    },
    serve: async () => {
      throw new Error('not there yet');
    },
  };
}

/** The settings of the environment; what an option says wins. */
function settingsWith(root: string, choice: DatabaseChoice & { port?: number }): Settings {
  const read = readSettings(root);
  if ('problems' in read) throw new BadInput(read.problems);
  const { settings } = read;
  return {
    ...settings,
    port: choice.port ?? settings.port,
    dataFolder: choice.dataFolder ? resolve(choice.dataFolder) : settings.dataFolder,
    databaseUrl: choice.databaseUrl ?? (choice.dataFolder ? null : settings.databaseUrl),
  };
}

/** The centre's day: Asia/Jakarta is seven hours ahead of UTC, all year. */
function dayInJakarta(now: Date): string {
  return new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** `blanko plan | head` closes the pipe early: that is no fault of anybody. */
function endQuietlyWhenNobodyReads(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}
