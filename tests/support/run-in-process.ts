/** Runs a command inside the test, on streams of its own: a hundred bad inputs in a second. */
import { fileURLToPath } from 'node:url';
import { runCli } from '#cli/cli.ts';
import type { CliContext } from '#cli/cli-context.ts';

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** `stdin` is what a file would hold; without it there is nothing to read. */
export async function runInProcess(
  argv: readonly string[],
  { stdin = '', ...given }: { stdin?: string | Buffer } & Partial<Omit<CliContext, 'stdin'>> = {},
): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  const sink = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text;
    },
  });
  const code = await runCli(argv, {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    version: '1.2.3',
    language: 'en',
    stdin: (async function* () {
      if (stdin.length > 0) yield Buffer.from(stdin);
    })(),
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    today: () => '2017-11-23',
    now: () => new Date('2017-11-23T09:00:00+07:00'),
    worldClock: async () => ({
      worldNow: () => new Date('2017-11-23T09:00:00+07:00'),
      today: () => '2017-11-23',
    }),
    isDebug: false,
    openDatabase: () => Promise.reject(new Error('no database in this test')),
    makeDemoWorld: () => Promise.reject(new Error('no demo world in this test')),
    signingKey: () => Promise.reject(new Error('no signing key in this test')),
    inviting: () => Promise.reject(new Error('no invitations in this test')),
    serve: () => Promise.reject(new Error('no server in this test')),
    ...given,
  });
  return { code, ...written };
}
