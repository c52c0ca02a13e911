/**
 * A PostgreSQL of our own for tests and benches: a fresh cluster in a temporary folder, reachable only through a socket
 * in it, with the flushes of a real one (fsync on). Needs the server's programs (Debian: postgresql-15).
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Starts it, hands its address to `work`, and stops and removes it whatever happens. */
export async function withPrivatePostgres<T>(work: (url: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'blanko-postgres-'));
  const data = join(folder, 'data');
  try {
    // The server refuses to run as root, so root runs it as the user that Debian's package made.
    if (isRoot()) execFileSync('chown', ['postgres', folder]);
    run('initdb', ['--pgdata', data, '--username', 'postgres', '--auth', 'trust', '--no-sync']);
    const options = `-c listen_addresses='' -c unix_socket_directories='${folder}' -c max_connections=250`;
    const log = join(folder, 'log');
    run('pg_ctl', ['start', '--wait', '--pgdata', data, '--log', log, '--options', options]);
    try {
      return await work(`postgres://postgres@localhost/postgres?host=${folder}`);
    } finally {
      run('pg_ctl', ['stop', '--pgdata', data, '--mode', 'immediate']);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program: string, args: readonly string[]): void {
  const path = join(programsFolder(), program);
  const [command, ...rest] = isRoot() ? ['runuser', '-u', 'postgres', '--', path] : [path];
  execFileSync(command!, [...rest, ...args], { cwd: '/', stdio: ['ignore', 'ignore', 'inherit'] });
}

/** The programs on the path, else the newest of Debian's. */
function programsFolder(): string {
  const debian = '/usr/lib/postgresql';
  const folders = [
    ...(process.env.PATH ?? '').split(':'),
    ...(existsSync(debian)
      ? readdirSync(debian)
          .sort((a, b) => Number(b) - Number(a))
          .map((version) => join(debian, version, 'bin'))
      : []),
  ];
  const found = folders.find((folder) => existsSync(join(folder, 'pg_ctl')));
  if (!found) throw new Error('PostgreSQL is not installed: its program pg_ctl was not found.');
  return found;
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
