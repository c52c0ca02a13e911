import { describe, expect, it } from 'vitest';
import { readSettings } from './config.ts';

describe('settings', () => {
  it('are the trial mode on this machine when nothing is said', () => {
    expect(readSettings('/blanko', {})).toEqual({
      settings: {
        port: 3000,
        host: '127.0.0.1',
        dataFolder: '/blanko/.blanko',
        databaseUrl: null,
      },
    });
  });

  it.each([
    [{ PORT: '0' }, { port: 0 }],
    [{ HOST: '0.0.0.0' }, { host: '0.0.0.0' }],
    [{ BLANKO_DATA_DIR: '/var/blanko' }, { dataFolder: '/var/blanko' }],
    [{ DATABASE_URL: 'postgres://db/blanko' }, { databaseUrl: 'postgres://db/blanko' }],
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
  ])('refuse %o by name', (environment, name) => {
    expect(readSettings('/blanko', environment)).toEqual({
      problems: [expect.stringMatching(new RegExp(`^${name} must be `))],
    });
  });
});
