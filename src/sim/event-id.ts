import { seededRandom } from '#core/random.ts';

/**
 * An event id of the world: the same seed and text give the same id, so that a world seeded twice posts nothing
 * twice. A UUID of version 8 (RFC 9562), its bits from two 32-bit hashes of the text (FNV-1a, forwards and
 * backwards), spread by the dice. Not for secrets.
 */
export function eventIdOf(seed: number, text: string): string {
  const forwards = seededRandom(fnv1a(seed, text));
  const backwards = seededRandom(fnv1a(seed + 1, [...text].reverse().join('')));
  const hex = (random: { below(below: number): number }, digits: number): string =>
    random
      .below(16 ** digits)
      .toString(16)
      .padStart(digits, '0');
  return [
    hex(forwards, 8),
    hex(forwards, 4),
    `8${hex(forwards, 3)}`,
    `${(8 + backwards.below(4)).toString(16)}${hex(backwards, 3)}`,
    `${hex(backwards, 8)}${hex(forwards, 4)}`,
  ].join('-');
}

function fnv1a(seed: number, text: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash | 0;
}
