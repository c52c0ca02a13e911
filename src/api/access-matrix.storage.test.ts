/**
 * The whole matrix: role x place x row of the endpoint table x method x own, neighbour's, other province's and missing
 * object. It is generated from the table, so that a new row is in it as soon as it is a row.
 */
import { randomUUID } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Endpoint } from '#contract/endpoint.ts';
import { type EndpointId, endpoints } from '#contract/endpoints.ts';
import { type Actor, country, levelOf } from '#core/access/role.ts';
import { openSession } from '#operations/access/open-session.ts';
import { secretBox } from '#operations/access/secret-box.ts';
import { tokenHash } from '#operations/access/session-token.ts';
import { propose } from '#operations/proposal/propose.ts';
import { demoActors } from '#sim/demo-actors.ts';
import { saveActor, saveAssignment } from '#storage/actor-store.ts';
import { saveMachineKey } from '#storage/secret-store.ts';
import { scopeOf, seesOffice } from '#storage/views/scope.ts';
import {
  callOfRow,
  idsNamedBy,
  type MatrixCall,
  refusalOf,
} from '../../tests/support/access-matrix.ts';
import { makeEveryKind } from '../../tests/support/every-kind.ts';
import { objectKinds, objectsOf, paperKinds } from '../../tests/support/objects-of-office.ts';
import { garut, karawang, testApi } from '../../tests/support/test-api.ts';

const api = testApi();
const rows = Object.entries(endpoints) as [EndpointId, Endpoint][];

/** Garut is whose own, Karawang is in the same province, Bantul in another; the last one is not. */
const bantul = '3401';
const missing = '9999';
/** Borrows of each; in a province of its own, and nobody here works there. */
const neighbour = '8107';
const offices = [
  { id: garut, provinceCode: '32' },
  { id: karawang, provinceCode: '32' },
  { id: bantul, provinceCode: '34' },
];

/** Besides the demo accounts: machines of both places, and somebody in the other province. */
const extraActors: readonly Actor[] = [
  { login: 'pabrik', name: 'Pabrik', role: 'machine', ...country },
  { login: 'cetak-3205', name: 'Cetak', role: 'machine', ...country, officeId: garut },
  { login: 'operator-3401', name: 'Bantul', role: 'office_operator', ...country, officeId: bantul },
];
const actors: readonly Actor[] = [
  ...demoActors.map(({ password: _password, ...actor }) => actor),
  ...extraActors,
];
const callers: readonly (Actor | null)[] = [null, ...actors];

/** Rows after which a session may be over, and a stream that never ends. */
const endings: readonly EndpointId[] = ['signOut', 'endSession', 'endPersonSessions'];
const endless: readonly EndpointId[] = ['followChanges'];

const cookies = new Map<string, string>();
const startedAt = performance.now();
let calls = 0;

beforeAll(async () => {
  const { database, clocks } = api.current;
  const createdAt = clocks.now.toISOString();
  await database.db.transaction().execute(async (tx) => {
    for (const { login, name, ...roleAtPlace } of extraActors) {
      const kind = roleAtPlace.role === 'machine' ? 'machine' : 'person';
      await saveActor(tx, { login, name, kind, email: null, state: 'active', createdAt });
      const dates = { validFrom: '2017-01-01', validUntil: null };
      const by = { grantedBy: 'test', approvedBy: null, proposalId: null };
      await saveAssignment(tx, { id: randomUUID(), login, ...roleAtPlace, ...dates, ...by });
      const keyHash = tokenHash(`key of ${login}`);
      if (kind === 'machine') {
        await saveMachineKey(tx, { login, keyHash, by: 'test', at: clocks.now });
      }
    }
  });
});

/** An object of every kind in each office, so that there is something to leak. */
beforeAll(async () => {
  const { database, clocks } = api.current;
  const clock = { today: '2017-11-23', now: clocks.world };
  // Bantul cannot print, and is granted nothing.
  await makeEveryKind(database, { granted: [garut, karawang], others: [bantul] }, neighbour, clock);
  const admin = actors.find(({ role }) => role === 'administrator')!;
  for (const { id: officeId } of offices) {
    const content = { what: 'role', login: 'auditor' };
    const offer = { id: randomUUID(), kind: 'role_grant', officeId, content } as const;
    await propose(database, admin, offer, clocks.world);
  }
});

afterAll(() => {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  process.stdout.write(`access matrix: ${rows.length} rows, ${calls} calls, ${seconds} s\n`);
});

async function send(caller: Actor | null, call: MatrixCall): Promise<LightMyRequestResponse> {
  calls += 1;
  const answer = await api.current.app.inject({
    method: call.method as 'GET',
    url: call.path,
    remoteAddress: `10.${calls % 250}.${Math.floor(calls / 250) % 250}.1`,
    headers: {
      ...(caller && (await credentialOf(caller))),
      ...(call.contentType !== null && { 'content-type': call.contentType }),
    },
    ...(call.body !== null && {
      payload: typeof call.body === 'string' ? call.body : JSON.stringify(call.body),
    }),
  });
  if (caller && (endings.includes(call.id) || answer.cookies.length > 0)) {
    cookies.delete(caller.login);
  }
  return answer;
}

/** A session just opened counts as confirmed; one that a call ended is opened again for the next. */
async function credentialOf({ login, role }: Actor): Promise<Record<string, string>> {
  if (role === 'machine') return { authorization: `Bearer key of ${login}` };
  if (!cookies.has(login)) {
    const { database, clocks } = api.current;
    const visit = { now: clocks.now, today: '2017-11-23', address: '10.0.0.1', device: '?' };
    const box = secretBox(Buffer.alloc(32));
    const opened = await database.db
      .transaction()
      .execute((tx) => openSession(tx, box, login, 'password', visit));
    if (opened.outcome !== 'signed_in') throw new Error(`${login} has no role`);
    cookies.set(login, `__Host-blanko=${opened.token}`);
  }
  return { cookie: cookies.get(login) ?? '' };
}

/** What an answer says, but for the number of the call. */
function said(answer: LightMyRequestResponse): string {
  const text = answer.body.replace(/"requestId":"[^"]*"/, '"requestId":""');
  return `${answer.statusCode} ${answer.headers['content-length']} ${text}`;
}

function codeOf(answer: LightMyRequestResponse): string | null {
  const isProblem = String(answer.headers['content-type']).startsWith('application/problem+json');
  return isProblem ? (answer.json() as { code: string }).code : null;
}

/** For the list of what is wrong. */
function brief(answer: LightMyRequestResponse): string {
  const fields = codeOf(answer) === null ? '' : (answer.json().detail as string).slice(0, 80);
  return `${answer.statusCode} ${codeOf(answer)} ${fields}`;
}

const named = (caller: Actor | null): string => caller?.login ?? 'nobody';

/** The row lets this caller in: no answer may say otherwise, and none may be a fault. */
function isWrongInside(answer: LightMyRequestResponse): boolean {
  const rightsCodes = ['not_signed_in', 'step_up_needed', 'cross_site', 'internal'];
  return answer.statusCode >= 500 || rightsCodes.includes(codeOf(answer) ?? '');
}

/** Nothing tells an object that somebody may not see from one that is not there: a refusal, or an empty list. */
function isAsMissing(foreign: LightMyRequestResponse, absent: LightMyRequestResponse): boolean {
  return foreign.statusCode < 500 && said(foreign) === said(absent);
}

// The machine may be busy: the figure is printed, the bound is three minutes on a quiet one.
vi.setConfig({ testTimeout: 600_000 });

describe('the access matrix', () => {
  it('refuses whoever the row refuses, before anything is looked at', async () => {
    const wrong: string[] = [];
    for (const caller of callers) {
      for (const [id, row] of rows) {
        const refusal = refusalOf(row, caller);
        if (refusal === null) continue;
        for (const office of row.place ? [garut, karawang, missing] : [garut]) {
          const answer = await send(caller, callOfRow(id, office));
          const isRight = answer.statusCode === refusal.status && codeOf(answer) === refusal.code;
          if (!isRight) wrong.push(`${named(caller)} ${id} ${office}: ${brief(answer)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('lets in whoever the row lets in, and answers about foreign offices as about missing ones', async () => {
    const wrong: string[] = [];
    for (const caller of callers) {
      for (const [id, row] of rows) {
        if (refusalOf(row, caller) !== null || endless.includes(id)) continue;
        if (!row.place || !caller) {
          const answer = await send(caller, callOfRow(id, garut));
          if (isWrongInside(answer)) wrong.push(`${named(caller)} ${id}: ${brief(answer)}`);
          continue;
        }
        const absent = await send(caller, callOfRow(id, missing));
        // To whoever works for the whole country one office is as the other.
        const asked = levelOf(caller) === 'country' ? offices.slice(0, 1) : offices;
        for (const office of asked) {
          const answer = await send(caller, callOfRow(id, office.id));
          // A sub-point is inside its office; what it sees of it is its own rows only.
          const isInside = seesOffice(scopeOf(caller), office) || caller.officeId === office.id;
          const isRight = isInside ? !isWrongInside(answer) : isAsMissing(answer, absent);
          if (!isRight) {
            wrong.push(
              `${named(caller)} ${id} ${office.id}: ${brief(answer)} not ${brief(absent)}`,
            );
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('answers about foreign objects of every kind as about missing ones', async () => {
    const found = new Set<string>();
    const wrong: string[] = [];
    for (const office of offices) {
      const objects = await objectsOf(api.current.database.db, office.id);
      for (const caller of actors) {
        const isInside = seesOffice(scopeOf(caller), office) || caller.officeId === office.id;
        if (isInside) continue;
        for (const [id, row] of rows) {
          const [kind, ...others] = idsNamedBy(row);
          const object = kind && objects[paperOf(row) ?? kind];
          if (!object || !kind || others.length > 0 || row.place) continue;
          if (refusalOf(row, caller) !== null || endless.includes(id)) continue;
          found.add(paperOf(row) ?? kind);
          const foreign = await send(caller, callOfRow(id, missing, { [kind]: object }));
          const absent = await send(caller, callOfRow(id, missing, absentObjects));
          if (!isAsMissing(foreign, absent)) {
            wrong.push(`${named(caller)} ${id} ${object}: ${brief(foreign)} not ${brief(absent)}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    process.stdout.write(`access matrix: foreign objects: ${[...found].sort().join(', ')}\n`);
    expect([...found]).toEqual(expect.arrayContaining(sureKinds));
  });

  it('knows no other method of any address, whoever asks', async () => {
    const served = new Set(rows.map(([, { method, path }]) => `${method} ${path}`));
    const wrong: string[] = [];
    for (const [id, row] of rows) {
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
        if (served.has(`${method} ${row.path}`)) continue;
        for (const caller of [null, actors[0]!, ...extraActors]) {
          const { path } = callOfRow(id, garut);
          const call = { ...callOfRow(id, garut), method, path, body: null, contentType: null };
          const answer = await send(caller, call);
          // `/api/round/:officeId` also has the form of other addresses with their own methods.
          const isRight = [404, 405].includes(answer.statusCode) || isShared(method, path);
          if (!isRight) wrong.push(`${named(caller)} ${method} ${path}: ${brief(answer)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('holds every address that is served, and every address of it is served', () => {
    const { app } = api.current;
    for (const [, { method, path }] of rows) {
      expect(app.hasRoute({ method, url: path })).toBe(true);
    }
    const served = servedRoutes(app.printRoutes({ commonPrefix: false }));
    const table = rows.map(([, { method, path }]) => `${method} ${path}`);
    const besides = served.filter((route) => !table.includes(route));
    expect(besides.sort()).toEqual([
      'GET /',
      'GET /api-docs',
      'GET /api-docs.css',
      'GET /coastline.json',
      'GET /livez',
      'GET /openapi.json',
      'GET /readyz',
    ]);
  });
});

/** `paper handover` for the paper of a hand-over; null for every other row. */
function paperOf({ path }: Endpoint): string | null {
  const [, kind] = /^\/api\/papers\/(\w+)\/:seq/.exec(path) ?? [];
  return kind === undefined ? null : `paper ${kind}`;
}

/** Nobody below the country answers an appeal. */
const sureKinds = [...objectKinds.filter((kind) => kind !== 'appealId'), ...paperKinds];
const absentObjects: Readonly<Record<string, string>> = { seq: '999999999' };

/** Whether the address has the form of another row that takes this method. */
function isShared(method: string, path: string): boolean {
  const [address = ''] = path.split('?');
  return rows.some(
    ([, row]) =>
      row.method === method &&
      new RegExp(`^${row.path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`).test(address),
  );
}

/** Reads the router's own list, a tree of parts of addresses with their methods; pages and files are one `*`. */
function servedRoutes(tree: string): string[] {
  const parents: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods = ''] =
      /^([│ ]*)[├└]── (\S+)(?: \((.*)\))?$/.exec(line) ?? [];
    if (part === '') return [];
    const depth = indent.length / 4;
    const path = (parents[depth - 1] ?? '') + part;
    parents[depth] = path;
    const isFile = part.includes('*');
    return methods
      .split(', ')
      .filter((method) => !isFile && method !== '' && method !== 'HEAD')
      .map((method) => `${method} ${path}`);
  });
}
