/** A new version of the rule by which offices are warned and reminded; what was in force stays readable. */
import type { Actor } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import { policyAt } from '#core/policy/policy-at.ts';
import { defaultWarningRule, type WarningRule } from '#core/requisition/warning-rule.ts';
import type { Database, Db } from '#storage/db.ts';
import { loadWarningRules, saveWarningRule } from '#storage/warning-rule-store.ts';
import { type Done, doOnce } from '../do-once.ts';

export interface WarningRules {
  readonly inForce: WarningRule;
  readonly newest: WarningRule;
}

/** The default of the program stands where no rule of the ministry does. */
export async function readWarningRules(db: Db, today: PlainDate): Promise<WarningRules> {
  const rules = await loadWarningRules(db);
  return {
    inForce: policyAt(rules, today) ?? defaultWarningRule,
    newest: rules.at(-1) ?? defaultWarningRule,
  };
}

export type WarningRuleChange = Omit<WarningRule, 'id' | 'version' | 'validUntil'> & {
  readonly eventId: string;
  /** The version that its author saw: refused when there is a newer one by now. */
  readonly basedOn: number;
};

/** From its first day on, which the caller has seen to be today or later; reminders sent before stay sent. */
export function changeWarningRule(
  database: Database,
  actor: Actor,
  { eventId, basedOn, ...change }: WarningRuleChange,
  now: Date,
): Promise<Done<'changed_since_shown'>> {
  const { id } = defaultWarningRule;
  const asked = { eventId, input: { warningRule: change, basedOn } };
  return doOnce(database, actor, asked, id, now, async (tx) => {
    const { version } = (await loadWarningRules(tx)).at(-1) ?? defaultWarningRule;
    if (version !== basedOn) return 'changed_since_shown';
    await saveWarningRule(tx, { ...change, id, version: version + 1, validUntil: null });
    return null;
  });
}
