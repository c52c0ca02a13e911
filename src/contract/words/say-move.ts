/** Why a move between two offices is proposed, in sentences, and what a blank costs on its way. */
import type { MilliRupiah } from '#core/quantity.ts';
import type { MoveReason } from '#core/redistribution/redistribution.ts';
import { sayNumber, sayRatio, sayShare } from './say-quantity.ts';
import { type Language, say } from './words.ts';

/** Whole rupiah; below ten with one decimal, so that a cheap way is not said to cost nothing. */
export function sayRupiah(language: Language, amount: MilliRupiah): string {
  const rupiah = amount / 1000;
  return sayNumber(language, rupiah, Math.abs(rupiah) < 10 && amount % 1000 !== 0 ? 1 : 0);
}

export function sayMoveReason(language: Language, reason: MoveReason): string {
  switch (reason.code) {
    case 'worth_more': {
      const { priceFrom, priceTo } = reason;
      return say(language, 'move_reason.worth_more', {
        from: sayRupiah(language, priceFrom),
        to: sayRupiah(language, priceTo),
        cost: sayRupiah(language, priceTo - priceFrom),
      });
    }
    case 'giver_above_level': {
      const { position, need, floor, leaves } = reason;
      return say(language, 'move_reason.giver_above_level', { position, need, floor, leaves });
    }
    case 'getter_below_level': {
      const { position, need, reaches } = reason;
      return say(language, 'move_reason.getter_below_level', { position, need, reaches });
    }
    case 'reserve_short':
      return say(language, 'move_reason.reserve_short', {
        level: sayRatio(language, reason.level),
      });
    case 'sooner_than_centre': {
      const { days, centreDays, emptyChance } = reason;
      const chance = sayShare(language, emptyChance);
      return say(language, 'move_reason.sooner_than_centre', { days, centreDays, chance });
    }
    case 'cheaper_than_centre':
      return say(language, 'move_reason.cheaper_than_centre', {
        cost: sayRupiah(language, reason.cost),
        centreCost: sayRupiah(language, reason.centreCost),
      });
    case 'within_province':
      return say(language, 'move_reason.within_province');
  }
}
