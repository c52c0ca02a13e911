/**
 * What a redistribution starts from and what it decides: the records, without the rules.
 *
 * It is decided in two steps that do not mix (decisions/0016-redistribution.md). The level says who
 * gives and who gets, on the pooled stock of offices and reserve; a minimum-cost flow says by which
 * routes. Every quantity is whole: blanks, working days, and costs in thousandths of a rupiah for
 * one blank. Sums stay below 2^53.
 */
import type { OfficeId } from '../place.ts';
import type { MoveNumbers } from '../policy/move-numbers.ts';
import type { Blanks, Days, MilliRupiah, Ratio } from '../quantity.ts';

/** Degrees; north and east are above zero. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** A point that holds blanks, on one day: an office, or one of its sub-points. */
export interface StockPoint extends Point {
  /** Named once in a plan; breaks ties. */
  readonly office: OfficeId;
  readonly provinceCode: string;
  /** Points with the same text reach each other without crossing the sea (`islandOf`). */
  readonly island: string;
  /** Usable blanks at the office: only these can be given. */
  readonly onHand: Blanks;
  /** Left the reserve or another office, not yet received. With `onHand`: the position. */
  readonly inTransit: Blanks;
  /**
   * N: cards that can become prints before the next delivery; the width by which the level fills it.
   * An office with none gets nothing, and gives all above its floor.
   */
  readonly need: Blanks;
  /** What its position is never brought below by giving (`donorFloor`). */
  readonly floor: Blanks;
  /**
   * What it may get at most, on top of its position: its ceiling, and no more than it asked for where
   * only an ask is served. It is never filled beyond its need, however much room there is.
   */
  readonly room: Blanks;
  /** Working days from the call to collect at the centre to the shelf. */
  readonly leadTimeDays: Days;
  /**
   * The chance, 0 to 1, that it is empty before a blank sent from the centre today arrives
   * (`emptyChance`).
   */
  readonly emptyChance: number;
}

/** A move that was made, so that it is not undone at once. */
export interface RecentMove {
  readonly from: OfficeId;
  readonly to: OfficeId;
  /** Calendar days since. */
  readonly daysAgo: number;
}

/** The numbers of moves of a policy, with the boxes in which blanks travel by it. */
export interface MovePolicy extends MoveNumbers {
  readonly boxSize: Blanks;
}

/**
 * `national`: offices and reserve are one pool. `within_province`: each province is a pool of its
 * own, nothing comes from the reserve, so that a province runs out at one time (lending).
 */
export type Pool = 'national' | 'within_province';

export interface RedistributionWorld {
  readonly pool: Pool;
  /** Blanks of the reserve that may be sent; not read where the pool is `within_province`. */
  readonly reserve: Blanks;
  /** Where the reserve lies. */
  readonly centre: Point & { readonly island: string };
  readonly offices: readonly StockPoint[];
  readonly recentMoves: readonly RecentMove[];
  readonly policy: MovePolicy;
}

/**
 * Why a move is proposed, as data. The first is always `worth_more`, the certificate itself: the
 * prices of the two ends differ by exactly what the way costs, and there is no cheaper way.
 */
export type MoveReason =
  | {
      readonly code: 'worth_more';
      /** What one more blank is worth at each end; their difference is the cost of the way. */
      readonly priceFrom: MilliRupiah;
      readonly priceTo: MilliRupiah;
    }
  | {
      /** The giver is above the level, or above all that it can use where nothing is short. */
      readonly code: 'giver_above_level';
      readonly position: Blanks;
      readonly need: Blanks;
      readonly floor: Blanks;
      /** Its position after all its moves. */
      readonly leaves: Blanks;
    }
  | {
      readonly code: 'getter_below_level';
      readonly position: Blanks;
      readonly need: Blanks;
      /** Its position after all its moves, with what comes from the centre. */
      readonly reaches: Blanks;
    }
  /** The reserve does not suffice to bring everyone to what it may have. */
  | { readonly code: 'reserve_short'; readonly level: Ratio }
  | {
      readonly code: 'sooner_than_centre';
      readonly days: Days;
      readonly centreDays: Days;
      readonly emptyChance: number;
    }
  | {
      readonly code: 'cheaper_than_centre';
      readonly cost: MilliRupiah;
      readonly centreCost: MilliRupiah;
    }
  | { readonly code: 'within_province'; readonly provinceCode: string };

export interface Move {
  readonly from: OfficeId;
  readonly to: OfficeId;
  /** Whole boxes, as many at least as make the trip worthwhile (`worthwhileLot`). */
  readonly blanks: Blanks;
  /** Great circle, rounded to whole kilometres. */
  readonly km: number;
  readonly crossesSea: boolean;
  readonly leavesProvince: boolean;
  /** Working days until it is on the shelf. */
  readonly days: Days;
  /** For one blank, with everything the policy adds; equal to priceTo - priceFrom. */
  readonly cost: MilliRupiah;
  readonly priceFrom: MilliRupiah;
  readonly priceTo: MilliRupiah;
  readonly reasons: readonly MoveReason[];
}

/** A route of the cheapest plan that is not proposed: its blanks stay with the giver. */
export interface DroppedMove {
  readonly from: OfficeId;
  readonly to: OfficeId;
  readonly blanks: Blanks;
  /** So many of them the centre sends instead, where its reserve suffices. */
  readonly insteadFromCentre: Blanks;
  /** Great circle, rounded to whole kilometres, and the fewest blanks that are worth this trip. */
  readonly km: number;
  readonly worthwhile: Blanks;
  /** Below the smallest lot of any trip; below that of one so far; or enough, and one too many. */
  readonly cause: 'below_smallest_lot' | 'below_lot_of_trip' | 'moves_max';
}

/** What becomes of one office. position + gets + fromCentre - gives = after, always. */
export interface OfficeOutcome {
  readonly office: OfficeId;
  /** On hand and in transit, before. */
  readonly position: Blanks;
  readonly need: Blanks;
  /** Carried away by the moves of the plan. */
  readonly gives: Blanks;
  /** Brought by the moves of the plan. */
  readonly gets: Blanks;
  readonly fromCentre: Blanks;
  readonly after: Blanks;
  /** What its fair share at the level is short of what is brought: dropped, blocked, or too dear. */
  readonly unmet: Blanks;
  /**
   * What one more blank is worth here, the cheapest source 0; null where the office neither gives
   * nor gets.
   */
  readonly price: MilliRupiah | null;
}

/** The proof that there is no cheaper way, made anew for every plan. */
export interface PlanCertificate {
  /** Giver-getter and centre-getter routes whose reduced cost was held against zero: all there are. */
  readonly routesPriced: number;
  /** Routes that stood in the network that was solved last. */
  readonly routesSolved: number;
  /** How often the network was solved until no route outside it was cheaper. */
  readonly rounds: number;
  /** What the plan costs before anything was dropped, and what its prices prove to be the least. */
  readonly cost: MilliRupiah;
  readonly provenLeast: MilliRupiah;
}

export interface RedistributionPlan {
  readonly pool: Pool;
  readonly reserve: { readonly before: Blanks; readonly after: Blanks };
  /**
   * The level of the national pool: the share of its need to which every office is filled that has
   * neither its floor above it nor its room below it; below 1. null when everyone can have all it may
   * from the reserve and from what lies idle above needs and floors, and where the pool is
   * `within_province`.
   */
  readonly level: Ratio | null;
  /** One for each province, by code, null in the same sense; empty where the pool is `national`. */
  readonly provinceLevels: readonly {
    readonly provinceCode: string;
    readonly level: Ratio | null;
  }[];
  /** In the order of the input. */
  readonly offices: readonly OfficeOutcome[];
  /** The largest first. */
  readonly moves: readonly Move[];
  readonly dropped: readonly DroppedMove[];
  /** What one more blank in the reserve is worth; 0 when it is not short, null without a reserve. */
  readonly reservePrice: MilliRupiah | null;
  readonly totals: {
    readonly moved: Blanks;
    readonly fromCentre: Blanks;
    readonly unmet: Blanks;
    /** Sum of blanks times kilometres, of moves between offices. */
    readonly blankKm: number;
    /** Sum of blanks times cost, of moves between offices. */
    readonly moveCost: MilliRupiah;
  };
  readonly certificate: PlanCertificate;
}
