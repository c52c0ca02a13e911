/**
 * Blanks that go from one office to another for good, proposed by the program: nothing moves without the consent of both,
 * across provinces or in large numbers not without the centre, and then stock and responsibility go in one document, as
 * for a loan (`loan.ts`).
 */
import type { PlainDate } from '../calendar.ts';
import type { OfficeId } from '../place.ts';
import type { Blanks } from '../quantity.ts';
import { loanPosting } from './loan.ts';
import {
  type DeclineReason,
  declineReasons,
  type MoveSide,
  type MoveState,
} from './office-move-state.ts';
import type { Posting } from './posting.ts';

export interface OfficeMove {
  readonly id: string;
  readonly giverId: OfficeId;
  readonly receiverId: OfficeId;
  readonly quantity: Blanks;
  readonly state: MoveState;
  readonly needsApproval: boolean;
  /** The most that the receiver could use when the move was planned. */
  readonly mostHeld: Blanks;
  /** Its last day: for the answers, then for the sending. */
  readonly lapsesOn: PlainDate;
  /** Logins of those who accepted; null: not yet. */
  readonly giverAcceptedBy: string | null;
  readonly receiverAcceptedBy: string | null;
  /** What was put before the centre, once both had accepted. */
  readonly proposalId: string | null;
  /** What the giver let go; null until then. */
  readonly sent: Blanks | null;
}

export type MoveAnswer =
  | { readonly kind: 'accept' }
  | { readonly kind: 'decline'; readonly reason: DeclineReason; readonly note: string | null };

export type MoveRefusal =
  | 'wrong_state'
  | 'not_allowed'
  | 'reason_does_not_fit'
  | 'more_than_outstanding';

/** Which side of the move the office is; null for whoever is neither. */
export function sideOf(
  move: Pick<OfficeMove, 'giverId' | 'receiverId'>,
  officeId: OfficeId | null,
): MoveSide | null {
  if (officeId === move.giverId) return 'giver';
  return officeId === move.receiverId ? 'receiver' : null;
}

/**
 * The state after an answer of one side. Accepted by both it waits for the centre where that is needed, and is free to
 * go where not. Either side may still decline until the blanks have left.
 */
export function answerMove(
  move: OfficeMove,
  officeId: OfficeId | null,
  answer: MoveAnswer,
): { readonly side: MoveSide; readonly state: MoveState } | MoveRefusal {
  const side = sideOf(move, officeId);
  if (side === null) return 'not_allowed';
  if (answer.kind === 'decline') {
    if (!openStates.includes(move.state)) return 'wrong_state';
    const fitting: readonly DeclineReason[] = declineReasons[side];
    return fitting.includes(answer.reason) ? { side, state: 'declined' } : 'reason_does_not_fit';
  }
  if (move.state !== 'proposed') return 'wrong_state';
  const [own, other] =
    side === 'giver'
      ? [move.giverAcceptedBy, move.receiverAcceptedBy]
      : [move.receiverAcceptedBy, move.giverAcceptedBy];
  if (own !== null) return 'wrong_state';
  if (other === null) return { side, state: 'proposed' };
  return { side, state: move.needsApproval ? 'accepted' : 'approved' };
}

/** States in which the blanks are still where they were and the move may still come to nothing. */
const openStates: readonly MoveState[] = ['proposed', 'accepted', 'approved'];

/** The giver lets go of what was agreed or less, never of more. null: may be. */
export function checkSend(
  move: OfficeMove,
  officeId: OfficeId | null,
  sent: Blanks,
): MoveRefusal | null {
  if (sideOf(move, officeId) !== 'giver') return 'not_allowed';
  if (move.state !== 'approved') return 'wrong_state';
  return sent > move.quantity ? 'more_than_outstanding' : null;
}

/** The receiver counts in, at most what was sent. null: may be. */
export function checkArrival(
  move: OfficeMove,
  officeId: OfficeId | null,
  counted: Blanks,
): MoveRefusal | null {
  if (sideOf(move, officeId) !== 'receiver') return 'not_allowed';
  if (move.state !== 'sent' || move.sent === null) return 'wrong_state';
  return counted > move.sent ? 'more_than_outstanding' : null;
}

/** The document of the arrival: until then the giver answers for the blanks, from then on the receiver. */
export function movePosting(
  { giverId, receiverId }: Pick<OfficeMove, 'giverId' | 'receiverId'>,
  counted: Blanks,
  document: Pick<Posting, 'eventId' | 'actor' | 'occurredAt' | 'reference'>,
): Posting {
  return loanPosting({ lenderId: giverId, borrowerId: receiverId }, 'handover', counted, document);
}
