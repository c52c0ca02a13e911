/** Passkeys: set up, signed in with, confirmed by; and everything that a thief or a look-alike site would try. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Faults, softAuthenticator } from '../../tests/support/soft-authenticator.ts';
import { testApi } from '../../tests/support/test-api.ts';

const api = testApi();
const device = softAuthenticator();
let addresses = 0;

async function post(path: string, cookie: string, body?: object) {
  addresses += 1;
  const answer = await api.current.app.inject({
    method: 'POST',
    url: path,
    remoteAddress: `10.2.0.${addresses % 250}`,
    headers: { host: 'localhost', ...(cookie !== '' && { cookie }) },
    ...(body && { payload: body }),
  });
  const [given] = answer.cookies;
  const session = given ? `${given.name}=${given.value}` : '';
  return { status: answer.statusCode, session, ...answer.json() };
}

async function challenge() {
  return (await post('/api/sign-in/passkey-options', '')).options;
}

async function signIn(faults: Faults = {}) {
  const response = device.get(await challenge(), faults);
  return post('/api/sign-in/passkey', '', { response });
}

async function addTo(cookie: string, authenticator = softAuthenticator(), origin?: string) {
  const { options } = await post('/api/own-factors/passkey-options', cookie);
  const response = authenticator.create(options, origin);
  return post('/api/own-factors/passkeys', cookie, { response, label: 'Laptop kantor' });
}

describe('a passkey', () => {
  it('is set up by whoever is signed in, and lets in without a password', async () => {
    const cookie = await api.current.signIn('gudang');
    const added = await addTo(cookie, device);
    expect(added).toMatchObject({ status: 200, passkeys: [{ label: 'Laptop kantor' }] });
    const signedIn = await signIn();
    expect(signedIn).toMatchObject({ status: 200, account: { login: 'gudang' } });
    const { sessions } = (
      await api.current.app.inject({
        url: '/api/sessions',
        headers: { cookie: signedIn.session },
      })
    ).json();
    expect(sessions).toContainEqual(expect.objectContaining({ signedInBy: 'passkey' }));
  });

  it('is asked without naming anybody, and asks the device to check its person', async () => {
    const options = await challenge();
    expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
    expect(options.allowCredentials ?? []).toEqual([]);
    expect(JSON.stringify(options)).not.toContain('gudang');
  });

  it.each<[string, Faults]>([
    ['on a site that looks alike', { origin: 'https://b1anko.example' }],
    ['for another host', { host: 'b1anko.example' }],
    ['by a device that checked nobody', { withoutPerson: true }],
    ['by a copy, which counts behind', { counter: 1 }],
    ['with the signature of another key', { signatureOfAnother: true }],
  ])('is refused %s', async (_what, faults) => {
    await signIn();
    expect(await signIn(faults)).toMatchObject({ status: 422, code: 'passkey_refused' });
    expect((await signIn({ counter: 100 + addresses })).status).toBe(200);
  });

  it('answers each question once, ours only, within five minutes, and is known to us', async () => {
    const first = await challenge();
    const response = device.get(first, { counter: 1_000 });
    expect((await post('/api/sign-in/passkey', '', { response })).status).toBe(200);
    const again = device.get(first, { counter: 1_001 });
    const made = device.get({ challenge: 'b3duIHF1ZXN0aW9u' }, { counter: 1_002 });
    const stranger = softAuthenticator().get(await challenge());
    const late = device.get(await challenge(), { counter: 1_003 });
    for (const wrong of [again, made, stranger, {}, { id: 'x' }]) {
      const answer = await post('/api/sign-in/passkey', '', { response: wrong });
      expect(answer).toMatchObject({ status: 422, code: 'passkey_refused' });
    }
    const { clocks } = api.current;
    clocks.now = new Date(clocks.now.getTime() + 5 * 60_000);
    expect((await post('/api/sign-in/passkey', '', { response: late })).status).toBe(422);
  });

  it('confirms its own person alone, with a new token', async () => {
    const cookie = await api.current.signIn('gudang', '10.3.0.1');
    const { clocks } = api.current;
    clocks.now = new Date(clocks.now.getTime() + 6 * 60_000);
    const codes = '/api/own-factors/recovery-codes';
    const asked = { eventId: randomUUID() };
    expect((await post(codes, cookie, asked)).code).toBe('step_up_needed');
    const response = device.get(await challenge(), { counter: 2_000 });
    const confirmed = await post('/api/session/passkey-confirmation', cookie, { response });
    expect(confirmed.status).toBe(200);
    expect((await post(codes, cookie, asked)).status).toBe(401);
    expect((await post(codes, confirmed.session, asked)).status).toBe(200);

    const other = await api.current.signIn('halo', '10.3.0.2');
    const foreign = device.get(await challenge(), { counter: 2_001 });
    expect(
      (await post('/api/session/passkey-confirmation', other, { response: foreign })).code,
    ).toBe('passkey_refused');
  });

  it('is not set up on another site, twice, or for the question of somebody else', async () => {
    const mine = await api.current.signIn('gudang', '10.3.0.3');
    const other = await api.current.signIn('halo', '10.3.0.4');
    const elsewhere = await addTo(mine, softAuthenticator(), 'https://b1anko.example');
    expect(elsewhere.code).toBe('passkey_refused');
    expect((await addTo(other, device)).code).toBe('passkey_refused');
    const { options } = await post('/api/own-factors/passkey-options', mine);
    const response = softAuthenticator().create(options);
    const stolen = await post('/api/own-factors/passkeys', other, { response, label: 'x' });
    expect(stolen.code).toBe('passkey_refused');
  });

  it('is taken away by its person alone, and then lets nobody in', async () => {
    const mine = await api.current.signIn('gudang', '10.3.0.5');
    const other = await api.current.signIn('halo', '10.3.0.6');
    const { passkeys } = (
      await api.current.app.inject({ url: '/api/own-factors', headers: { cookie: mine } })
    ).json();
    const path = `/api/own-factors/passkeys/${passkeys[0].id}/removal`;
    expect((await post(path, other)).status).toBe(404);
    expect(await post(path, mine)).toMatchObject({ status: 200, passkeys: [] });
    expect((await signIn({ counter: 3_000 })).code).toBe('passkey_refused');
  });

  it('is not offered where people come by an address that nobody has set', async () => {
    const answer = await api.current.app.inject({
      method: 'POST',
      url: '/api/sign-in/passkey-options',
      headers: { host: 'b1anko.example' },
    });
    expect(answer.json().code).toBe('passkey_refused');
  });
});
