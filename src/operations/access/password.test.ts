import { expect, it } from 'vitest';
import { hashPassword, passwordMatches } from './password.ts';

it('is kept as argon2id with 19 MiB, two passes, one lane', async () => {
  expect(await hashPassword('rahasia')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

it.each([
  ['the right one', 'rahasia', true],
  ['another case', 'Rahasia', false],
  ['none', '', false],
])('matches %s', async (_what, tried, matches) => {
  expect(await passwordMatches(await hashPassword('rahasia'), tried)).toBe(matches);
});

it('matches nothing where there is no such login', async () => {
  expect(await passwordMatches(null, 'nobody has this password')).toBe(false);
});
