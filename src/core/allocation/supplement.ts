/** What an appeal may win: a further grant within what its checked figure shows the office can print. */
import type { OfficeId } from '../place.ts';
import type { Policy } from '../policy/policy.ts';
import type { Blanks } from '../quantity.ts';
import type { AppealAnswer, AppealClaim } from '../requisition/requisition.ts';
import type { OfficeSituation, Reason } from './allocation.ts';
import { estimateNeed } from './estimate-need.ts';

/** The appeal's own figures, and what its round had for them. */
export interface AppealedCut {
  readonly claim: AppealClaim;
  /** Cards a day, records, blanks: as the claim has it. */
  readonly claimedFigure: number;
  readonly figureOfRound: number | null;
  /** What the office says it needs instead of its grant. */
  readonly claimedQuantity: Blanks;
  readonly granted: Blanks;
}

export interface SupplementTerms {
  /** u of today with the claimed figure in it: what was granted since counts as position. */
  readonly ceiling: Blanks;
  /** What the office said it needs beyond its grant. */
  readonly claimedMore: Blanks;
  /** The reserve less what the policy holds back. */
  readonly reserveFree: Blanks;
  /** The least of the three: what a supplement is cut to before it is rounded. */
  readonly least: Blanks;
  /** Blanks travel in boxes of this size. */
  readonly boxSize: Blanks;
  /** The whole boxes in the least of the three: the most that may be given. */
  readonly most: Blanks;
  /** Position of the ledger with the ceiling: beyond it the office could not print. */
  readonly mostHeld: Blanks;
}

/** Of today, not of the round: what the office got, printed or was promised since is in it. */
export function supplementTerms(
  cut: AppealedCut,
  situation: OfficeSituation,
  policy: Policy,
  reserve: Blanks,
): SupplementTerms {
  const { ceiling } = estimateNeed(asAppealed(cut, situation), policy);
  const claimedMore = Math.max(0, cut.claimedQuantity - cut.granted);
  const reserveFree = Math.max(0, reserve - policy.reserveHeldBack);
  const mostHeld = situation.onHand + situation.inTransit + ceiling;
  const least = Math.min(ceiling, claimedMore, reserveFree);
  const { boxSize } = policy;
  const most = wholeBoxes(least, boxSize);
  return { ceiling, claimedMore, reserveFree, least, boxSize, most, mostHeld };
}

/** The same office, were the claim true. */
function asAppealed(
  { claim, claimedFigure, figureOfRound }: AppealedCut,
  situation: OfficeSituation,
): OfficeSituation {
  switch (claim) {
    case 'capacity_higher':
      // The figure is of what prints now: an older statement on printers no longer limits it.
      return {
        ...situation,
        capacityPerDay: claimedFigure,
        printersWorking: null,
        cannotPrintCause: null,
      };
    case 'backlog_higher':
      return { ...situation, backlog: claimedFigure };
    case 'stock_lower':
      return without(situation, Math.max(0, (figureOfRound ?? 0) - claimedFigure));
    case 'shipment_not_received':
      return without(situation, claimedFigure);
    case 'event_coming':
      return { ...situation, backlog: situation.backlog + claimedFigure };
  }
}

/** What never came is on the road in the ledger, and beyond that on the shelf. */
function without(situation: OfficeSituation, blanks: Blanks): OfficeSituation {
  const fromRoad = Math.min(blanks, situation.inTransit);
  return {
    ...situation,
    inTransit: situation.inTransit - fromRoad,
    onHand: Math.max(0, situation.onHand - (blanks - fromRoad)),
  };
}

export type SupplementRefusal = 'quantity_does_not_fit' | 'above_ceiling' | 'less_than_a_box';

export interface DecidedSupplement {
  /** What is proposed; null where the appeal is dismissed. */
  readonly supplement: Blanks | null;
  /** Why it is not the quantity that was written down; none where it is. */
  readonly reasons: readonly Reason[];
}

/**
 * An appeal that is upheld, wholly or in part, gives something; one that is dismissed gives nothing. What is given are
 * whole boxes, as in a round: rounded down, so that neither the ceiling nor the reserve is passed.
 */
export function decideSupplement(
  answer: AppealAnswer,
  quantity: Blanks | null,
  { least, boxSize }: Pick<SupplementTerms, 'least' | 'boxSize'>,
): DecidedSupplement | SupplementRefusal {
  if ((answer === 'dismissed') !== (quantity === null)) return 'quantity_does_not_fit';
  if (quantity === null) return { supplement: null, reasons: [] };
  if (quantity > least) return 'above_ceiling';
  const leaves = wholeBoxes(quantity, boxSize);
  if (leaves === 0) return 'less_than_a_box';
  const reasons: Reason[] =
    leaves === quantity ? [] : [{ code: 'rounded_to_boxes', boxSize, leaves }];
  return { supplement: leaves, reasons };
}

function wholeBoxes(blanks: Blanks, boxSize: Blanks): Blanks {
  return blanks - (blanks % boxSize);
}

/** What the second person is shown and what the approval carries out. */
export interface SupplementContent
  extends AppealedCut,
    Pick<SupplementTerms, 'ceiling' | 'mostHeld'> {
  readonly appealId: string;
  readonly roundId: string;
  /** `7/2017`. */
  readonly roundNumber: string;
  readonly allocationId: string;
  readonly officeId: OfficeId;
  readonly officeName: string;
  readonly asked: Blanks;
  readonly supplement: Blanks;
  /** Why it is fewer than the planner wrote; of older proposals, which knew no boxes, there are none. */
  readonly reasons?: readonly Reason[];
  readonly reserveBefore: Blanks;
  /** What must stay in the reserve. */
  readonly heldBack: Blanks;
  /** The office's words and the planner's. */
  readonly appealText: string;
  readonly answer: AppealAnswer;
  readonly answerText: string;
}
