/**
 * Seeded dice: the same seed gives the same world on every machine.
 * The generator is sfc32 (Chris Doty-Humphrey, PractRand), 128 bits of state, period about 2^127.
 */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Whole and uniform in [0, below). */
  below(below: number): number;
}

export function seededRandom(seed: number): Random {
  let a = 0x9e3779b9 ^ seed;
  let b = 0x243f6a88;
  let c = 0xb7e15162 ^ (seed >>> 16);
  let counter = 1;
  const nextInt = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let round = 0; round < 15; round++) nextInt();
  const next = (): number => nextInt() / 0x1_0000_0000;
  return { next, below: (below) => Math.floor(next() * below) };
}
