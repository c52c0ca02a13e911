import type { idOfficeWork } from './id-office-work.ts';

export const enOfficeWork: Record<keyof typeof idOfficeWork, string> = {
  'spoilage.print_failure': 'Print failed',
  'spoilage.encoding_failure': 'Encoding failed',
  'spoilage.factory_defect': 'Factory defect',
  'spoilage.physical_damage': 'Physical damage',
  'spoilage.test_print': 'Test print',
  'spoilage.unrecorded': 'Outside daily statements',

  'demand.first_time': 'First cards',
  'demand.damaged': 'Replacing damaged',
  'demand.lost': 'Replacing lost',
  'demand.data_change': 'Changed data',

  'invalid_cause.data_change': 'Changed data',
  'invalid_cause.damaged': 'Damaged',
  'invalid_cause.moved_in': 'Moved in',
  'invalid_cause.chip_unreadable': 'Chip cannot be read',
  'invalid_cause.print_failure': 'Print failed',
  'invalid_cause.death': 'Death',
  'invalid_cause.other': 'Other',

  'question_origin.statement': 'Daily statement',
  'question_origin.count': 'Stock count',
  'question_origin.return': 'Return to the centre',
  'question_origin.loan': 'Loan',
  'question_state.open': 'Not answered',
  'question_state.explained': 'Explained',
  'question_state.recounted': 'Counted again, agrees',
  'question_state.proposed': 'Adjustment waits for approval',
  'question_state.adjusted': 'Ledger adjusted',
  'question.sentence':
    '{difference, plural, =0 {The count equals the ledger.} other {Counted {counted, number}, the ledger says {ledgerSaid, number}.}}',
  'stock_adjustment.miscounted': 'Counted wrongly before',
  'stock_adjustment.lost': 'Lost',
  'stock_adjustment.found': 'Found',
  'stock_adjustment.theft_reported': 'Stolen, reported to the police',
  'stock_adjustment.damaged': 'Damaged',

  'loan_state.proposed': 'Waits for both offices',
  'loan_state.agreed': 'Agreed, not handed over',
  'loan_state.handed_over': 'On loan',
  'loan_state.returned': 'Given back',
  'loan_state.declined': 'Declined',
  'loan_state.withdrawn': 'Withdrawn',
  'loan.overdue': 'Was due back {date}',
  'stock_return_state.announced': 'Announced, not counted in',
  'stock_return_state.received': 'Received by the centre',
  'stock_return_state.withdrawn': 'Withdrawn',

  'print_verdict.agrees': 'Agrees with the printing system',
  'print_verdict.stated_more': 'Stated more than the printing system saw',
  'print_verdict.stated_less': 'Stated less than the printing system saw',
  'print_verdict.no_print_jobs': 'The printing system is silent',
  'print_verdict.no_statement': 'No daily statement yet',

  'flag.prints_above_blanks': 'Printed more than there were blanks',
  'flag.prints_above_blanks_why':
    'On {daysWithPattern, number} of {days, number} days the printing system counted more prints than the ledger had blanks: {blanks, number} more.',
  'flag.stated_above_prints': 'Statement above the print log',
  'flag.stated_above_prints_why':
    'In {days, number} days {blanks, number} more prints were stated than the printing system saw: blanks left without becoming cards. The limit is {threshold, number}.',
  'flag.stated_below_prints': 'Statement below the print log',
  'flag.stated_below_prints_why':
    'In {days, number} days {blanks, number} fewer prints were stated than the printing system saw. The limit is {threshold, number}.',
  'flag.round_numbers': 'Too many round numbers',
  'flag.round_numbers_why':
    '{daysWithPattern, number} of {days, number} printed counts end in 0. Honest statements do so at most once in {oneIn, number} times. An office that stops whenever a ribbon is used up may do so too: ask first.',
  'flag.copied_counts': 'Copied from the day before',
  'flag.copied_counts_why':
    'The same printed count stands {daysWithPattern, number} days in a row. Honest statements do so at most once in {oneIn, number} times.',
  'flag.count_follows_ledger': 'The count follows the ledger',
  'flag.count_follows_ledger_why':
    'On {daysWithPattern, number} of {days, number} days the statement differs from the printing system, yet the count equals the ledger: it was counted on paper and not in the cupboard.',

  'gate.statement_due':
    '{value, number} daily statements are due, the oldest of {since}. Send them.',
  'gate.count_old':
    'The stock was last counted {value, number} working days ago; {limit, number} at most. Count it.',
  'gate.gap_unexplained':
    '{value, number} differences have no answer, the oldest of {since}. Explain, count again, or propose an adjustment.',
  'gate.loan_overdue':
    '{value, number} borrowed blanks were due back {since}. Give them back, or agree on a new day.',
  'gate.floor':
    'Because the stock is below the emergency point, up to {floor, number} blanks may still be asked for now.',

  'requisition_reason.regular': 'Regular need',
  'requisition_reason.backlog': 'Print backlog',
  'requisition_reason.event': 'Election, disaster or another event',
  'requisition_reason.emergency': 'Emergency',
  'requisition_channel.screen': 'Screen',
  'requisition_channel.file': 'File',
  'requisition_channel.api': 'Another system',
  'requisition_channel.letter': 'Letter',
  'requisition_channel.phone': 'Telephone',
  'requisition_state.open': 'Open',
  'requisition_state.replaced': 'Replaced by a later one',
  'requisition_state.withdrawn': 'Withdrawn',
  'requisition_state.allocated': 'Decided',
  'requisition_state.handed_over': 'Handed over',

  'appeal_claim.capacity_higher': 'Can print more a day',
  'appeal_claim.backlog_higher': 'More records wait',
  'appeal_claim.stock_lower': 'Holds fewer blanks',
  'appeal_claim.shipment_not_received': 'A shipment did not arrive',
  'appeal_claim.event_coming': 'Demand will rise',
  'appeal_answer.upheld': 'Upheld',
  'appeal_answer.partly_upheld': 'Partly upheld',
  'appeal_answer.dismissed': 'Dismissed',

  'problem.already_stated': 'That day has its statement. Open it to correct it.',
  'problem.already_corrected': 'This statement was corrected already. Open the latest one.',
  'problem.nothing_missing':
    'Not that many blanks are known to be missing. If too much use was stated, correct the statement.',
  'problem.more_than_waiting': 'More than waits to be destroyed.',
  'problem.witnesses_alike': 'Two different witnesses are needed.',
  'problem.sub_point_closed': 'This service point is closed.',
  'problem.sub_point_not_empty':
    'The service point still holds blanks. Take them back and destroy the spoiled ones first.',
  'problem.sub_points_full': 'An office has 99 service points at most.',
  'problem.reason_does_not_fit': 'This reason does not fit the direction of the difference.',
  'problem.minutes_used': 'This number of minutes is used already.',
  'problem.more_than_outstanding': 'More than was agreed or is still on loan.',
  'problem.gates_closed': 'Something has to be put in order before asking for blanks.',
  'problem.nothing_to_appeal': 'This grant was not cut; there is nothing to appeal against.',
  'problem.already_appealed': 'This office has already appealed against that round.',
  'field.same_office': 'choose another office',
  'field.nothing_counted': 'at least one figure must be above 0',
  'field.working_above_total': 'cannot be more than all printers',
  'field.day_not_past': 'must be today or later',
};
