/** Why a move is proposed: data only; `contract/words` makes sentences of it. */
import type { MilliRupiah, Ratio } from '../quantity.ts';
import type { MoveReason, OfficeOutcome, StockPoint } from './redistribution.ts';
import type { Way } from './route-network.ts';

interface End {
  readonly point: StockPoint;
  readonly outcome: OfficeOutcome;
}

/**
 * The certificate first, then what makes the giver one, the getter one, and the way better than that
 * from the centre. `centreCost` and `level` are null where there is no centre to compare with.
 */
export function moveReasons(move: {
  readonly giver: End;
  readonly getter: End;
  readonly way: Way;
  readonly centreCost: MilliRupiah | null;
  readonly prices: { readonly priceFrom: MilliRupiah; readonly priceTo: MilliRupiah };
  readonly level: Ratio | null;
}): MoveReason[] {
  const { giver, getter, way, centreCost, prices, level } = move;
  const reasons: MoveReason[] = [
    { code: 'worth_more', priceFrom: prices.priceFrom, priceTo: prices.priceTo },
    {
      code: 'giver_above_level',
      position: giver.outcome.position,
      need: giver.point.need,
      floor: giver.point.floor,
      leaves: giver.outcome.after,
    },
    {
      code: 'getter_below_level',
      position: getter.outcome.position,
      need: getter.point.need,
      reaches: getter.outcome.after,
    },
  ];
  if (level !== null) reasons.push({ code: 'reserve_short', level });
  if (centreCost !== null) {
    const { leadTimeDays: centreDays, emptyChance } = getter.point;
    if (way.days < centreDays && emptyChance > 0) {
      reasons.push({ code: 'sooner_than_centre', days: way.days, centreDays, emptyChance });
    }
    if (way.cost < centreCost) {
      reasons.push({ code: 'cheaper_than_centre', cost: way.cost, centreCost });
    }
  }
  if (!way.leavesProvince) {
    reasons.push({ code: 'within_province', provinceCode: giver.point.provinceCode });
  }
  return reasons;
}
