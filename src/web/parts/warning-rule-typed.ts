/**
 * A rule of warnings as it is typed: for each kind and place the hours, or nothing where nobody is reminded, and the ways
 * that a reminder takes besides the inbox, which always holds it.
 */
import type { Channel, MessageKind } from '#core/requisition/message.ts';
import type { Rung, WarningRule } from '#core/requisition/warning-rule.ts';

export const waits = [
  'decisionWorkingDays',
  'safetyWorkingDays',
  'reviewWorkingDays',
  'emergencyDecisionWorkingDays',
  'overdueAfterWorkingDays',
] as const;

export type LadderPlace = Rung['to'];
export const ladderPlaces: readonly LadderPlace[] = ['office', 'province', 'country'];

export type SentWay = Exclude<Channel, 'app'>;
export const sentWays: readonly SentWay[] = ['email', 'whatsapp', 'sms'];

/** How a first reminder of a place travels, where none was before. */
const usualWays: Readonly<Record<LadderPlace, readonly SentWay[]>> = {
  office: ['whatsapp', 'sms'],
  province: ['email', 'whatsapp'],
  country: ['email'],
};

export function ladderKindsOf({ ladders }: WarningRule): MessageKind[] {
  return Object.keys(ladders) as MessageKind[];
}

/** null: a place that is not reminded. */
export function hoursAt(rule: WarningRule, kind: MessageKind, place: LadderPlace): number | null {
  return rungAt(rule, kind, place)?.afterWorkingHours ?? null;
}

/** As they were, or as they usually are where nobody was reminded; always in the same order. */
export function waysAt(
  rule: WarningRule,
  kind: MessageKind,
  place: LadderPlace,
): readonly SentWay[] {
  const channels: readonly Channel[] = rungAt(rule, kind, place)?.channels ?? usualWays[place];
  return sentWays.filter((way) => channels.includes(way));
}

function rungAt(rule: WarningRule, kind: MessageKind, place: LadderPlace): Rung | undefined {
  return rule.ladders[kind]?.find(({ to }) => to === place);
}

export interface TypedRung {
  /** null: not reminded. */
  readonly hours: number | null;
  readonly ways: readonly SentWay[];
}

/** The ladders of the kinds of `rule` as they were typed, earliest reminder first. */
export function laddersWith(
  rule: WarningRule,
  typedAt: (kind: MessageKind, place: LadderPlace) => TypedRung,
) {
  const ladderOf = (kind: MessageKind) =>
    ladderPlaces
      .flatMap((to) => {
        const { hours, ways } = typedAt(kind, to);
        const channels: Channel[] = ['app', ...ways];
        return hours === null ? [] : [{ afterWorkingHours: hours, to, channels }];
      })
      .sort((one, other) => one.afterWorkingHours - other.afterWorkingHours);
  return Object.fromEntries(ladderKindsOf(rule).map((kind) => [kind, ladderOf(kind)]));
}
