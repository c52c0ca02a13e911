/** Reasons are data; here they become sentences a clerk would say. */
import type { Reason, ReasonCode } from '#core/allocation/allocation.ts';
import type { Blanks } from '#core/quantity.ts';
import { sayRatio, sayShare } from './say-quantity.ts';
import { type Language, say } from './words.ts';

/** One step of a grant as one sentence, with the quantity it left. */
export function sayReason(language: Language, reason: Reason): string {
  switch (reason.code) {
    case 'asked':
      return say(language, 'reason.asked', { blanks: reason.blanks });
    case 'print_capacity':
      return say(language, 'reason.print_capacity', {
        perDay: reason.perDay,
        days: reason.workingDays,
        printers: reason.printersWorking ?? -1,
        leaves: reason.leaves,
      });
    case 'backlog_and_demand':
      return say(language, 'reason.backlog_and_demand', {
        backlog: reason.backlog,
        demand: reason.demand,
        days: reason.workingDays,
        quantile: sayShare(language, reason.quantile),
        leaves: reason.leaves,
      });
    case 'policy_maximum':
      return say(language, 'reason.policy_maximum', {
        maximum: reason.maximum,
        leaves: reason.leaves,
      });
    case 'on_hand':
    case 'in_transit':
      return say(language, `reason.${reason.code}`, {
        blanks: reason.blanks,
        limit: reason.limit,
        leaves: reason.leaves,
      });
    case 'shared_shortage':
      return say(language, 'reason.shared_shortage', {
        level: sayRatio(language, reason.level),
        leaves: reason.leaves,
      });
    case 'reserve_held_back':
      return say(language, 'reason.reserve_held_back', {
        heldBack: reason.heldBack,
        leaves: reason.leaves,
      });
    case 'rounded_to_boxes':
      return say(language, 'reason.rounded_to_boxes', {
        boxSize: reason.boxSize,
        leaves: reason.leaves,
      });
  }
}

/** The one reason that set a grant, in two or three words for a table. */
export function sayBinding(
  language: Language,
  grant: { readonly binding: ReasonCode; readonly asked: Blanks },
): string {
  return say(language, grant.asked === 0 ? 'binding.nothing_asked' : `binding.${grant.binding}`);
}
