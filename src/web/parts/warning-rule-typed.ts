/** A rule of warnings as it is typed: for each kind and place the hours, or nothing where nobody is reminded. */
import type { MessageKind } from '#core/requisition/message.ts';
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

/** How a first reminder of a place travels, where none was before. */
const usualChannels: Readonly<Record<LadderPlace, Rung['channels']>> = {
  office: ['app', 'whatsapp', 'sms'],
  province: ['app', 'email', 'whatsapp'],
  country: ['app', 'email'],
};

export function ladderKindsOf({ ladders }: WarningRule): MessageKind[] {
  return Object.keys(ladders) as MessageKind[];
}

/** null: a place that is not reminded. */
export function hoursAt(rule: WarningRule, kind: MessageKind, place: LadderPlace): number | null {
  return rungAt(rule, kind, place)?.afterWorkingHours ?? null;
}

function rungAt(rule: WarningRule, kind: MessageKind, place: LadderPlace): Rung | undefined {
  return rule.ladders[kind]?.find(({ to }) => to === place);
}

/** The ladders with the hours of `hoursOf`, earliest first; the ways stay those of the rule before. */
export function laddersWith(
  rule: WarningRule,
  hoursOf: (kind: MessageKind, place: LadderPlace) => number | null,
) {
  const ladderOf = (kind: MessageKind) =>
    ladderPlaces
      .flatMap((to) => {
        const afterWorkingHours = hoursOf(kind, to);
        const channels = rungAt(rule, kind, to)?.channels ?? usualChannels[to];
        return afterWorkingHours === null
          ? []
          : [{ afterWorkingHours, to, channels: [...channels] }];
      })
      .sort((one, other) => one.afterWorkingHours - other.afterWorkingHours);
  return Object.fromEntries(ladderKindsOf(rule).map((kind) => [kind, ladderOf(kind)]));
}
