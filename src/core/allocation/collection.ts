/** From the approved grant to the office's shelf: the words of collection, hand-over and receipt. */
import type { OfficeId } from '../place.ts';

/** Where a grant stands. Only an approved one is an allocation. */
export const allocationStates = [
  /** Promised; the keeper has not packed it. */
  'allocated',
  /** Packed, with a slot at the counter. */
  'ready',
  /** Left the store. */
  'handed_over',
  /** Not collected in time: the blanks went back to the reserve. */
  'expired',
] as const;
export type AllocationState = (typeof allocationStates)[number];

/** Who fetches: the office itself, its province for several offices in one trip, or a neighbour on commission. */
export const collectorKinds = ['office', 'province', 'neighbour'] as const;
export type CollectorKind = (typeof collectorKinds)[number];

export interface Collector {
  readonly kind: CollectorKind;
  /** The neighbour; null for the other kinds. */
  readonly officeId: OfficeId | null;
  /** The official who comes, as on the letter of assignment; never a citizen. */
  readonly name: string;
  /** Number of the letter of assignment (surat tugas). */
  readonly letterNumber: string | null;
}

/** Why a blank was refused at receipt. */
export const rejectionReasons = [
  'damaged',
  'wet',
  'box_opened',
  'wrong_product',
  'serial_not_listed',
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

/** Where a difference stands. */
export const caseStates = [
  /** The side named in `mustAct` has to answer. */
  'open',
  /** An end is proposed and waits for a second person. */
  'settlement_proposed',
  'settled',
] as const;
export type CaseState = (typeof caseStates)[number];

export const caseSides = ['centre', 'office'] as const;
export type CaseSide = (typeof caseSides)[number];
