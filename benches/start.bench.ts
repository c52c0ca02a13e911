/**
 * What `npm start` costs: seconds to the first and to a later answer, seconds until a planner's first page can be used,
 * frames a second while its table scrolls, memory of the running demo, script of the first page.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { demoActors } from '#sim/demo-actors.ts';
import { launchChromium } from '../tests/support/launch-chromium.ts';
import type { BenchFigure } from './bench-figure.ts';
import { framesPerSecond } from './scroll-frames.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const limits = {
  firstSeconds: 60,
  laterSeconds: 10,
  usableSeconds: 1.5,
  megabytes: 600,
  scriptKilobytes: 250,
  // 60 is what a browser shows; one frame in a hundred may be late.
  framesPerSecond: 59.4,
};

const { login, password } = demoActors.find(({ role }) => role === 'planner')!;
const planner = { login, password };

interface Costs {
  readonly seconds: number;
  readonly usableSeconds: number;
  readonly framesPerSecond: number;
  readonly megabytes: number;
}

export async function bench(): Promise<BenchFigure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'blanko-bench-'));
  try {
    const first = await startOnce(join(folder, 'data'));
    const later = await startOnce(join(folder, 'data'));
    const memory = Math.max(first.megabytes, later.megabytes);
    return [
      figure('first start until ready', first.seconds, 's', limits.firstSeconds),
      figure('later start until ready', later.seconds, 's', limits.laterSeconds),
      figure('control room usable', later.usableSeconds, 's', limits.usableSeconds),
      atLeast('control room scrolled', later.framesPerSecond, 'frames/s', limits.framesPerSecond),
      figure('memory of the running demo', memory, 'MB', limits.megabytes),
      figure('script of the first page, gzip', firstPageKilobytes(), 'KB', limits.scriptKilobytes),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function startOnce(folder: string): Promise<Costs> {
  const browser = await launchChromium();
  try {
    const tab = await browser.newPage();
    await tab.waitForTimeout(tabSettledMilliseconds);
    return await startAndVisit(folder, tab);
  } finally {
    await browser.close();
  }
}

/** A new tab of the browser spends about a second on itself, on one of the two cores: no part of start or visit. */
const tabSettledMilliseconds = 2500;

async function startAndVisit(folder: string, tab: Page): Promise<Costs> {
  const startedAt = performance.now();
  const server = spawn(process.execPath, [join(root, 'bin/blanko'), 'start'], {
    cwd: root,
    env: { ...process.env, PORT: '0', BLANKO_DATA_DIR: folder, DATABASE_URL: undefined },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const url = await addressSaidBy(server);
    const seconds = (performance.now() - startedAt) / 1000;
    const firstVisit = await visitControlRoom(tab, url);
    await lookAround(url);
    return { seconds, ...firstVisit, megabytes: residentMegabytes(server.pid!) };
  } finally {
    server.kill('SIGTERM');
    if (server.exitCode === null) await once(server, 'exit');
  }
}

async function addressSaidBy(server: ChildProcess): Promise<string> {
  for await (const line of createInterface(server.stdout!)) {
    const [, url] = /^Open (http:\S+)/.exec(line) ?? [];
    if (url) return url;
  }
  throw new Error('the server ended before it was ready');
}

/**
 * From the address typed, by a planner signed in before, to the first row of the round on the screen: the first visit
 * to a server that has just become ready, with an empty cache. Scrolls when the map is drawn.
 */
async function visitControlRoom(
  page: Page,
  url: string,
): Promise<Pick<Costs, 'usableSeconds' | 'framesPerSecond'>> {
  await page.request.post(`${url}/api/sign-in`, { data: planner });
  const typedAt = performance.now();
  await page.goto(url);
  await page.getByRole('grid').getByRole('row').nth(1).waitFor();
  const usableSeconds = (performance.now() - typedAt) / 1000;
  await page.getByRole('img').locator('circle').first().waitFor();
  return { usableSeconds, framesPerSecond: await framesPerSecond(page) };
}

/** The pages of a planner, some times each. */
async function lookAround(url: string): Promise<void> {
  const signedIn = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(planner),
  });
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const paths = ['control-room', 'round?reserveHeldBack=500000', 'offices/3205', 'documents'];
  for (let times = 0; times < 5; times++) {
    for (const path of paths) {
      const answer = await fetch(`${url}/api/${path}`, { headers: { cookie } });
      if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
      await answer.text();
    }
  }
}

/** As the system counts it (Linux). */
function residentMegabytes(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

/** The entry, the control room with its map, and all that these import before they run. */
function firstPageKilobytes(): number {
  const assets = join(root, 'dist/web/assets');
  const loaded = new Set<string>();
  const load = (name: string): void => {
    if (loaded.has(name)) return;
    loaded.add(name);
    const script = readFileSync(join(assets, name), 'utf8');
    const imports = script.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g);
    for (const [, imported] of imports) load(imported!);
  };
  readdirSync(assets)
    .filter((name) => /^(index|control-room-page|indonesia-map)-[^.]+\.js$/.test(name))
    .forEach(load);
  const bytes = [...loaded].map((name) => gzipSync(readFileSync(join(assets, name))).length);
  return bytes.reduce((sum, length) => sum + length, 0) / 1024;
}

function figure(name: string, measured: number, unit: string, max: number): BenchFigure {
  const value = Number(measured.toFixed(1));
  return { figure: name, value, unit, target: `<= ${max} ${unit}`, met: value <= max };
}

function atLeast(name: string, measured: number, unit: string, min: number): BenchFigure {
  const value = Number(measured.toFixed(1));
  return { figure: name, value, unit, target: `>= ${min} ${unit}`, met: value >= min };
}
