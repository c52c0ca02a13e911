/** What an allocation round starts from and what it decides: the records, without the rules. */
import type { PlainDate } from '../calendar.ts';
import type { OfficeId } from '../place.ts';
import type { Policy } from '../policy/policy.ts';
import type { Blanks, Days, Ratio } from '../quantity.ts';

/** Why an office cannot print although it may hold blanks. */
export const cannotPrintCauses = ['printer', 'ribbon', 'film', 'network'] as const;

export type CannotPrintCause = (typeof cannotPrintCauses)[number];

/** All that the round needs to know of one office, on one day. Derived facts, not declarations. */
export interface OfficeSituation {
  readonly office: OfficeId;
  /** Usable blanks at the office. */
  readonly onHand: Blanks;
  /** Left the reserve, not yet received. */
  readonly inTransit: Blanks;
  /** Records ready to print and not yet printed (PRR). */
  readonly backlog: number;
  /** Proven cards a working day. */
  readonly capacityPerDay: number;
  /** Expected print-ready records a working day. */
  readonly dailyInflow: number;
  /**
   * Variance of the daily inflow divided by its mean, 1 or more; null where the policy's figure
   * holds.
   */
  readonly varianceToMeanRatio: number | null;
  /** Working days from the call to collect until the blanks are on the shelf. */
  readonly leadTimeDays: Days;
  /** The quantity asked for; 0 when there is no open requisition. */
  readonly asked: Blanks;
  /** null when not known. */
  readonly printersWorking: number | null;
  /** What keeps a working printer from printing, if anything does. */
  readonly cannotPrintCause: CannotPrintCause | null;
  /** The day of the last statement; null when not known (then silence is not judged). */
  readonly lastReport: PlainDate | null;
}

/**
 * One step that changed the quantity, in the order in which the steps bit: the first is always the
 * ask, each later one says how much it left. `contract/words` turns them into sentences.
 */
export type Reason =
  | { readonly code: 'asked'; readonly blanks: Blanks }
  | {
      readonly code: 'print_capacity';
      readonly perDay: number;
      readonly workingDays: Days;
      readonly printersWorking: number | null;
      readonly leaves: Blanks;
    }
  | {
      readonly code: 'backlog_and_demand';
      readonly backlog: number;
      readonly demand: number;
      readonly quantile: number;
      readonly workingDays: Days;
      readonly leaves: Blanks;
    }
  | { readonly code: 'policy_maximum'; readonly maximum: Blanks; readonly leaves: Blanks }
  | {
      readonly code: 'on_hand';
      readonly blanks: Blanks;
      readonly limit: Blanks;
      readonly leaves: Blanks;
    }
  | {
      readonly code: 'in_transit';
      readonly blanks: Blanks;
      readonly limit: Blanks;
      readonly leaves: Blanks;
    }
  | { readonly code: 'shared_shortage'; readonly level: Ratio; readonly leaves: Blanks }
  | { readonly code: 'reserve_held_back'; readonly heldBack: Blanks; readonly leaves: Blanks }
  | { readonly code: 'rounded_to_boxes'; readonly boxSize: Blanks; readonly leaves: Blanks };

export type ReasonCode = Reason['code'];

/** In order of precedence: the first that applies is the status. */
export const officeStatuses = [
  'silent',
  'cannot_print',
  'empty',
  'critical',
  'low',
  'piled_up',
  'adequate',
] as const;

export type OfficeStatus = (typeof officeStatuses)[number];

/**
 * The days by which the stock runs out with probability 0.1, 0.5, 0.9; null when not within the
 * years looked at.
 */
export interface RunOutDates {
  readonly t10: PlainDate | null;
  readonly t50: PlainDate | null;
  readonly t90: PlainDate | null;
}

export interface Allocation {
  readonly office: OfficeId;
  readonly asked: Blanks;
  /** N: cards that can really become prints within the horizon. */
  readonly need: Blanks;
  /** u: need (or the policy's maximum) less what is on hand and in transit, 0 at least. */
  readonly ceiling: Blanks;
  readonly granted: Blanks;
  /**
   * The one reason that set the grant: the last that bit, with on hand and in transit named only
   * where nothing is left.
   */
  readonly binding: ReasonCode;
  readonly reasons: readonly Reason[];
  readonly status: OfficeStatus;
  readonly cause: CannotPrintCause | null;
  /** The last day to set out for the grant; null when nothing is granted. */
  readonly collectBy: PlainDate | null;
  readonly runOut: RunOutDates;
  /** The full arithmetic, for whoever recomputes the grant with a pocket calculator. */
  readonly arithmetic: {
    readonly horizonWorkingDays: Days;
    readonly printCapacity: Blanks;
    readonly demandQuantile: number;
    readonly backlogAndDemand: Blanks;
    readonly policyMaximum: Blanks | null;
    readonly position: Blanks;
    /** (on hand + in transit) / need, and the same with the grant; null when the need is 0. */
    readonly coverageBefore: number | null;
    readonly coverageAfter: number | null;
  };
}

export interface AllocationRound {
  readonly asOf: PlainDate;
  readonly policy: Policy;
  readonly reserve: { readonly before: Blanks; readonly after: Blanks };
  /** The published level L; null when the reserve fills every cap. */
  readonly level: Ratio | null;
  readonly offices: readonly Allocation[];
}
