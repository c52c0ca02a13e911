/**
 * The numbers the ministry may change. A policy is dated, versioned data with a reference to the
 * circular that ordered it: rules change overnight, so none of these is a constant in code.
 */
import type { PlainDate } from '../calendar.ts';
import type { Blanks, Days } from '../quantity.ts';
import type { MoveNumbers } from './move-numbers.ts';

/** Whether the public is told how many blanks an office holds, or only about how many. */
export const publicFigures = ['bands', 'exact'] as const;
export type PublicFigures = (typeof publicFigures)[number];

export interface Policy {
  readonly id: string;
  readonly version: number;
  readonly name: { readonly id: string; readonly en: string };
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate | null;
  /** The circular, speech or decision that this policy follows, as a reader would cite it. */
  readonly reference: string;

  /** How far ahead a grant must last. */
  readonly horizon:
    | { readonly kind: 'fixed'; readonly workingDays: Days }
    | { readonly kind: 'lead_time_plus_review'; readonly reviewWorkingDays: Days };
  /**
   * alpha: the chance, 0 to 1, that demand over the horizon stays within what is granted for it.
   */
  readonly demandQuantile: number;
  /** Whether a grant is limited to what the office can print over the horizon. */
  readonly capByPrintCapacity: boolean;
  /**
   * Whether a grant is limited to the print-ready backlog and the demand expected over the horizon.
   */
  readonly capByBacklogAndDemand: boolean;
  /** No office holds more than this many months of its own use; null for no such limit. */
  readonly maximumMonthsOfUse: number | null;
  /**
   * No grant above this many blanks whatever the office (the flat 500 of 2019); null for no limit.
   */
  readonly maximumPerGrant: Blanks | null;
  /** Blanks travel in boxes of this size; 1 for single blanks. */
  readonly boxSize: Blanks;
  /** Kept out of the round for emergencies. */
  readonly reserveHeldBack: Blanks;

  /** Working days in the best stretch of prints that proves a capacity. */
  readonly capacityProofWorkingDays: Days;
  /** What one working printer is taken to print in a day at most. */
  readonly cardsPerPrinterPerDay: number;
  /**
   * Variance of the daily inflow divided by its mean where an office has no figure of its own; 1 =
   * Poisson.
   */
  readonly varianceToMeanRatio: number;

  /** Thresholds of the status of an office. */
  readonly status: {
    /** Silent when the last statement is more than this many working days old. */
    readonly silentAfterWorkingDays: Days;
    /** Piled up when stock and transit exceed what can be printed in this many working days. */
    readonly piledUpWorkingDays: Days;
    /** Low when the early run-out (T10) falls within lead time plus this many working days. */
    readonly reviewWorkingDays: Days;
  };
  /** A grant not collected within this many working days returns to the reserve. */
  readonly collectWithinWorkingDays: Days;
  /**
   * Spoiled blanks and withdrawn old cards are burnt within this many working days: a little more than a month in 2017;
   * daily since letter 400.8.1.2/202241/Dukcapil of 2022; each time with minutes by SE 470.13/11176/SJ of 2018.
   */
  readonly destroyWithinWorkingDays: Days;
  /** What must be in order before an office asks; the emergency floor stays open whatever they say. */
  readonly gates: {
    /** Daily statements of days that are over which may still be due. */
    readonly statementsDueMax: number;
    /** The last count by hand is no older than this. */
    readonly countWorkingDaysMax: Days;
    /** A difference between count and ledger may stay without an answer for this long. */
    readonly questionWorkingDaysMax: Days;
    /** The emergency floor: blanks for the lead time and this many working days more. */
    readonly emergencyWorkingDays: Days;
  };
  /** Exact counts help citizens and thieves alike. */
  readonly publicFigures: PublicFigures;
  readonly moves: MoveNumbers;
}
