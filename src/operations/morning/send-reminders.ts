/** Reminds of what nobody has acknowledged, as far up the ladder as the working hours since then reach. */
import { workingCalendar } from '#core/calendar.ts';
import { dayInJakarta } from '#core/day-in-jakarta.ts';
import { policyAt } from '#core/policy/policy-at.ts';
import type { MessageKind } from '#core/requisition/message.ts';
import { dueReminders } from '#core/requisition/reminder-ladder.ts';
import { defaultWarningRule } from '#core/requisition/warning-rule.ts';
import type { Database } from '#storage/db.ts';
import { saveMessages, settleMessages } from '#storage/message-store.ts';
import { loadHolidays } from '#storage/place-store.ts';
import { loadCollected, loadUnacknowledged } from '#storage/views/unsettled-messages.ts';
import { loadWarningRules } from '#storage/warning-rule-store.ts';
import { runOperation } from '../run-operation.ts';

/** Who has collected is not called any more. Returns how many reminders went out now. Calling it as often as one likes reminds nobody twice. */
export function sendReminders(database: Database, now: Date): Promise<number> {
  return runOperation(database, async (tx) => {
    const at = now.toISOString();
    const collected = await loadCollected(tx);
    for (const kind of ['call_to_collect', 'ready_to_collect'] as const) {
      await settleMessages(tx, kind, collected, at);
    }
    const rule = policyAt(await loadWarningRules(tx), dayInJakarta(now)) ?? defaultWarningRule;
    const kinds = Object.keys(rule.ladders) as MessageKind[];
    const open = await loadUnacknowledged(tx, kinds);
    if (open.length === 0) return 0;
    const calendar = workingCalendar(await loadHolidays(tx));
    return saveMessages(
      tx,
      open.flatMap((message) => dueReminders(message, at, rule, calendar)),
      at,
    );
  });
}
