import { describe, expect, it } from 'vitest';
import { signInThrottle } from './sign-in-throttle.ts';

const at = (seconds: number): Date => new Date(Date.UTC(2017, 10, 23) + seconds * 1000);

describe('wrong passwords', () => {
  const afterFive = () => {
    const throttle = signInThrottle();
    for (let second = 0; second < 5; second++) throttle.failed('Ani', '10.0.0.1', at(second));
    return throttle;
  };

  it.each([
    ['the same login and address waits', 'ani', '10.0.0.1', 10, 890],
    ['however the login is written', 'ANI', '10.0.0.1', 10, 890],
    ['until the quarter of an hour is over', 'ani', '10.0.0.1', 900, 0],
    ['but not the same login from elsewhere', 'ani', '10.0.0.2', 10, 0],
    ['nor another login from the same address', 'budi', '10.0.0.1', 10, 0],
  ])('%s', (_what, login, address, second, wait) => {
    expect(afterFive().waitSeconds(login, address, at(second))).toBe(wait);
  });

  it('four are still no reason to wait, and a right one clears them', () => {
    const throttle = signInThrottle();
    for (let second = 0; second < 4; second++) throttle.failed('ani', 'a', at(second));
    expect(throttle.waitSeconds('ani', 'a', at(5))).toBe(0);
    throttle.succeeded('ani', 'a');
    throttle.failed('ani', 'a', at(6));
    expect(throttle.waitSeconds('ani', 'a', at(7))).toBe(0);
  });
});
