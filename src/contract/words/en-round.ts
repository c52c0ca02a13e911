/** The draft of a round, and what follows an appeal against one, in English. */
import type { idRound } from './id-round.ts';

export const enRound: Readonly<Record<keyof typeof idRound, string>> = {
  'draft.of_today': 'This morning’s draft',
  'draft.line': '{granted, number} blanks for {offices, number} offices, drawn up {at}.',
  'draft.holds': 'It still gives the same.',
  'draft.changed': 'Changed since: {count, number} {count, plural, one {grant} other {grants}}.',
  'draft.sentence':
    'Draft of {date}: {granted, number} blanks for {offices, number} offices. Nothing has moved yet.',
  'draft.by_program': 'Drawn up by Blanko as morning work, {at}.',
  'draft.by_planner': 'Drawn up by {name}, {at}.',
  'draft.none': 'No draft yet today. One is drawn up on the morning of every working day.',
  'draft.draw_up': 'Draw up anew',
  'draft.draw_up_consequence':
    'Today’s draft is replaced by one worked out from the state of now. No blank moves.',
  'draft.changed_title': 'Changed since it was drawn up',
  'draft.changed_what':
    'This draft can no longer be proposed: {count, number} {count, plural, one {grant differs} other {grants differ}} now, or the policy does. Draw it up anew, then read it again.',
  'draft.was': 'By the draft',
  'draft.now': 'Now',
  'draft.what': 'Exactly this draft is proposed. If a grant has changed, it is refused.',
  'draft.lower': 'To lower a single grant, use <link>the page of the round</link>.',

  'consequence.supplement':
    'A supplement of {supplement, number} blanks to {office} on its appeal against round {number}; {after, number} stay in the reserve.',
  'approvals.round': 'Round',
  'supplement.needs': 'What it says it needs',
  'supplement.by_round': 'The round’s figure',
  'supplement.evidence': 'Evidence',
  'supplement.ceiling': 'The most it could print beyond',
  'supplement.quantity': 'Supplement (blanks)',
  'supplement.at_most':
    'At most {most, number}: by this figure the office can print {ceiling, number} more, it says it needs {claimed, number} more, and {reserve, number} are free in the reserve.{boxSize, plural, =1 {} other { Rounded down to whole boxes of #.}}',
  'supplement.state': 'Supplement of {supplement, number} blanks: {state}.',
  'supplement.read': 'Read the proposal',
  'supplement.consequence':
    'The appeal of {office} is answered: {answer}. A supplement of {quantity, number} blanks is proposed{boxSize, plural, =1 {} other {, rounded down to whole boxes of #}}; they move when a second person approves.',
  'problem.quantity_does_not_fit':
    'An appeal that is upheld needs the quantity of a supplement; one that is dismissed has none.',
  'problem.above_ceiling':
    'More than may be given: than the office can print by its appeal, than it says it needs, or than is free in the reserve. Lower the quantity.',
  'problem.less_than_a_box':
    'Less than one whole box, so nothing could be given. Raise the quantity, or dismiss the appeal with the reason.',
};
