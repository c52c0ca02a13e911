/** What is told without being asked, and the pages of inbox, outbox and morning work. English. */
import type { idMessage } from './id-message.ts';

export const enMessage: Record<keyof typeof idMessage, string> = {
  'nav.messages': 'Messages',

  'message.call_to_collect.title': '{office}: collect {blanks, number} blanks',
  'message.call_to_collect.body':
    '{blanks, number} blanks for {office} are set aside in the central store. Set out by {collectBy}; after the time for collecting they return to the reserve.',
  'message.ready_to_collect.title': '{office}: {blanks, number} blanks ready on {slotOn}',
  'message.ready_to_collect.body':
    '{blanks, number} blanks for {office} are packed. Come on {slotOn} with the letter of assignment of the collector who was named.',
  'message.allocation_expired.title': '{office}: {blanks, number} blanks are back in the reserve',
  'message.allocation_expired.body':
    'The {blanks, number} blanks for {office} were not collected in time and are back in the central reserve. Ask again if they are still needed.',
  'message.statement_due.title': '{office}: the statement of {day} is missing',
  'message.statement_due.body':
    'The daily statement of {office} for {day} has not come. Fill it in now; where nothing was printed, state 0 and what you counted.',
  'message.office_silent.title': '{office} silent for {days, number} working days',
  'message.office_silent.body':
    'The last statement of {office} is of {lastReport}, {days, number} working days ago. Call the office and ask how many blanks are left; silent is not the same as empty.',
  'message.reorder_reached.title': '{office}: time to ask for blanks',
  'message.reorder_reached.body':
    '{office} has {position, number} blanks left, those on the road included, below its reorder point of {reorderPoint, number}. Ask now, so as not to run out.',
  'message.emergency_reached.title': '{office}: emergency, {position, number} blanks left',
  'message.emergency_reached.body':
    '{office} has {position, number} blanks left, those on the road included, below its emergency point of {emergencyPoint, number}. The normal round comes too late: send now, or borrow from the nearest office.',
  'message.shipment_overdue.title':
    '{office}: {blanks, number} blanks {days, number} days on the road',
  'message.shipment_overdue.body':
    '{blanks, number} blanks handed over for {office} have been on the road for {days, number} days, longer than the way takes. Record their receipt, or say where they are.',
  'message.receipt_differs.title': '{office} received {accepted, number} of {sent, number} blanks',
  'message.receipt_differs.body':
    '{sent, number} blanks were sent, {office} received and counted {accepted, number}. A case of discrepancy is open, with an owner and a deadline.',
  'message.case_due.title': '{office}: case about {blanks, number} blanks is overdue',
  'message.case_due.body':
    'The case about {blanks, number} blanks at {office} was due on {dueOn}. Write down what was found, or ask for approval of its decision.',
  'message.report_waiting.title': '{office}: {reports, number} citizens wait for an answer',
  'message.report_waiting.body':
    'Citizens have reported your office. Count the blanks, then answer by {dueOn} at the latest.',
  'message.report_overdue.title': "{office}: {reports, number} citizens' reports are unanswered",
  'message.report_overdue.body':
    'The office should have answered by {dueOn}. Call it; without an answer tomorrow the centre is told.',
  'message.report_unanswered.title':
    "{office}: {reports, number} citizens' reports stay unanswered",
  'message.report_unanswered.body':
    'They were due on {dueOn}. Neither office nor province answered; the centre has to call the office.',
  'message.supply_needed.title': '{office} is empty, and nothing is on its way',
  'message.supply_needed.body':
    '{reports, plural, one {# report of a citizen was found true} other {# reports of citizens were found true}}: this office is empty, with no grant and nothing on the road. Put it into the next round, or move blanks from a neighbour.',
  'message.word_contradicted.title':
    '{said, select, none {{office} says none, the ledger has {ledger, number} blanks} other {{office} says stocked, the ledger has {ledger, number} blanks}}',
  'message.word_contradicted.body':
    'What the office said on {day} contradicts the ledger. Have the blanks counted on the spot.',
  'message.loan_due.title': '{office}: loan of {blanks, number} blanks due on {dueOn}',
  'message.loan_due.body':
    'The {blanks, number} blanks that {office} borrowed must be back on {dueOn}. Give them back, or agree on a new day with the lender.',
  'message.loan_asked.title': 'Loan of {blanks, number} blanks: {office}',
  'message.loan_asked.body':
    'This is about a loan of {blanks, number} blanks with {office}. Open the loan to answer.',
  'message.requisition_answered.title': 'Appeal of {office} answered',
  'message.requisition_answered.body':
    '{blanks, plural, =0 {The appeal of {office} was dismissed.} other {On the appeal of {office} a supplement of # blanks is proposed; a second person decides.}} The reason stands with the grant.',
  'message.decision_waiting.title': 'Waiting for approval: {office}',
  'message.decision_waiting.body':
    'A proposal about {office} waits for the approval of a second person. Look at what it says, then approve or return it.',
  'message.decision_made.title': 'Decided: {office}',
  'message.decision_made.body': 'The proposal about {office} was decided. Open it to read more.',
  'message.round_proposed.title': "Today's round is ready: {blanks, number} blanks",
  'message.round_proposed.body':
    'The round of the morning proposes {blanks, number} blanks for {offices, number} offices. Look through it, change what needs changing, and submit it for approval.',
  'message.work_failed.title': 'Morning work of {day} failed: {step}',
  'message.work_failed.body':
    'The step "{step}" of {day} failed and will be tried again. The cause stands on the page of the morning work.',
  'message.reminder': 'Reminder {rung, number}: {title}',
  'message.letter_end':
    'Sent by Blanko, the supply system for blank ID cards. Please do not reply to this e-mail; answer in Blanko.',
  'message.centre': 'the centre',

  'messages.title': 'Messages',
  'messages.none': 'No messages. Calls and reminders appear here.',
  'messages.acknowledge': 'I take care of it',
  'messages.acknowledged': 'Taken care of by {name}, {date}',
  'messages.settled': 'Settled',
  'messages.open_count':
    '{open, plural, =0 {No open messages} one {# open message} other {# open messages}}',

  'channel.app': 'Inbox',
  'channel.email': 'E-mail',
  'channel.whatsapp': 'WhatsApp',
  'channel.sms': 'SMS',
  'contacts.title': 'Addresses for messages',
  'contacts.none': 'No address yet; messages still come into the inbox.',
  'contacts.channel': 'By',
  'contacts.consequence': 'Messages are also sent to {address}.',
  'contacts.add': 'Add an address',
  'contacts.address': 'Address or number',
  'contacts.end': 'Stop using',

  'delivery.waiting': 'Waiting',
  'delivery.sent': 'Sent',
  'delivery.dead': 'Given up',
  'delivery.needless': 'No longer needed',
  'outbox.retry': 'Send again',
  'outbox.tries': '{tries, plural, one {# try} other {# tries}}',

  'work.title': 'Morning work',
  'work.run': 'Run now',
  'work.state.running': 'Running',
  'work.state.done': 'Done',
  'work.state.failed': 'Failed',
  'work.state.missed': 'Missed',
  'work.step.forecasts': 'Forecasts',
  'work.step.round': "Today's round",
  'work.step.expired_allocations': 'Allocations past their day',
  'work.step.statements_due': 'Missing statements',
  'work.step.reorder_points': 'Reorder points',
  'work.step.access_log': 'Access log older than two years taken away',
  'work.step.overdue': 'Overdue shipments, cases and loans',
  'work.step.citizen_reports': "Citizens' reports without an answer",
  'work.step.reminders': 'Reminders',

  'work.figure.offices': '{count, plural, one {# office} other {# offices}}',
  'work.figure.blanks': '{count, plural, one {# blank} other {# blanks}}',
  'work.figure.expired': '{count, plural, one {# grant} other {# grants}} back in the reserve',
  'work.figure.statementsDue': '{count, plural, one {# statement} other {# statements}} missing',
  'work.figure.silent': '{count, plural, one {# silent office} other {# silent offices}}',
  'work.figure.atReorderPoint':
    '{count, plural, one {# office} other {# offices}} at the reorder point',
  'work.figure.atEmergencyPoint':
    '{count, plural, one {# office} other {# offices}} at the emergency point',
  'work.figure.shipments': '{count, plural, one {# late shipment} other {# late shipments}}',
  'work.figure.cases': '{count, plural, one {# case} other {# cases}} past the deadline',
  'work.figure.loans': '{count, plural, one {# loan} other {# loans}} due',
  'work.figure.told': '{count, plural, one {# new message} other {# new messages}}',
  'work.figure.settled': '{count, plural, one {# message} other {# messages}} settled',
  'work.figure.sent': '{count, plural, one {# reminder} other {# reminders}}',
  'work.figure.waiting':
    '{count, plural, one {# office has} other {# offices have}} reports to answer',
  'work.figure.trimmed': '{count, plural, one {# line} other {# lines}} removed',

  'message_kind.call_to_collect': 'Call to collect',
  'message_kind.ready_to_collect': 'Ready to be collected',
  'message_kind.allocation_expired': 'Grant expired',
  'message_kind.statement_due': 'Statement missing',
  'message_kind.office_silent': 'Silent office',
  'message_kind.reorder_reached': 'Reorder point reached',
  'message_kind.emergency_reached': 'Emergency point reached',
  'message_kind.shipment_overdue': 'Late shipment',
  'message_kind.receipt_differs': 'Receipt differs',
  'message_kind.case_due': 'Case past its deadline',
  'message_kind.supply_needed': 'An empty office without supply',
  'message_kind.word_contradicted': 'A word that contradicts the ledger',
  'message_kind.report_waiting': 'Citizens wait for an answer',
  'message_kind.report_overdue': "Citizens' reports past their deadline",
  'message_kind.report_unanswered': "Citizens' reports unanswered",
  'message_kind.loan_due': 'Loan due',
  'message_kind.loan_asked': 'Loan asked for',
  'message_kind.requisition_answered': 'Requisition answered',
  'message_kind.decision_waiting': 'Waiting for approval',
  'message_kind.decision_made': 'Proposal decided',
  'message_kind.round_proposed': 'Round ready',
  'message_kind.work_failed': 'Morning work failed',

  'reorder.title': 'Reorder point',
  'reorder.point': 'Point',
  'reorder.made_of': 'Made of',
  'reorder.enough': 'Enough',
  'reorder.reorder': 'Time to ask',
  'reorder.emergency': 'Emergency',
  'reorder.reorder_point': 'Reorder point',
  'reorder.order_up_to': 'Order up to',
  'reorder.emergency_point': 'Emergency point',
  'reorder.safety_stock': 'Safety stock',
  'reorder.suggested': 'Suggested quantity',
  'reorder.lead':
    '{decision, number} days of decision + {travel, number} days of travel + {safety, number} days of safety = warned {total, number} working days before it runs out',
  'reorder.warn_on': 'Warned from {date}',
  'reorder.reason.demand':
    'Backlog of {backlog, number} and records of the next {days, number} working days: with probability {quantile} no more than {leaves, number} blanks',
  'reorder.reason.expected':
    'Backlog of {backlog, number} and the records expected in {days, number} working days: {leaves, number} blanks',
  'reorder.reason.print_capacity':
    'In {days, number} working days the office can print {leaves, number} blanks',
  'reorder.reason.reorder_point': 'No less than the reorder point: {leaves, number} blanks',

  'problem.read_only':
    'The ledger does not agree with its checksum, so nothing may be recorded until it has been examined. Reading goes on.',
  'problem.nothing_to_retry': 'This letter was not given up, so there is nothing to send again.',
  'field.email': 'Write an e-mail address, like disdukcapil@garutkab.go.id.',
  'field.phone': 'Write a number with its country code, like +6281234567890.',
  'field.not_before_start': 'Must not lie before the first day.',
  'field.one_place': 'Name one office or one province.',
};
