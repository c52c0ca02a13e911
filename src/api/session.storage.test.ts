/** Sessions: how they open, how guessing is slowed, when they end. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { garut, testApi } from '../../tests/support/test-api.ts';

const api = testApi();

function tryPassword(login: string, password: string, remoteAddress: string) {
  return api.current.app.inject({
    method: 'POST',
    url: '/api/sign-in',
    remoteAddress,
    payload: { login, password },
  });
}

async function accountOf(cookie: string) {
  const answer = await api.current.app.inject({ url: '/api/session', headers: { cookie } });
  return answer.json().account;
}

function minutesLater(minutes: number): void {
  const { clocks } = api.current;
  clocks.now = new Date(clocks.now.getTime() + minutes * 60_000);
}

describe('a session', () => {
  it('says who is signed in, and for which office', async () => {
    expect(await accountOf(await api.current.signIn('operator-3205'))).toMatchObject({
      login: 'operator-3205',
      name: 'Operator Disdukcapil Kabupaten Garut',
      role: 'office_operator',
      provinceCode: null,
      officeId: garut,
      subPointId: null,
      officeName: 'Kabupaten Garut',
    });
  });

  it('has a cookie that no script reads and no other site sends', async () => {
    const answer = await tryPassword('auditor', 'periksa-2017', '10.0.0.1');
    expect(answer.headers['set-cookie']).toMatch(
      /^__Host-blanko=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  it('is in the database as a hash only', async () => {
    const token = (await api.current.signIn('auditor')).split('=')[1]!;
    const rows = await api.current.database.db.selectFrom('session').select('token_hash').execute();
    const hash = createHash('sha256').update(token).digest('hex');
    expect(rows.map(({ token_hash }) => token_hash)).toContain(hash);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('ends with signing out, and with the next sign-in of the same browser', async () => {
    const first = await api.current.signIn('auditor');
    const again = await api.current.app.inject({
      method: 'POST',
      url: '/api/sign-in',
      headers: { cookie: first },
      payload: { login: 'auditor', password: 'periksa-2017' },
    });
    expect(again.statusCode).toBe(200);
    expect(await accountOf(first)).toBeNull();

    const second = await api.current.signIn('auditor');
    const out = await api.current.app.inject({
      method: 'POST',
      url: '/api/sign-out',
      headers: { cookie: second },
    });
    expect(out.json().account).toBeNull();
    expect(out.headers['set-cookie']).toMatch(/^__Host-blanko=; .*Expires=Thu, 01 Jan 1970/);
    expect(await accountOf(second)).toBeNull();
  });

  it.each([
    ['29 minutes without a call', [29], true],
    ['30 minutes without a call', [30], false],
    ['calls every 29 minutes', [29, 29, 29, 29], true],
    ['12 hours in all, however busy', Array(25).fill(29), false],
  ])('after %s', async (_what, waits: number[], isOpen) => {
    const cookie = await api.current.signIn('auditor', '10.9.9.9');
    let account: unknown = null;
    for (const wait of waits) {
      minutesLater(wait);
      account = await accountOf(cookie);
    }
    expect(account !== null).toBe(isOpen);
  });

  it.each([
    ['', 'none'],
    ['__Host-blanko=x', 'another form'],
    [`__Host-blanko=${'A'.repeat(43)}`, 'a token that was never given'],
    ["__Host-blanko=' OR 1=1 --", 'an attack'],
  ])('cookie %j is nobody: %s', async (cookie) => {
    expect(await accountOf(cookie)).toBeNull();
  });
});

describe('guessing', () => {
  it('an unknown login and a wrong password are one answer', async () => {
    const answers = await Promise.all([
      tryPassword('nobody-here', 'x', '10.0.1.1'),
      tryPassword('auditor', 'x', '10.0.1.1'),
    ]);
    const [unknown, wrong] = answers.map((answer) => ({ ...answer.json(), requestId: '' }));
    expect(unknown).toEqual(wrong);
    expect(unknown).toMatchObject({ status: 401, code: 'wrong_login_or_password' });
  });

  it('waits after five wrong passwords, for that login from that address only', async () => {
    for (let tries = 0; tries < 5; tries++) {
      expect((await tryPassword('auditor', 'x', '10.0.2.1')).statusCode).toBe(401);
    }
    const sixth = await tryPassword('auditor', 'periksa-2017', '10.0.2.1');
    expect(sixth.statusCode).toBe(429);
    expect(sixth.json().code).toBe('too_many_tries');
    expect(Number(sixth.headers['retry-after'])).toBeGreaterThan(800);
    expect((await tryPassword('auditor', 'periksa-2017', '10.0.2.2')).statusCode).toBe(200);
    minutesLater(15);
    expect((await tryPassword('auditor', 'periksa-2017', '10.0.2.1')).statusCode).toBe(200);
  });

  it('sent all at once is counted too', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => tryPassword('perencana', 'x', '10.0.3.1')),
    );
    const codes = answers.map(({ statusCode }) => statusCode);
    expect(codes.filter((code) => code === 401)).toHaveLength(5);
    expect(codes.filter((code) => code === 429)).toHaveLength(7);
  });

  it('is limited for one address over all logins', async () => {
    const answers = [];
    for (let tries = 0; tries < 181; tries++) {
      answers.push(await tryPassword(`login-${tries}`, '', '10.0.4.1'));
    }
    expect(answers.slice(0, 180).map(({ statusCode }) => statusCode)).toEqual(Array(180).fill(400));
    expect(answers[180]?.statusCode).toBe(429);
    expect(answers[180]?.json().code).toBe('too_many_tries');
  });
});
