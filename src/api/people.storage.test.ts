/** From an invitation to a role that two people gave, and back: sessions ended, rights taken, everything written down. */
import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { trimAccessLog } from '#storage/access-log-store.ts';
import { type Caller, garut, karawang, testApi } from '../../tests/support/test-api.ts';

const api = testApi();

/** Cookies of the demo accounts, each for the moment it was made at: the clock of these tests jumps. */
const cookies = new Map<string, string>();

async function cookieOf(login: string): Promise<string> {
  const key = `${login} ${api.current.clocks.now.getTime()}`;
  const kept = cookies.get(key) ?? (await api.current.signIn(login, anotherAddress()));
  cookies.set(key, kept);
  return kept;
}

let addresses = 0;

function anotherAddress(): string {
  addresses += 1;
  return `10.1.${Math.floor(addresses / 250)}.${addresses % 250}`;
}

/** Asks as somebody and gives status and body. */
async function ask(as: Caller, path: string, body?: object) {
  const cookie = as === 'nobody' ? '' : await cookieOf(as);
  return askWith(cookie, path, body);
}

async function askWith(cookie: string, path: string, body?: object) {
  const answer = await api.current.app.inject({
    method: body === undefined ? 'GET' : 'POST',
    url: path,
    headers: cookie === '' ? {} : { cookie },
    ...(body && { payload: body }),
  });
  return { status: answer.statusCode, cookies: answer.cookies, ...answer.json() };
}

async function signInAs(login: string, password: string, code?: string) {
  const answer = await api.current.app.inject({
    method: 'POST',
    url: '/api/sign-in',
    remoteAddress: anotherAddress(),
    payload: { login, password, ...(code !== undefined && { code }) },
  });
  const [cookie] = answer.cookies;
  return {
    status: answer.statusCode,
    cookie: cookie ? `${cookie.name}=${cookie.value}` : '',
    ...answer.json(),
  };
}

const asked = () => ({ eventId: randomUUID() });

async function invite(login: string, kind: 'person' | 'machine' = 'person'): Promise<string> {
  const invited = await ask('admin', '/api/people', {
    eventId: randomUUID(),
    login,
    name: `Pegawai ${login}`,
    email: null,
    kind,
  });
  expect(invited.status).toBe(200);
  return String(invited.link ?? '').split('#')[1] ?? '';
}

const password = 'hujan di bulan juni';

function codeOf(secret: string): string {
  const timestamp = api.current.clocks.now.getTime();
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

function secondsLater(seconds: number): void {
  const { clocks } = api.current;
  clocks.now = new Date(clocks.now.getTime() + seconds * 1000);
}

function role(login: string, more: object = {}) {
  return {
    eventId: randomUUID(),
    login,
    role: 'office_operator',
    provinceCode: null,
    officeId: garut,
    subPointId: null,
    validFrom: '2017-11-01',
    validUntil: null,
    ...more,
  };
}

/** Proposed by the administrator, approved by the approver of the country (or who is named). */
async function grant(body: ReturnType<typeof role>, by: Caller = 'penyetuju') {
  const proposed = await ask('admin', '/api/assignments', body);
  expect(proposed).toMatchObject({ status: 200, proposalId: body.eventId });
  return decide(by, body.eventId);
}

async function decide(by: Caller, proposalId: string) {
  const { contentHash } = await ask(by, `/api/proposals/${proposalId}`);
  return ask(by, `/api/proposals/${proposalId}/decision`, { decision: 'approved', contentHash });
}

describe('an invitation', () => {
  it('is read and accepted once, and its person still has no right', async () => {
    const token = await invite('siti');
    const read = await ask('nobody', '/api/invitation', { token });
    expect(read).toMatchObject({ login: 'siti', purpose: 'invitation', passwordLengthMin: 8 });
    const again = await ask('nobody', '/api/invitation', { token });
    expect(again.totpSecret).toBe(read.totpSecret);

    expect(await signInAs('siti', password)).toMatchObject({
      status: 401,
      code: 'wrong_login_or_password',
    });
    const short = { token, password: 'pendek', code: codeOf(read.totpSecret) };
    const refused = await ask('nobody', '/api/invitation/acceptance', short);
    expect(refused).toMatchObject({ status: 400, fields: [{ field: 'password' }] });
    const wrong = await ask('nobody', '/api/invitation/acceptance', {
      token,
      password,
      code: '000000',
    });
    expect(wrong).toMatchObject({ status: 400, fields: [{ field: 'code' }] });

    const code = codeOf(read.totpSecret);
    const accepted = await ask('nobody', '/api/invitation/acceptance', { token, password, code });
    expect(accepted.recoveryCodes).toHaveLength(10);
    const twice = await ask('nobody', '/api/invitation/acceptance', { token, password, code });
    expect(twice).toMatchObject({ status: 410, code: 'link_over' });

    secondsLater(30);
    expect(await signInAs('siti', password, codeOf(read.totpSecret))).toMatchObject({
      status: 403,
      code: 'no_assignment',
    });
  });

  it('is over after three days, and a new link makes the one before worthless', async () => {
    const first = await invite('budi');
    const renewed = await ask('admin', '/api/people/budi/link', asked());
    expect(renewed.status).toBe(200);
    const second = renewed.link.split('#')[1];
    expect(await ask('nobody', '/api/invitation', { token: first })).toMatchObject({ status: 410 });
    expect(await ask('nobody', '/api/invitation', { token: second })).toMatchObject({
      status: 200,
    });
    secondsLater(72 * 3600);
    expect(await ask('nobody', '/api/invitation', { token: second })).toMatchObject({
      status: 410,
    });
  });

  it('asked for again under the same event is the same account with the same link, until it is used or replaced', async () => {
    const again = await api.current.signIn('admin');
    const person = { login: 'tuti', name: 'Tuti', email: null, kind: 'person' };
    const body = { eventId: randomUUID(), ...person };
    const tokenOf = ({ link }: { link: string }) => String(link).split('#')[1];
    const token = tokenOf(await askWith(again, '/api/people', body));
    expect(tokenOf(await askWith(again, '/api/people', body))).toBe(token);
    expect(await ask('nobody', '/api/invitation', { token })).toMatchObject({ status: 200 });
    await ask('admin', '/api/people/tuti/link', asked());
    expect(await askWith(again, '/api/people', body)).toMatchObject({ status: 200, link: null });
    expect(await askWith(again, '/api/people', { ...body, name: 'Lain' })).toMatchObject({
      code: 'event_id_reused',
    });
  });

  it('is not for a login that is there already', async () => {
    const again = await api.current.signIn('admin');
    const person = { login: 'siti', name: 'Siti', email: null, kind: 'person' };
    const body = { eventId: randomUUID(), ...person };
    expect(await askWith(again, '/api/people', body)).toMatchObject({
      status: 409,
      code: 'login_taken',
    });
  });
});

/** An active person with an authenticator; gives its secret and the recovery codes. */
async function activePerson(login: string) {
  const token = await invite(login);
  const { totpSecret } = await ask('nobody', '/api/invitation', { token });
  const accepted = await ask('nobody', '/api/invitation/acceptance', {
    token,
    password,
    code: codeOf(totpSecret),
  });
  return { totpSecret, recoveryCodes: accepted.recoveryCodes as string[] };
}

describe('a role', () => {
  it('needs two people, and then lets its person act, at its place alone', async () => {
    const { totpSecret } = await activePerson('wati');
    expect(await grant(role('wati'))).toMatchObject({ status: 200, state: 'approved' });
    secondsLater(30);
    const { cookie, account } = await signInAs('wati', password, codeOf(totpSecret));
    expect(account).toMatchObject({ role: 'office_operator', officeId: garut });
    expect(await askWith(cookie, `/api/offices/${garut}`)).toMatchObject({ status: 200 });
    expect(await askWith(cookie, `/api/offices/${karawang}`)).toMatchObject({ status: 404 });

    const person = await ask('auditor', '/api/people/wati');
    expect(person.assignments).toMatchObject([
      { role: 'office_operator', officeId: garut, grantedBy: 'admin', approvedBy: 'penyetuju' },
    ]);
    expect(JSON.stringify(person)).not.toMatch(/argon2|hash|sealed/);
  });

  it.each([
    ['for oneself', { login: 'admin' }, 403, 'own_rights'],
    ['for nobody', { login: 'nobody-at-all' }, 404, 'not_found'],
    ['at another kind of place', { role: 'planner' }, 400, 'bad_input'],
    ['without a place', { officeId: null }, 400, 'bad_input'],
    ['at an office that is not', { officeId: '9999' }, 404, 'not_found'],
    ['of a machine', { role: 'machine' }, 400, 'bad_input'],
    ['that ends before it begins', { validUntil: '2017-10-31' }, 400, 'bad_input'],
  ])('is not proposed %s', async (_what, more, status, code) => {
    expect(await ask('admin', '/api/assignments', role('auditor', more))).toMatchObject({
      status,
      code,
    });
  });

  it('is not approved by whoever proposed it, nor by whoever would get it', async () => {
    const own = role('auditor');
    await ask('admin', '/api/assignments', own);
    expect(await decide('admin', own.eventId)).toMatchObject({ status: 403, code: 'own_proposal' });
    const forApprover = role('penyetuju', { role: 'auditor', officeId: null });
    await ask('admin', '/api/assignments', forApprover);
    expect(await decide('penyetuju', forApprover.eventId)).toMatchObject({
      status: 403,
      code: 'own_rights',
    });
    const { assignments } = await ask('admin', '/api/people/penyetuju');
    expect(assignments).toHaveLength(1);
  });

  it('of a province is proposed and approved within the province only', async () => {
    const inside = role('auditor', { officeId: karawang });
    expect(await ask('provinsi-32', '/api/assignments', inside)).toMatchObject({ status: 200 });
    expect(await decide('penyetuju-32', inside.eventId)).toMatchObject({ status: 200 });
    for (const outside of [
      role('auditor', { officeId: '3401' }),
      role('auditor', { officeId: null, role: 'call_agent' }),
      role('auditor', { officeId: null, provinceCode: '34', role: 'approver' }),
    ]) {
      expect(await ask('provinsi-32', '/api/assignments', outside)).toMatchObject({ status: 404 });
    }
  });

  it('begins and ends on its days; of several the person chooses, with a new token', async () => {
    const { totpSecret } = await activePerson('dewi');
    await grant(role('dewi', { validFrom: '2017-11-24' }));
    await grant(role('dewi', { validFrom: '2017-10-01', validUntil: '2017-11-22' }));
    secondsLater(30);
    expect(await signInAs('dewi', password, codeOf(totpSecret))).toMatchObject({ status: 403 });

    const office = role('dewi', { officeId: karawang, validUntil: '2017-11-23' });
    const point = role('dewi', { role: 'auditor', officeId: null, validFrom: '2017-11-23' });
    await grant(office);
    await grant(point);
    secondsLater(30);
    const { cookie, account } = await signInAs('dewi', password, codeOf(totpSecret));
    expect(account.assignments.map(({ id }: { id: string }) => id)).toEqual([
      office.eventId,
      point.eventId,
    ]);
    const other = await askWith(cookie, '/api/session/assignment', {
      assignmentId: point.eventId,
    });
    expect(other.account).toMatchObject({ role: 'auditor', officeId: null });
    expect((await askWith(cookie, '/api/sessions')).status).toBe(401);
    const [changed] = other.cookies;
    const now = `${changed!.name}=${changed!.value}`;
    expect((await askWith(now, '/api/people')).status).toBe(200);
    const foreign = await askWith(now, '/api/session/assignment', { assignmentId: randomUUID() });
    expect(foreign.status).toBe(404);

    expect(await ask('admin', `/api/assignments/${point.eventId}/end`, {})).toMatchObject({
      outcome: 'done',
    });
    expect((await askWith(now, '/api/people')).status).toBe(401);
  });
});

describe('an account', () => {
  it('that is disabled is out at the next call, and cannot come in', async () => {
    const { totpSecret } = await activePerson('joko');
    await grant(role('joko'));
    secondsLater(30);
    const { cookie } = await signInAs('joko', password, codeOf(totpSecret));
    expect((await askWith(cookie, '/api/sessions')).status).toBe(200);
    const disable = { ...asked(), state: 'disabled' };
    expect(await ask('admin', '/api/people/joko/state', disable)).toMatchObject({
      outcome: 'done',
    });
    expect((await askWith(cookie, '/api/sessions')).status).toBe(401);
    secondsLater(30);
    const out = await signInAs('joko', password, codeOf(totpSecret));
    expect(out).toMatchObject({ status: 401, code: 'wrong_login_or_password' });
    await ask('admin', '/api/people/joko/state', { ...asked(), state: 'active' });
    secondsLater(30);
    expect((await signInAs('joko', password, codeOf(totpSecret))).status).toBe(200);
    expect(await ask('admin', '/api/people/admin/state', { ...disable, ...asked() })).toMatchObject(
      {
        status: 403,
        code: 'own_rights',
      },
    );
  });

  it('is recovered only after two others agreed, and then everything before is dead', async () => {
    const { totpSecret, recoveryCodes } = await activePerson('rina');
    await grant(role('rina'));
    secondsLater(30);
    const { cookie } = await signInAs('rina', password, codeOf(totpSecret));
    expect(await ask('admin', '/api/people/rina/link', asked())).toMatchObject({
      status: 409,
      code: 'needs_second_person',
    });
    const eventId = randomUUID();
    await ask('admin', '/api/people/rina/recovery', { eventId });
    expect(await decide('penyetuju', eventId)).toMatchObject({ status: 200 });
    const { link } = await ask('admin', '/api/people/rina/link', asked());
    expect(await ask('admin', '/api/people/rina/link', asked())).toMatchObject({ status: 409 });

    const token = link.split('#')[1];
    const read = await ask('nobody', '/api/invitation', { token });
    expect(read).toMatchObject({ purpose: 'recovery' });
    expect(read.totpSecret).not.toBe(totpSecret);
    const code = codeOf(read.totpSecret);
    const fresh = { token, password: 'kemarau di bulan juli', code };
    expect((await ask('nobody', '/api/invitation/acceptance', fresh)).status).toBe(200);
    expect((await askWith(cookie, '/api/sessions')).status).toBe(401);
    secondsLater(60);
    for (const [word, its] of [
      [password, codeOf(read.totpSecret)],
      [fresh.password, codeOf(totpSecret)],
      [fresh.password, recoveryCodes[0]!],
    ] as const) {
      expect((await signInAs('rina', word, its)).status).toBe(401);
    }
    expect((await signInAs('rina', fresh.password, codeOf(read.totpSecret))).status).toBe(200);
  });
});

describe('a second factor', () => {
  it('is asked for only after the right password; a code works once, and so does a recovery code', async () => {
    const { totpSecret, recoveryCodes } = await activePerson('agus');
    await grant(role('agus'));
    secondsLater(30);
    const code = codeOf(totpSecret);
    expect(await signInAs('agus', 'not this one', code)).toMatchObject({
      code: 'wrong_login_or_password',
    });
    expect(await signInAs('agus', password)).toMatchObject({
      status: 401,
      code: 'second_factor_needed',
    });
    expect((await signInAs('agus', password, code)).status).toBe(200);
    expect((await signInAs('agus', password, code)).code).toBe('wrong_login_or_password');
    const [first = ''] = recoveryCodes;
    expect((await signInAs('agus', password, first.toUpperCase())).status).toBe(200);
    expect((await signInAs('agus', password, first)).status).toBe(401);
    const { rows } = await api.current.database.db
      .selectFrom('recovery_code')
      .selectAll()
      .execute()
      .then((all) => ({ rows: JSON.stringify(all) }));
    expect(rows).not.toContain(first.replaceAll('-', ''));
  });

  it('cannot be guessed from many places: five wrong codes, and codes wait', async () => {
    const { totpSecret } = await activePerson('tono');
    await grant(role('tono'));
    secondsLater(30);
    const right = codeOf(totpSecret);
    const wrong = right === '123456' ? '654321' : '123456';
    for (let tries = 0; tries < 5; tries++) {
      expect((await signInAs('tono', password, wrong)).status).toBe(401);
    }
    expect((await signInAs('tono', password, right)).status).toBe(429);
    secondsLater(15 * 60);
    expect((await signInAs('tono', password, codeOf(totpSecret))).status).toBe(200);
  });
});

describe('a machine', () => {
  it('has a key that works for its role and place, until another is issued or it is disabled', async () => {
    expect(await invite('cetak-3205', 'machine')).toBe('');
    await grant(role('cetak-3205', { role: 'machine' }));
    const { key } = await ask('admin', '/api/people/cetak-3205/key', asked());
    const callWith = async (bearer: string, path: string) =>
      (
        await api.current.app.inject({
          url: path,
          headers: { authorization: `Bearer ${bearer}` },
        })
      ).statusCode;
    expect(key).toMatch(/^blanko_[\w-]{43}$/);
    // Known, and so refused by right and not as nobody.
    expect(await callWith(key, '/api/documents')).toBe(403);
    expect(await callWith(key, '/api/sessions')).toBe(403);
    expect(await callWith(`${key}x`, '/api/documents')).toBe(401);
    const { key: next } = await ask('admin', '/api/people/cetak-3205/key', asked());
    expect(await callWith(key, '/api/documents')).toBe(401);
    expect(await callWith(next, '/api/documents')).toBe(403);
    await ask('admin', '/api/people/cetak-3205/state', { ...asked(), state: 'disabled' });
    expect(await callWith(next, '/api/documents')).toBe(401);
    expect((await ask('admin', '/api/people/auditor/key', asked())).code).toBe('wrong_state');
  });
});

describe('the access log', () => {
  it('has every call with who, what, which object, when and the answer, refused ones too', async () => {
    await ask('operator-3205', `/api/offices/${karawang}`);
    await ask('nobody', '/api/people');
    await signInAs('auditor', 'wrong');
    await signInAs('a-word-that-may-be-a-password', 'wrong');
    await api.current.accessLog.flush();
    const { items } = await ask('auditor', '/api/access-log?limit=4');
    expect(items).toMatchObject([
      { login: null, endpoint: 'signIn', status: 401, code: 'wrong_login_or_password' },
      { login: 'auditor', role: null, endpoint: 'signIn', status: 401 },
      { login: null, endpoint: 'readPeople', object: '/api/people', status: 401 },
      {
        login: 'operator-3205',
        role: 'office_operator',
        endpoint: 'readOffice',
        object: `/api/offices/${karawang}`,
        status: 404,
        code: 'not_found',
      },
    ]);
    expect(JSON.stringify(items)).not.toContain('a-word-that-may-be');
  });

  it('comes in pages, filtered, to administrator and auditor only', async () => {
    const first = await ask('admin', '/api/access-log?login=penyetuju&limit=2');
    expect(first.items).toHaveLength(2);
    const rest = await ask(
      'admin',
      `/api/access-log?login=penyetuju&limit=500&after=${first.next}`,
    );
    const ids = [...first.items, ...rest.items].map(({ id }: { id: string }) => Number(id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
    const refused = await ask('admin', '/api/access-log?refused=true&limit=500');
    expect(refused.items.every(({ status }: { status: number }) => status >= 400)).toBe(true);
    expect((await ask('perencana', '/api/access-log')).status).toBe(403);
  });

  it('loses nothing younger than a year, whatever it is told', async () => {
    const { db } = api.current.database;
    const count = async () => (await db.selectFrom('access_log').select('id').execute()).length;
    const before = await count();
    await expect(
      db.transaction().execute((tx) => trimAccessLog(tx, new Date('2099-01-01'))),
    ).rejects.toThrow(/last year/);
    await expect(db.deleteFrom('access_log').execute()).rejects.toThrow(/permission denied/);
    expect(await count()).toBe(before);
    const old = { at: '2020-01-01T00:00:00Z', login: 'admin', role: null, endpoint: 'readPeople' };
    await db
      .insertInto('access_log')
      .values({ ...old, object: '/api/people', status: 200, code: null, request_id: 'a' })
      .execute();
    const trimmed = await db
      .transaction()
      .execute((tx) => trimAccessLog(tx, new Date('2020-02-01')));
    expect(trimmed).toBe(1);
    expect(await count()).toBe(before);
  });
});

describe('sessions', () => {
  it('are listed to their person and ended one by one; those of others are as if not there', async () => {
    const mine = await api.current.signIn('gudang');
    const other = await api.current.signIn('gudang');
    const { sessions } = await askWith(mine, '/api/sessions');
    expect(sessions).toHaveLength(2);
    expect(sessions.filter(({ isThisOne }: { isThisOne: boolean }) => isThisOne)).toHaveLength(1);
    const { id } = sessions.find(({ isThisOne }: { isThisOne: boolean }) => !isThisOne);
    const theirs = await ask('halo', `/api/sessions/${id}/end`, {});
    const missing = await ask('halo', `/api/sessions/${randomUUID()}/end`, {});
    expect({ ...theirs, requestId: '' }).toEqual({ ...missing, requestId: '' });
    expect(theirs.status).toBe(404);
    expect((await askWith(mine, `/api/sessions/${id}/end`, {})).status).toBe(200);
    expect((await askWith(other, '/api/sessions')).status).toBe(401);
    expect((await askWith(mine, '/api/sessions')).status).toBe(200);
    expect((await ask('admin', '/api/people/gudang/sessions-end', asked())).status).toBe(200);
    expect((await askWith(mine, '/api/sessions')).status).toBe(401);
  });

  it('need password again for what needs it, after five minutes; then they have a new token', async () => {
    const cookie = await api.current.signIn('penyetuju');
    const codes = '/api/own-factors/recovery-codes';
    expect((await askWith(cookie, codes, asked())).status).toBe(200);
    secondsLater(5 * 60);
    expect(await askWith(cookie, codes, asked())).toMatchObject({
      status: 403,
      code: 'step_up_needed',
    });
    const confirmation = '/api/session/confirmation';
    const wrong = await askWith(cookie, confirmation, { password: 'wrong' });
    expect(wrong).toMatchObject({ status: 422, code: 'not_confirmed' });
    const shown = await askWith(cookie, confirmation, { password: 'setuju-2017' });
    const [renewed] = shown.cookies;
    const fresh = `${renewed!.name}=${renewed!.value}`;
    expect((await askWith(cookie, '/api/sessions')).status).toBe(401);
    expect((await askWith(fresh, codes, asked())).status).toBe(200);
  });
});
