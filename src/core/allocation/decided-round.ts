/** A round as it is kept: what it was decided from, what was decided, and what one approves of it. */
import type { Holiday } from '../calendar.ts';
import { workingCalendar } from '../calendar.ts';
import type { OfficeId } from '../place.ts';
import type { Policy } from '../policy/policy.ts';
import type { Blanks, Ratio } from '../quantity.ts';
import type { Adjustment } from './adjust-grant.ts';
import { type AllocationWorld, allocateRound } from './allocate-round.ts';
import type { Allocation, AllocationRound } from './allocation.ts';

/** Everything that `allocateRound` looks at, as data: whoever has it gets the same round. */
export interface RoundInput extends Omit<AllocationWorld, 'calendar'> {
  readonly holidays: readonly Holiday[];
}

export function replayRound({ holidays, ...world }: RoundInput): AllocationRound {
  return allocateRound({ ...world, calendar: workingCalendar(holidays) });
}

/** One office's line: the decision of the rule, and the grant after the planner's adjustment. */
export interface RoundLine {
  /** `P2017-007-3215`; an allocation of this id exists once the round is approved and grants something. */
  readonly allocationId: string;
  readonly decision: Allocation;
  readonly granted: Blanks;
  readonly adjustment: Adjustment | null;
}

export function roundLines(
  round: AllocationRound,
  adjustments: readonly Adjustment[],
  number: number,
): RoundLine[] {
  const adjusted = new Map(adjustments.map((adjustment) => [adjustment.officeId, adjustment]));
  return round.offices.map((decision) => {
    const adjustment = adjusted.get(decision.office) ?? null;
    return {
      allocationId: allocationIdOf(Number(round.asOf.slice(0, 4)), number, decision.office),
      decision,
      granted: adjustment?.granted ?? decision.granted,
      adjustment,
    };
  });
}

function allocationIdOf(year: number, number: number, officeId: OfficeId): string {
  return `P${year}-${String(number).padStart(3, '0')}-${officeId}`;
}

/** What the approver is shown and what the approval carries out; the hashes stand for everything else. */
export interface RoundContent {
  readonly roundId: string;
  readonly number: number;
  readonly asOf: string;
  readonly policy: Pick<Policy, 'id' | 'version' | 'reference'>;
  readonly ledgerSeq: number;
  readonly reserveBefore: Blanks;
  /** What must stay in the reserve after the round. */
  readonly heldBack: Blanks;
  readonly level: Ratio | null;
  readonly asked: Blanks;
  readonly granted: Blanks;
  readonly grants: readonly RoundGrant[];
  readonly inputHash: string;
  readonly resultHash: string;
}

export interface RoundGrant {
  readonly allocationId: string;
  readonly officeId: OfficeId;
  readonly asked: Blanks;
  readonly decided: Blanks;
  /** 0 where an adjustment took everything. */
  readonly granted: Blanks;
  readonly adjustment: Pick<Adjustment, 'reason' | 'note'> | null;
  /** The open requisitions that the grant answers. */
  readonly requisitions: readonly string[];
}

/** Only offices for which the rule decided something: the rest is in the hash of the result. */
export function roundContent(
  round: AllocationRound,
  lines: readonly RoundLine[],
  facts: Pick<RoundContent, 'roundId' | 'number' | 'ledgerSeq' | 'inputHash' | 'resultHash'>,
  requisitionsOf: (officeId: OfficeId) => readonly string[],
): RoundContent {
  const { id, version, reference, reserveHeldBack } = round.policy;
  const sum = (of: (line: RoundLine) => Blanks): Blanks =>
    lines.reduce((total, line) => total + of(line), 0);
  return {
    ...facts,
    asOf: round.asOf,
    policy: { id, version, reference },
    reserveBefore: round.reserve.before,
    heldBack: Math.min(reserveHeldBack, round.reserve.before),
    level: round.level,
    asked: sum(({ decision }) => decision.asked),
    granted: sum(({ granted }) => granted),
    grants: lines
      .filter(({ decision }) => decision.granted > 0)
      .map(({ allocationId, decision, granted, adjustment }) => ({
        allocationId,
        officeId: decision.office,
        asked: decision.asked,
        decided: decision.granted,
        granted,
        adjustment: adjustment && { reason: adjustment.reason, note: adjustment.note },
        requisitions: requisitionsOf(decision.office),
      })),
  };
}
