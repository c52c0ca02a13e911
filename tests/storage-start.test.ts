/** The server starts, says no clearly when it cannot, and leaves nothing behind. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startServer } from '#main/start.ts';

const folder = mkdtempSync(join(tmpdir(), 'blanko-start-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A root without sources and pages, as of a packaged copy: nothing is built. */
const settings = {
  root: folder,
  port: 0,
  host: '127.0.0.1',
  dataFolder: join(folder, 'data'),
  databaseUrl: null,
  publicOrigin: null,
  secretKey: null,
  oidc: null,
  signingKeyFile: null,
  smtp: null,
  webhook: null,
  metricsToken: null,
  publicFolder: null,
  empty: true,
};

async function start(more: object = {}) {
  const said: string[] = [];
  const started = await startServer({ ...settings, ...more }, (line) => said.push(line));
  return { ...started, said: said.join('\n') };
}

describe('a start', () => {
  it('says how it goes and where it is, answers, and gives the folder free when it closes', async () => {
    const { url, said, close } = await start();
    expect(said).toMatch(/^There are no web pages.*\nDatabase is open \(.* s\)\nReady in .* s\n/s);
    expect(said).toContain('trial (embedded database; survives a killed process, not a power cut)');
    expect(said).toMatch(new RegExp(`Open ${url}$`));
    expect(await (await fetch(`${url}/livez`)).json()).toEqual({ alive: true });
    expect(await (await fetch(`${url}/readyz`)).json()).toEqual({
      ready: true,
      checks: { open: true, schema: true, ledger: true },
      mode: 'trial',
    });
    await expect(start()).rejects.toThrow(/in use by process \d+.*BLANKO_DATA_DIR/);
    expect(existsSync(`${settings.dataFolder}.lock`)).toBe(true);
    await close();
    expect(existsSync(`${settings.dataFolder}.lock`)).toBe(false);
    await expect(fetch(`${url}/livez`)).rejects.toThrow();
  });

  it('on the same folder again finds everything done', async () => {
    const { url, close } = await start();
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    await close();
  });

  it('on a taken port names the way out, before anything is opened', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as { port: number };
    const dataFolder = join(folder, 'never');
    await expect(start({ port, dataFolder })).rejects.toThrow(
      `Port ${port} is in use on 127.0.0.1: choose another with PORT`,
    );
    expect(existsSync(dataFolder)).toBe(false);
    taken.close();
  });

  it('on an address that this machine does not have says so', async () => {
    await expect(start({ host: '192.0.2.1' })).rejects.toThrow(/Cannot listen on 192\.0\.2\.1/);
  });
});
