/** What a reorder point is made of, as sentences. */
import type { ReorderReason } from '#core/requisition/reorder-point.ts';
import { sayShare } from './say-quantity.ts';
import { type Language, say } from './words.ts';

export function sayReorderReason(language: Language, reason: ReorderReason): string {
  const { leaves } = reason;
  switch (reason.code) {
    case 'demand':
      return say(language, 'reorder.reason.demand', {
        backlog: reason.backlog,
        days: reason.workingDays,
        quantile: sayShare(language, reason.quantile),
        leaves,
      });
    case 'expected':
      return say(language, 'reorder.reason.expected', {
        backlog: reason.backlog,
        days: reason.workingDays,
        leaves,
      });
    case 'print_capacity':
      return say(language, 'reorder.reason.print_capacity', { days: reason.workingDays, leaves });
    case 'reorder_point':
      return say(language, 'reorder.reason.reorder_point', { leaves });
  }
}
