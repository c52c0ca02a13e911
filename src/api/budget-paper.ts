import type { PlainDate } from '#core/calendar.ts';
import type { Purchase } from '#core/outlook/purchase.ts';
import { budgetNumber } from '#core/paper-kind.ts';
import type { Paper } from '#documents/paper.ts';
import { budgetRequest } from '#documents/papers/budget-request.ts';
import { outlookOf } from '#operations/forecast/outlook-of.ts';
import type { CountryWorld } from '#operations/round/allocation-world.ts';

/** The paper of a budget that ends on `until`, drawn from the ledger as it stands. */
export function budgetPaper(
  world: CountryWorld,
  purchases: readonly Purchase[],
  until: PlainDate,
): Paper {
  const { asOf, use, need, outlooks } = outlookOf(world, purchases, { until });
  return budgetRequest({
    number: budgetNumber(asOf, need.until),
    seq: world.version.ledgerSeq,
    day: asOf,
    dailyUse: use.dailyUse,
    need,
    outlooks,
    purchases,
  });
}
