/**
 * Slows down guessing: after five wrong passwords for one login from one address within a quarter of an hour,
 * that pair waits until the quarter has passed. Others, and the same login elsewhere, are not touched.
 */
const triesMax = 5;
const windowSeconds = 15 * 60;
/** Beyond this many pairs the oldest are forgotten: memory stays bounded under attack. */
const pairsMax = 20_000;

export interface SignInThrottle {
  /** Seconds to wait before the next try; 0 when it may be made now. */
  waitSeconds(login: string, address: string, now: Date): number;
  failed(login: string, address: string, now: Date): void;
  succeeded(login: string, address: string): void;
}

export function signInThrottle(): SignInThrottle {
  const pairs = new Map<string, { failures: number; until: number }>();
  const keyOf = (login: string, address: string): string => `${login.toLowerCase()} ${address}`;

  const current = (key: string, now: Date) => {
    const pair = pairs.get(key);
    return pair && pair.until > now.getTime() ? pair : undefined;
  };

  return {
    waitSeconds(login, address, now) {
      const pair = current(keyOf(login, address), now);
      if (!pair || pair.failures < triesMax) return 0;
      return Math.ceil((pair.until - now.getTime()) / 1000);
    },
    failed(login, address, now) {
      const key = keyOf(login, address);
      const pair = current(key, now) ?? {
        failures: 0,
        until: now.getTime() + windowSeconds * 1000,
      };
      pairs.delete(key);
      pairs.set(key, { ...pair, failures: pair.failures + 1 });
      const oldest = pairs.size > pairsMax ? pairs.keys().next() : null;
      if (oldest && !oldest.done) pairs.delete(oldest.value);
    },
    succeeded(login, address) {
      pairs.delete(keyOf(login, address));
    },
  };
}
