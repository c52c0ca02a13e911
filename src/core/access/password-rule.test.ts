import { describe, expect, it } from 'vitest';
import { checkPassword, passwordLengthMin } from './password-rule.ts';

const about = ['operator-3205', 'Siti Nurhaliza'];

describe('a password of a real world', () => {
  it.each([
    ['hujan turun di bulan juni', null],
    ['kuda-lumping biru 7', null],
    ['15 huruf: pas ya', null],
    ['ニッポンの春はさくらがきれい', 'password_short'],
    ['ニッポンの春はさくらがきれいだ', null],
    [`${'x7!pQ2kW'.repeat(25)}`, null],
    ['14 huruf saja!', 'password_short'],
    ['', 'password_short'],
    ['passwordpassword', 'password_known'],
    ['Password-Password-123', 'password_known'],
    ['dukcapil indonesia 2017', 'password_known'],
    ['qwertyuiop123456', 'password_known'],
    ['aaaaaaaaaaaaaaaaaaaaa', 'password_known'],
    ['121212121212121212', 'password_known'],
    ['operator-3205-operator', 'password_known'],
    ['sitinurhaliza12345678', 'password_known'],
    ['!!!!!!!!!!!!!!!!!!!!', 'password_known'],
  ] as const)('%s: %s', (password, problem) => {
    expect(checkPassword(password, passwordLengthMin.real, about)).toBe(problem);
  });

  it('is judged whole: what stands after the hundredth character counts', () => {
    const long = 'password'.repeat(20);
    expect(checkPassword(long, passwordLengthMin.real, about)).toBe('password_known');
    expect(checkPassword(`${long}hujan`, passwordLengthMin.real, about)).toBe(null);
  });
});
