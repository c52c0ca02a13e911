/** What the centre is shown of a move that both offices have accepted, and what its approval sets free. */
import type { PlainDate } from '../calendar.ts';
import type { OfficeId } from '../place.ts';
import type { Blanks, MilliRupiah } from '../quantity.ts';
import type { MoveReason } from './redistribution.ts';

export interface MoveContent {
  readonly moveId: string;
  readonly giverId: OfficeId;
  readonly giverName: string;
  readonly giverProvince: string;
  readonly receiverId: OfficeId;
  readonly receiverName: string;
  readonly receiverProvince: string;
  readonly quantity: Blanks;
  readonly km: number;
  readonly cost: MilliRupiah;
  readonly reasons: readonly MoveReason[];
  readonly plannedOn: PlainDate;
  /** SHA-256 in hex of what the plan was decided from. */
  readonly inputHash: string;
}
