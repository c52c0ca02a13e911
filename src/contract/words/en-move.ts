/** Moves between offices: what is proposed, why this pair, who has to answer, and what came of it. English. */
import type { idMove } from './id-move.ts';

export const enMove: Record<keyof typeof idMove, string> = {
  'nav.moves': 'Moves',

  'moves.waiting':
    '{moves, plural, one {# move} other {# moves}} between offices proposed or under way: {blanks, number} blanks can go from offices with too many to offices with too few.',
  'moves.none_waiting': 'No blanks need to move between offices now.',
  'moves.waiting_own':
    '{moves, plural, one {# move concerns} other {# moves concern}} your office: {blanks, number} blanks.',
  'moves.none_own': 'No move waits for your office.',
  'moves.lead':
    'Plan of {day}, drawn up by {by}. Nothing moves before both offices have agreed; across provinces or above the bound the centre has to approve as well.',
  'moves.lead_before': 'There is no plan yet. The morning work draws one up every working day.',
  'moves.by_program': 'Blanko in the morning work',
  'moves.states':
    'Waiting for answers {proposed, number}, for the centre {accepted, number}, free to go {approved, number}, on the road {sent, number}.',
  'moves.done_so_far':
    'Received so far: {blanks, number} blanks in {moves, plural, one {# move} other {# moves}}.',
  'moves.plan': 'Plan',
  'moves.title': 'Moves between offices',
  'moves.list': 'List of moves',
  'moves.empty':
    'No moves in this list. New proposals appear here every working morning, with their reasons.',
  'moves.only_open': 'Under way',
  'moves.all': 'All',
  'moves.giver': 'Giver',
  'moves.receiver': 'Receiver',
  'moves.blanks': 'Blanks',
  'moves.km': 'Km',
  'moves.price': 'Price per blank',
  'moves.state': 'State',
  'moves.map': 'Map of moves',
  'moves.map_describe':
    '{count, plural, one {# arc} other {# arcs}} of moves over the map; the table below names all of them.',
  'moves.map_toggle': 'Show moves',
  'moves.why': 'Why this pair',
  'moves.steps': 'What has happened',
  'moves.plan_of': 'Plan of {day}, policy {policy} version {version}; decided from {hash}.',
  'moves.until_answer': 'Answer by {day}.',
  'moves.until_send': 'Send by {day}.',
  'moves.waits_for': 'Waits for the answer of {office}.',
  'moves.waits_both': 'Waits for the answers of both offices.',
  'moves.needs_centre': 'After both have agreed, the centre has to approve.',
  'moves.you_give': 'You give {blanks, number} blanks to {office}',
  'moves.you_get': 'You get {blanks, number} blanks from {office}',

  'moves.accept': 'Accept',
  'moves.accept_give_consequence':
    'Your office is willing to give {blanks, number} blanks to {office}. Your stock goes down only when they are counted there.',
  'moves.accept_get_consequence':
    'Your office is willing to take {blanks, number} blanks from {office}, and answers for them once it has counted them.',
  'moves.decline': 'Decline',
  'moves.decline_consequence':
    'This move of {blanks, number} blanks is over. The pair will not be proposed again soon.',
  'moves.decline_reason': 'Reason',
  'moves.note': 'Note (may be empty)',
  'moves.send': 'Record the sending',
  'moves.sent_count': 'Blanks sent',
  'moves.send_consequence':
    '{counted, number} blanks leave for {office}. Your office answers for them until they are counted there.',
  'moves.receive': 'Record the arrival',
  'moves.received_count': 'Blanks counted',
  'moves.receive_consequence':
    "{counted, number} blanks enter your office's stock, and so does the responsibility.",
  'moves.receive_less':
    '{sent, number} were sent; {missing, number} blanks stay on the books of {office} as a question.',

  'move_state.proposed': 'Waits for answers',
  'move_state.accepted': 'Waits for the centre',
  'move_state.approved': 'Free to go',
  'move_state.sent': 'On the road',
  'move_state.received': 'Received',
  'move_state.declined': 'Declined',
  'move_state.lapsed': 'Lapsed',

  'move_step.giver_accepted': 'The giver accepted',
  'move_step.receiver_accepted': 'The receiver accepted',
  'move_step.approved': 'The centre approved',
  'move_step.declined': 'Declined: {reason}',
  'move_step.lapsed': 'Lapsed',
  'move_step.sent': '{blanks, number} blanks sent',
  'move_step.received': '{blanks, number} blanks received',

  'declined_because.needs_own_stock': 'needs its own stock',
  'declined_because.stock_differs': 'has fewer than the ledger says',
  'declined_because.has_enough': 'has enough',
  'declined_because.cannot_print': 'cannot print',
  'declined_because.no_transport': 'no transport',
  'declined_because.other': 'another reason',
  'declined_because.not_approved': 'not approved by the centre',

  'move_reason.worth_more':
    'One more blank is worth Rp{from} at the giver and Rp{to} at the receiver; the difference, Rp{cost}, is exactly what this way costs. No way is cheaper.',
  'move_reason.giver_above_level':
    'The giver holds {position, number} blanks and needs {need, number}. After giving it keeps {leaves, number}, not below its floor of {floor, number}.',
  'move_reason.getter_below_level':
    'The receiver holds {position, number} blanks of a need of {need, number}, and will reach {reaches, number}.',
  'move_reason.reserve_short':
    'The reserve is not enough for all: those with too little are filled to {level} of their need.',
  'move_reason.sooner_than_centre':
    'It arrives in {days, number} working days; from the centre in {centreDays, number}. The chance that the receiver is empty before that is {chance}.',
  'move_reason.cheaper_than_centre':
    'This way costs Rp{cost} per blank; from the centre Rp{centreCost}.',
  'move_reason.within_province': 'Both offices are in the same province.',

  'moves.propose': 'Propose now',
  'moves.propose_done': 'The proposals are with the offices.',
  'moves.trial_title': 'Try other numbers',
  'moves.trial_lead':
    'Computed from the state of now on a copy; nothing is kept. What is already proposed counts as done.',
  'moves.trial_lot': 'Smallest lot',
  'moves.trial_max': 'At most',
  'moves.trial_max_said': '{count, plural, one {# move} other {# moves}}',
  'moves.trial_all': 'no limit',
  'moves.trial_says':
    '{moves, plural, =0 {No new moves.} one {# new move with {blanks, number} blanks.} other {# new moves with {blanks, number} blanks.}} {dropped, plural, =0 {} one {# way too small is left out, {droppedBlanks, number} blanks.} other {# ways too small are left out, {droppedBlanks, number} blanks.}}',
  'moves.trial_table': 'Moves tried',

  'moves.province_title': 'Running out together in one province',
  'moves.province_lead':
    'When offices give to each other, those with too many fill those with too few, and no office is empty before the others. Nothing is taken from the reserve.',
  'moves.province_says':
    '{moves, plural, one {# move} other {# moves}} with {blanks, number} blanks would fill the offices that have too few to {level} of their need.',
  'moves.province_enough':
    '{moves, plural, one {# move} other {# moves}} with {blanks, number} blanks would give every office all it can print.',
  'moves.province_even':
    'Giving to each other would not make it better: the stock is even, or no office has too many.',
  'moves.province_small':
    'There are differences, but too small for a trip: {dropped, plural, one {# way} other {# ways}} with {blanks, number} blanks.',
  'moves.province_offices': 'Stock of the offices before and after',
  'moves.before': 'Now',
  'moves.after': 'After',
  'moves.need': 'Need',
  'moves.gives': 'Gives',
  'moves.gets': 'Gets',
  'moves.see_all': 'See all moves',

  'my_office.move_answer_give': 'Answer: give {blanks, number} blanks to {name}, by {day}',
  'my_office.move_answer_get': 'Answer: take {blanks, number} blanks from {name}, by {day}',
  'my_office.move_send': 'Send {blanks, number} blanks to {name}, by {day}',
  'my_office.move_receive': 'Count {blanks, number} blanks from {name} when they arrive',

  'warned.title': 'Who runs out when',
  'warned.lead':
    'Offices whose warning is due, the first to run out first: the early run-out less the days of decision, travel and safety.',
  'warned.none': "No office's time of warning has come.",
  'warned.runs_out': 'Runs out (early)',
  'warned.warn_on': 'Warned on',
  'warned.lead_days': 'Days: decision + travel + safety',
  'warned.remedy': 'Help',
  'warned.gets_move': '{blanks, number} blanks from {office}, {state}',
  'warned.gets_grant': "{blanks, number} blanks from today's round",
  'warned.nothing': 'none yet',
  'warned.all': 'Show all {count, number}',

  'problem.served_otherwise':
    'The receiver has been served otherwise since this plan and could not print these too. Decline this move.',
  'field.other_side_says': "this reason is the other side's",

  'proposal.redistribution': 'Move between offices',
  'consequence.redistribution':
    '{giver} ({giverProvince}) gives {blanks, number} blanks to {receiver} ({receiverProvince}), {km, number} km. Both have agreed.',

  'question_origin.move': 'Move between offices',
  'paper.redistribution': 'Redistribution minutes',
  'work.step.moves': 'Moves between offices',
  'work.figure.moves': '{count, plural, one {# move} other {# moves}} proposed',
  'work.figure.lapsed': '{count, plural, one {# move} other {# moves}} lapsed',

  'message.move_give.title': '{office}: give {blanks, number} blanks to {other}?',
  'message.move_give.body':
    'Blanko proposes that {office} gives {blanks, number} blanks to {other}, with the reasons. Accept or decline by {byDay}; after that the proposal lapses.',
  'message.move_get.title': '{office}: take {blanks, number} blanks from {other}?',
  'message.move_get.body':
    'Blanko proposes that {office} takes {blanks, number} blanks from {other}, with the reasons. Accept or decline by {byDay}; after that the proposal lapses.',
  'message.move_send.title': '{office}: send {blanks, number} blanks to {other}',
  'message.move_send.body':
    'All have agreed. Send {blanks, number} blanks from {office} to {other} by {byDay}, then record the sending.',
  'message.move_arrives.title': '{office}: {blanks, number} blanks on their way from {other}',
  'message.move_arrives.body':
    '{other} has sent {blanks, number} blanks to {office}. Count them on arrival and record it: from then on your office answers for them.',
  'message.move_over.title': 'Move of {blanks, number} blanks with {other} is off',
  'message.move_over.body':
    'The move of {blanks, number} blanks between {office} and {other} will not happen: declined, not approved, or lapsed. The reason is with the move.',
  'message_kind.move_give': 'Asked to give blanks',
  'message_kind.move_get': 'Offered blanks',
  'message_kind.move_send': 'Move free to go',
  'message_kind.move_arrives': 'Move on the road',
  'message_kind.move_over': 'Move is off',
};
