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
};
