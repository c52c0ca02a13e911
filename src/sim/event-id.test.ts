import { expect, it } from 'vitest';
import { eventIdOf } from './event-id.ts';

it('is a UUID of version 8', () => {
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  for (const text of ['', 'SA-3205', 'LP-3205-2017-11-22']) {
    expect(eventIdOf(20171123, text)).toMatch(uuid);
  }
});

it('follows from seed and text alone', () => {
  expect(eventIdOf(1, 'SA-3205')).toBe(eventIdOf(1, 'SA-3205'));
  expect(eventIdOf(1, 'SA-3205')).not.toBe(eventIdOf(2, 'SA-3205'));
  const ids = new Set<string>();
  for (let number = 0; number < 100_000; number++) ids.add(eventIdOf(1, `SJ-${number}`));
  expect(ids.size).toBe(100_000);
});
