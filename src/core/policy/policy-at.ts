import type { PlainDate } from '../calendar.ts';

/** What orders something from a day on, until another takes its place. */
interface Dated {
  readonly version: number;
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate | null;
}

/**
 * The policy in force on a day: of those whose dates hold the day (both ends included) the one that
 * began last, and of that the highest version, because a newer circular overrides an older one.
 * null when none was in force.
 */
export function policyAt<Policy extends Dated>(
  policies: readonly Policy[],
  day: PlainDate,
): Policy | null {
  const inForce = policies.filter(
    ({ validFrom, validUntil }) => validFrom <= day && (validUntil === null || day <= validUntil),
  );
  const isNewer = (a: Policy, b: Policy): boolean =>
    a.validFrom === b.validFrom ? a.version > b.version : a.validFrom > b.validFrom;
  return inForce.reduce<Policy | null>(
    (newest, policy) => (newest === null || isNewer(policy, newest) ? policy : newest),
    null,
  );
}
