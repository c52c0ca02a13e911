/** Claims on a short reserve, as a table of their own. */
import type { PlaceNames } from '#core/place-name.ts';
import type { Blanks } from '#core/quantity.ts';
import { checkOfficesOnce } from './office-key.ts';
import { readTable } from './read-table.ts';
import type { Columns, ProblemList, TableProblem } from './table-columns.ts';

const columns = {
  office: { kind: 'text', required: true },
  on_hand: { kind: 'whole', required: true },
  need: { kind: 'whole', required: true },
  ceiling: { kind: 'whole', required: true },
} as const satisfies Columns;

interface Claims {
  /** `office` is the text of the file, unchanged. */
  readonly claims: readonly { office: string; onHand: Blanks; need: Blanks; ceiling: Blanks }[];
  readonly problems: ProblemList;
  readonly warnings: readonly TableProblem[];
}

/**
 * Refuses an office that stands there twice, and claims that with the reserve add up to 2^53 or
 * more.
 */
export async function readClaims(
  bytes: Buffer,
  reserve: Blanks,
  places: PlaceNames,
): Promise<Claims> {
  const { rows, problems, warnings } = await readTable(bytes, columns);
  const unclear = checkOfficesOnce(rows, places, problems);
  const claims = rows.map(({ cells: { office, on_hand, need, ceiling } }) => ({
    office,
    onHand: on_hand,
    need,
    ceiling,
  }));
  const sum = claims.reduce((total, claim) => total + claim.onHand + claim.need + claim.ceiling, 0);
  if (!Number.isSafeInteger(reserve + sum)) {
    problems.add(null, null, { key: 'table.claims_uncountable' });
  }
  return { claims, problems, warnings: [...warnings, ...unclear] };
}
