import type { Policy } from '../policy/policy.ts';
import type { MovePolicy } from './redistribution.ts';

/** By what blanks move between offices under the policy. */
export function movePolicyOf({ moves, boxSize }: Pick<Policy, 'moves' | 'boxSize'>): MovePolicy {
  return { ...moves, boxSize };
}
