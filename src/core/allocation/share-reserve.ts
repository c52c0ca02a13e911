/**
 * Shares a reserve among offices by one published number, the level: every office gets what lifts
 * (stock + grant) / need to the level, never more than its ceiling. Asking for more never gets
 * more.
 */
import { assert } from '../assert.ts';
import type { OfficeId } from '../place.ts';
import type { Blanks, Ratio } from '../quantity.ts';
import { isBlanks } from '../quantity.ts';
import { fitToBoxes } from './fit-to-boxes.ts';
import { levelOf } from './share-by-level.ts';

export interface Claim {
  readonly office: OfficeId;
  /** What the office has already: on hand, or on hand and in transit. */
  readonly onHand: Blanks;
  /** Cards that can become prints; an office with none is given nothing. */
  readonly need: Blanks;
  /** The most it may be given. */
  readonly ceiling: Blanks;
}

export interface Grant {
  readonly office: OfficeId;
  readonly grant: Blanks;
  /** onHand / need, and the same with the grant; null when the need is 0. */
  readonly coverageBefore: number | null;
  readonly coverageAfter: number | null;
}

export interface SharedReserve {
  /**
   * L, exactly: it solves sum of clamp(need * L - onHand, 0, whole boxes in the ceiling) = blanks
   * given out. null when every office is given all the whole boxes in its ceiling.
   */
  readonly level: Ratio | null;
  /** In the order of the claims. */
  readonly grants: readonly Grant[];
  readonly leftInReserve: Blanks;
}

/**
 * Who gets how many blanks, in whole boxes (decisions/0004-level-as-exact-ratio.md). Callers
 * have checked that quantities are whole and 0 or more, offices are named once, and all of them add
 * up to less than 2^53.
 */
export function shareReserve(input: {
  readonly reserve: Blanks;
  readonly boxSize: Blanks;
  readonly claims: readonly Claim[];
}): SharedReserve {
  const { reserve, boxSize, claims } = input;
  assertShareable(reserve, boxSize, claims);

  const wanting = claims.filter(({ need, ceiling }) => need > 0 && ceiling >= boxSize);
  const stock = Float64Array.from(wanting, ({ onHand }) => onHand);
  const need = Float64Array.from(wanting, (claim) => claim.need);
  const boxesMax = Float64Array.from(wanting, ({ ceiling }) => Math.floor(ceiling / boxSize));
  const boxesWanted = boxesMax.reduce((sum, most) => sum + most, 0);
  const boxes = Math.min(Math.floor(reserve / boxSize), boxesWanted);

  const room = boxesMax.map((most) => most * boxSize);
  const level = boxes < boxesWanted ? levelOf(boxes * boxSize, { stock, need, room }) : null;
  const office = wanting.map((claim) => claim.office);
  const given = fitToBoxes({ office, stock, need, boxesMax }, boxes, boxSize);

  const grantOf = new Map(office.map((id, index) => [id, given[index]! * boxSize]));
  const grants = claims.map((claim) => grantFor(claim, grantOf.get(claim.office) ?? 0));
  const granted = grants.reduce((sum, { grant }) => sum + grant, 0);
  assert(granted === boxes * boxSize, 'the grants are all the whole boxes there are to give');
  return { level, grants, leftInReserve: reserve - granted };
}

function grantFor({ office, onHand, need, ceiling }: Claim, grant: Blanks): Grant {
  assert(grant >= 0 && grant <= ceiling, `${office} is granted no more than its ceiling`);
  return {
    office,
    grant,
    coverageBefore: need > 0 ? onHand / need : null,
    coverageAfter: need > 0 ? (onHand + grant) / need : null,
  };
}

function assertShareable(reserve: Blanks, boxSize: Blanks, claims: readonly Claim[]): void {
  assert(isBlanks(reserve), 'the reserve is a whole number of blanks');
  assert(isBlanks(boxSize) && boxSize > 0, 'a box holds at least one blank');
  let sum = reserve;
  for (const { office, onHand, need, ceiling } of claims) {
    const whole = isBlanks(onHand) && isBlanks(need) && isBlanks(ceiling);
    assert(whole, `${office} claims whole numbers of blanks`);
    sum += onHand + need + ceiling;
  }
  assert(sum <= Number.MAX_SAFE_INTEGER, 'all claims add up to less than 2^53');
  const named = new Set(claims.map(({ office }) => office));
  assert(named.size === claims.length, 'no office claims twice');
}
