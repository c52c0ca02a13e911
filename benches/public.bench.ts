/**
 * The page of an office against a bare node:http server that sends the same bytes, in the same run, to the same client.
 * Both servers run in this process, one after the other and again, so that both share what the machine has.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, createServer, get, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publicPages } from '#api/public-pages.ts';
import { type PublicOffice, publicCountry } from '#core/citizen-report/public-country.ts';
import { renderPublicSite } from '#documents/public-site/render-public-site.ts';
import { writePublicSite } from '#documents/public-site/write-public-site.ts';
import { launchChromium } from '../tests/support/launch-chromium.ts';
import { worldFacts } from '../tests/support/world-round.ts';
import type { BenchFigure } from './bench-figure.ts';

const connections = 32;
const requests = 4_000;
const rounds = 5;
const path = '/publik/kantor/3205/';
const headers = { 'accept-encoding': 'br' };

export async function bench(): Promise<BenchFigure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'blanko-public-bench-'));
  try {
    const startedAt = performance.now();
    const { changed } = await writePublicSite(folder, renderPublicSite(madeUpCountry(), null));
    const seconds = (performance.now() - startedAt) / 1_000;
    const pages = publicPages(folder);
    const ours: RequestListener = (request, response) => {
      if (!pages.answer(request, response)) response.writeHead(404).end();
    };
    const sample = await readPage(ours);
    const bare: RequestListener = (_request, response) => {
      response.writeHead(200, { 'content-length': sample.length }).end(sample);
    };
    const rates = { ours: 0, bare: 0 };
    for (let round = 0; round < rounds; round++) {
      rates.bare = Math.max(rates.bare, await rateOf(bare));
      rates.ours = Math.max(rates.ours, await rateOf(ours));
    }
    const share = rates.ours / rates.bare;
    const loaded = await loadOnPhone(ours);
    return [
      {
        figure: `public page of an office (${sample.length} bytes packed)`,
        value: Math.round(rates.ours),
        unit: 'requests/s',
        target: 'at least 60 % of a bare node:http server with the same bytes',
        met: share >= 0.6,
        versus: {
          peer: 'bare node:http',
          value: Math.round(rates.bare),
          ratio: Number(share.toPrecision(3)),
        },
      },
      {
        figure: `the whole public site written anew, ${changed.length} files`,
        value: Number(seconds.toPrecision(3)),
        unit: 's',
        target: '< 30 s',
        met: seconds < 30,
      },
      {
        figure:
          'public page of an office on a slow phone: 1.6 Mbit/s, 150 ms away, a quarter of this core',
        value: loaded,
        unit: 'ms',
        target: '< 1,000 ms',
        met: loaded < 1_000,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function madeUpCountry() {
  const names = new Map(worldFacts.names.map(({ officeId, name }) => [officeId, name]));
  const offices = worldFacts.offices.map(
    (office): PublicOffice => ({
      ...office,
      code: `${office.id.slice(0, 2)}.${office.id.slice(2)}`,
      name: names.get(office.id) ?? office.seat,
      otherNames: [],
      otherCodes: [],
      tally: { received: 3, confirmed: 1, refuted: 1, due: 1, answeredInTime: 1 },
      freshness: { rank: 1, workingDays: 1 },
      answer: {
        state: 'available',
        cause: null,
        since: '2017-11-14',
        byReports: false,
        lastCount: { day: '2017-11-22', at: '2017-11-22T09:00:00.000Z' },
        lastReport: '2017-11-22',
        lastArrival: '2017-11-14',
        stock: { kind: 'band', from: 500, below: 2_000 },
        expected: null,
        priority: { servedNow: [], servedLater: [], why: 'enough' },
      },
    }),
  );
  const figures = { reserve: 800_000, inTransit: 0, atOffices: 0, printedThisYear: 20_400_000 };
  const reports = { since: '2017-08-26', quarantined: 0 };
  return publicCountry(
    { asOf: '2017-11-23', ledgerSeq: 1, isDemo: true, figures, reports },
    offices,
  );
}

/** Median of five first visits, until everything is loaded. */
async function loadOnPhone(listener: RequestListener): Promise<number> {
  return withServer(listener, async (port) => {
    const browser = await launchChromium();
    try {
      const times: number[] = [];
      for (let visit = 0; visit < 5; visit++) {
        const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
        const page = await context.newPage();
        const phone = await context.newCDPSession(page);
        await phone.send('Network.enable');
        await phone.send('Network.emulateNetworkConditions', {
          offline: false,
          latency: 150,
          downloadThroughput: 200_000,
          uploadThroughput: 90_000,
        });
        await phone.send('Emulation.setCPUThrottlingRate', { rate: 4 });
        await page.goto(`http://127.0.0.1:${port}${path}`, { waitUntil: 'load' });
        times.push(
          await page.evaluate<number>(
            'performance.getEntriesByType("navigation")[0].loadEventStart',
          ),
        );
        await context.close();
      }
      return Math.round(times.toSorted((a, b) => a - b)[2]!);
    } finally {
      await browser.close();
    }
  });
}

async function readPage(listener: RequestListener): Promise<Buffer> {
  return withServer(listener, async (port) => {
    const agent = new Agent();
    return ask(port, agent);
  });
}

async function rateOf(listener: RequestListener): Promise<number> {
  return withServer(listener, async (port) => {
    const agent = new Agent({ keepAlive: true, maxSockets: connections });
    let left = requests;
    const startedAt = performance.now();
    await Promise.all(
      Array.from({ length: connections }, async () => {
        while (left-- > 0) await ask(port, agent);
      }),
    );
    const rate = requests / ((performance.now() - startedAt) / 1_000);
    agent.destroy();
    return rate;
  });
}

function ask(port: number, agent: Agent): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers, agent }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        response.statusCode === 200 ? resolve(Buffer.concat(parts)) : reject(new Error('no page')),
      );
    }).on('error', reject);
  });
}

async function withServer<T>(
  listener: RequestListener,
  use: (port: number) => Promise<T>,
): Promise<T> {
  const server = createServer(listener);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    return await use((server.address() as AddressInfo).port);
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}
