import { describe, expect, it } from 'vitest';
import { readSettings, terminalLanguage } from './config.ts';

const hookSecret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

describe('the language of the terminal', () => {
  it.each([
    [{ LANG: 'id_ID.UTF-8' }, 'id'],
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'C.UTF-8', LC_ALL: 'id' }, 'id'],
    [{ LANG: 'id_ID.UTF-8', LC_MESSAGES: 'en_GB' }, 'en'],
    [{ LANG: 'id_ID', LC_ALL: '' }, 'id'],
    [{}, 'en'],
    [{ LANG: 'idn' }, 'en'],
  ])('%j: %s', (environment, language) => {
    expect(terminalLanguage(environment)).toBe(language);
  });
});

describe('settings', () => {
  it('are the trial mode on this machine when nothing is said', () => {
    expect(readSettings('/blanko', {})).toEqual({
      settings: {
        port: 3000,
        host: '127.0.0.1',
        dataFolder: '/blanko/.blanko',
        databaseUrl: null,
        publicOrigin: null,
        secretKey: null,
        oidc: null,
        signingKeyFile: null,
        smtp: null,
        webhook: null,
        metricsToken: null,
        publicFolder: null,
      },
    });
  });

  it.each([
    [{ PORT: '0' }, { port: 0 }],
    [{ HOST: '0.0.0.0' }, { host: '0.0.0.0' }],
    [{ BLANKO_DATA_DIR: '/var/blanko' }, { dataFolder: '/var/blanko' }],
    [{ DATABASE_URL: 'postgres://db/blanko' }, { databaseUrl: 'postgres://db/blanko' }],
    [{ BLANKO_ORIGIN: 'https://blanko.id/x' }, { publicOrigin: 'https://blanko.id' }],
    [
      {
        BLANKO_OIDC_ISSUER: 'https://sso.id',
        BLANKO_OIDC_CLIENT_ID: 'blanko',
        BLANKO_OIDC_CLIENT_SECRET: 'a',
      },
      {
        oidc: { name: 'SSO', issuer: 'https://sso.id', clientId: 'blanko', clientSecret: 'a' },
      },
    ],
    [
      { BLANKO_SMTP_URL: 'smtps://mail', BLANKO_MAIL_FROM: 'Blanko <a@b.id>' },
      { smtp: { url: 'smtps://mail', from: 'Blanko <a@b.id>' } },
    ],
    [
      { BLANKO_WEBHOOK_URL: 'https://gateway/hook', BLANKO_WEBHOOK_SECRET: hookSecret },
      { webhook: { url: 'https://gateway/hook', secret: hookSecret, allowPrivate: false } },
    ],
    [
      {
        BLANKO_WEBHOOK_URL: 'http://127.0.0.1/hook',
        BLANKO_WEBHOOK_SECRET: hookSecret,
        BLANKO_WEBHOOK_PRIVATE: 'yes',
      },
      { webhook: { url: 'http://127.0.0.1/hook', secret: hookSecret, allowPrivate: true } },
    ],
  ])('take %o', (environment, expected) => {
    expect(readSettings('/blanko', environment)).toMatchObject({ settings: expected });
  });

  it.each([
    [{ PORT: 'http' }, 'PORT'],
    [{ PORT: '65536' }, 'PORT'],
    [{ PORT: '-1' }, 'PORT'],
    [{ HOST: '' }, 'HOST'],
    [{ BLANKO_DATA_DIR: '' }, 'BLANKO_DATA_DIR'],
    [{ DATABASE_URL: 'mysql://db' }, 'DATABASE_URL'],
    [{ BLANKO_SMTP_URL: 'mail' }, 'BLANKO_SMTP_URL'],
    [{ BLANKO_SMTP_URL: 'smtp://mail' }, 'BLANKO_MAIL_FROM'],
    [{ BLANKO_WEBHOOK_URL: 'https://gateway' }, 'BLANKO_WEBHOOK_SECRET'],
    [{ BLANKO_WEBHOOK_SECRET: 'short' }, 'BLANKO_WEBHOOK_SECRET'],
    [
      { BLANKO_WEBHOOK_URL: 'http://gateway', BLANKO_WEBHOOK_SECRET: hookSecret },
      'BLANKO_WEBHOOK_URL',
    ],
    [{ BLANKO_WEBHOOK_URL: 'file:///etc/passwd' }, 'BLANKO_WEBHOOK_URL'],
    [{ BLANKO_METRICS_TOKEN: 'short' }, 'BLANKO_METRICS_TOKEN'],
    [{ BLANKO_ORIGIN: 'http://blanko.id' }, 'BLANKO_ORIGIN'],
    [{ BLANKO_SECRET_KEY: 'abc' }, 'BLANKO_SECRET_KEY'],
    [{ BLANKO_OIDC_ISSUER: 'https://sso.id' }, 'BLANKO_OIDC_CLIENT_ID'],
  ])('refuse %o by name', (environment, name) => {
    expect(readSettings('/blanko', environment)).toEqual({
      problems: [expect.stringMatching(new RegExp(`^${name} must be `))],
    });
  });
});
