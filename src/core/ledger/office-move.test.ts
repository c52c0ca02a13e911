import { describe, expect, it } from 'vitest';
import {
  answerMove,
  checkArrival,
  checkSend,
  type MoveAnswer,
  movePosting,
  type OfficeMove,
  sideOf,
} from './office-move.ts';
import { declineReasons, turnedDownBecause } from './office-move-state.ts';

/** Klaten (3310) is asked to give 2,000 to Sukoharjo (3311). */
const asked: OfficeMove = {
  id: 'move',
  giverId: '3310',
  receiverId: '3311',
  quantity: 2_000,
  state: 'proposed',
  needsApproval: false,
  mostHeld: 5_000,
  lapsesOn: '2017-11-28',
  giverAcceptedBy: null,
  receiverAcceptedBy: null,
  proposalId: null,
  sent: null,
};
const givenYes: OfficeMove = { ...asked, giverAcceptedBy: 'klaten' };
const takenYes: OfficeMove = { ...asked, receiverAcceptedBy: 'sukoharjo' };
const farYes: OfficeMove = { ...givenYes, needsApproval: true };
const atCentre: OfficeMove = { ...farYes, state: 'accepted', receiverAcceptedBy: 'sukoharjo' };
const free: OfficeMove = { ...givenYes, state: 'approved', receiverAcceptedBy: 'sukoharjo' };
const sent: OfficeMove = { ...free, state: 'sent', sent: 1_990 };
const received: OfficeMove = { ...sent, state: 'received' };

const yes: MoveAnswer = { kind: 'accept' };
const no = (reason: Extract<MoveAnswer, { kind: 'decline' }>['reason']): MoveAnswer => ({
  kind: 'decline',
  reason,
  note: null,
});

describe('an answer to a move', () => {
  it.each([
    ['the giver says yes: one side is not enough', asked, '3310', yes, 'proposed'],
    ['the receiver says yes after it', givenYes, '3311', yes, 'approved'],
    ['the giver says yes after the receiver', takenYes, '3310', yes, 'approved'],
    ['the last yes of a far one goes to the centre', farYes, '3311', yes, 'accepted'],
    ['the giver needs its stock', asked, '3310', no('needs_own_stock'), 'declined'],
    ['the receiver has enough', givenYes, '3311', no('has_enough'), 'declined'],
    ['also while the centre looks at it', atCentre, '3310', no('no_transport'), 'declined'],
    ['also when it might go', free, '3311', no('cannot_print'), 'declined'],
    ['not once it has left', sent, '3310', no('other'), 'wrong_state'],
    ['a giver does not have enough', asked, '3310', no('has_enough'), 'reason_does_not_fit'],
    ['a receiver needs no own stock', asked, '3311', no('needs_own_stock'), 'reason_does_not_fit'],
    ['nobody says yes twice', givenYes, '3310', yes, 'wrong_state'],
    ['nor to what is over', received, '3311', yes, 'wrong_state'],
    ['a third office has no say', asked, '3205', yes, 'not_allowed'],
    ['nor has whoever is of no office', asked, null, no('other'), 'not_allowed'],
  ] as const)('%s', (_what, move, officeId, answer, expected) => {
    const after = answerMove(move, officeId, answer);
    expect(typeof after === 'string' ? after : after.state).toBe(expected);
  });

  it('has a side, or none', () => {
    expect([sideOf(asked, '3310'), sideOf(asked, '3311'), sideOf(asked, '3205')]).toEqual([
      'giver',
      'receiver',
      null,
    ]);
  });

  it('knows every reason of both sides, and that of the centre', () => {
    const known = [...declineReasons.giver, ...declineReasons.receiver, 'not_approved'];
    expect([...new Set(known)].sort()).toEqual([...turnedDownBecause].sort());
  });
});

describe('sending and counting in', () => {
  it.each([
    ['the giver sends what was agreed', free, '3310', 2_000, null],
    ['or less', free, '3310', 1_990, null],
    ['never more', free, '3310', 2_001, 'more_than_outstanding'],
    ['the receiver sends nothing', free, '3311', 1, 'not_allowed'],
    ['nothing leaves before all have agreed', atCentre, '3310', 1, 'wrong_state'],
    ['nor twice', sent, '3310', 1, 'wrong_state'],
  ] as const)('%s', (_what, move, officeId, blanks, expected) => {
    expect(checkSend(move, officeId, blanks)).toBe(expected);
  });

  it.each([
    ['the receiver counts in what was sent', sent, '3311', 1_990, null],
    ['or less', sent, '3311', 1, null],
    ['never more', sent, '3311', 1_991, 'more_than_outstanding'],
    ['the giver counts nothing in', sent, '3310', 1, 'not_allowed'],
    ['nothing arrives that did not leave', free, '3311', 1, 'wrong_state'],
    ['nor twice', received, '3311', 1, 'wrong_state'],
  ] as const)('%s', (_what, move, officeId, blanks, expected) => {
    expect(checkArrival(move, officeId, blanks)).toBe(expected);
  });

  it('moves stock from the one to the other and loses nothing', () => {
    const document = {
      eventId: 'e',
      actor: 'a',
      occurredAt: '2017-11-23T02:00:00Z',
      reference: 'BAPR',
    };
    const { kind, entries } = movePosting(sent, 1_990, document);
    expect(kind).toBe('redistribution');
    expect(entries).toEqual([
      { account: 'on_hand:3310', amount: -1_990 },
      { account: 'on_hand:3311', amount: 1_990 },
    ]);
  });
});
