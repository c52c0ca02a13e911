/** A world that is not the demo: made by the command line, no way in by a password alone, long passwords only. */
import { Secret, TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { createAdministrator } from '#operations/access/create-administrator.ts';
import { secretBox } from '#operations/access/secret-box.ts';
import { testApi } from '../../tests/support/test-api.ts';

const api = testApi({ isRealWorld: true });
let addresses = 0;

async function post(path: string, body: object) {
  addresses += 1;
  const answer = await api.current.app.inject({
    method: 'POST',
    url: path,
    remoteAddress: `10.4.0.${addresses}`,
    payload: body,
  });
  return { status: answer.statusCode, ...answer.json() };
}

function codeOf(secret: string): string {
  const timestamp = api.current.clocks.now.getTime();
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

describe('a real world', () => {
  it('has no demo accounts to show, and nobody comes in by a demo password', async () => {
    const session = (await api.current.call('nobody', '/api/session')).json();
    expect(session).toMatchObject({ demoAccounts: null, secondFactorRequired: true });
    const demo = { login: 'perencana', password: 'rencana-2017' };
    expect((await post('/api/sign-in', demo)).code).toBe('second_factor_needed');
    expect((await post('/api/sign-in', { ...demo, code: '123456' })).status).toBe(401);
  });

  it('gets its first administrator from the command line, who needs both factors', async () => {
    const { database, clocks } = api.current;
    const person = { login: 'siti', name: 'Siti Nurhaliza', email: null };
    const today = { now: clocks.now, today: '2017-11-23' };
    const box = secretBox(Buffer.alloc(32, 7));
    const made = await createAdministrator(database, box, person, today);
    const again = await createAdministrator(database, box, person, today);
    expect(again).toEqual({ outcome: 'refused', code: 'login_taken' });
    const token = made.outcome === 'invited' ? made.link?.token : undefined;
    const { totpSecret, passwordLengthMin } = await post('/api/invitation', { token });
    expect(passwordLengthMin).toBe(15);

    const accept = (password: string, code?: string) =>
      post('/api/invitation/acceptance', { token, password, ...(code && { code }) });
    const good = 'hujan di bulan juni';
    const fieldOf = async (answer: ReturnType<typeof accept>) => (await answer).fields?.[0].field;
    expect(await fieldOf(accept('hujan bln juni', codeOf(totpSecret)))).toBe('password');
    expect(await fieldOf(accept('password password', codeOf(totpSecret)))).toBe('password');
    expect(await fieldOf(accept('siti nurhaliza 123', codeOf(totpSecret)))).toBe('password');
    expect(await fieldOf(accept(good))).toBe('code');
    expect(await fieldOf(accept(good, '000000'))).toBe('code');
    expect((await accept(good, codeOf(totpSecret))).status).toBe(200);

    const signIn = { login: 'siti', password: good };
    expect((await post('/api/sign-in', signIn)).code).toBe('second_factor_needed');
    clocks.now = new Date(clocks.now.getTime() + 30_000);
    const inside = await post('/api/sign-in', { ...signIn, code: codeOf(totpSecret) });
    expect(inside.account).toMatchObject({ login: 'siti', role: 'administrator' });
  });

  it.each([
    ['an unknown login', { login: 'nobody-at-all', password: 'hujan di bulan juni' }],
    ['a wrong password', { login: 'siti', password: 'kemarau di bulan juli' }],
    ['a machine or a person without a password', { login: 'auditor', password: 'wrong' }],
    ['capitals and spaces around', { login: ' SITI ', password: 'wrong' }],
  ])('says the same to %s', async (_what, attempt) => {
    const { requestId: _requestId, ...answer } = await post('/api/sign-in', attempt);
    const { requestId: _other, ...expected } = await post('/api/sign-in', {
      login: 'x',
      password: 'y',
    });
    expect(answer).toEqual(expected);
    expect(answer.status).toBe(401);
  });
});
