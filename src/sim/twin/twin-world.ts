/** One synthetic year: what happens whatever the rule is. Drawn once, lived by every rule. */
import type { RateBelief } from '#core/forecast/inflow-rate.ts';
import type { Blanks } from '#core/quantity.ts';
import type { TwinSettings } from './twin-settings.ts';

/** One place in every column for each office. */
export interface TwinOffices {
  readonly count: number;
  readonly id: readonly string[];
  /** Mean inflow of a working day, over the year. */
  readonly dailyMean: Float64Array;
  /** Cards a working day with all printers, proven before the year began. */
  readonly capacity: Float64Array;
  readonly leadDays: Int32Array;
  /** From the central store. */
  readonly distanceKm: Float64Array;
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
  readonly provinceCode: readonly string[];
  /** The same text for offices with no sea between them. */
  readonly island: readonly string[];
  readonly openingStock: Int32Array;
  /** Asks for so many times a month of its use. */
  readonly overAsking: Float64Array;
  /** Blanks it keeps in the drawer, come what may. */
  readonly hoarded: Int32Array;
  /** The part of its stock that it states. */
  readonly statedShare: Float64Array;
  /** What was seen of its inflow before the year. */
  readonly belief: readonly RateBelief[];
}

/** Tables of days by offices: the place of office i on day d is d * count + i. */
export interface TwinWorld {
  readonly seed: number;
  readonly settings: TwinSettings;
  readonly days: number;
  readonly offices: TwinOffices;
  /** Relative to the mean working day. */
  readonly weekdayWeight: Float64Array;
  readonly inflow: Int32Array;
  /** Cards that can be printed that day. */
  readonly capacity: Int32Array;
  /** 1 where the evening's statement is there the next morning. */
  readonly isStated: Uint8Array;
  /** For each day the offices in the order in which they would come. */
  readonly queue: Int32Array;
  /** Blanks that reach the reserve on each day. */
  readonly delivered: Int32Array;
  readonly openingReserve: Blanks;
}
