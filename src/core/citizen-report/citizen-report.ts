/** What a citizen tells us of an office: choices, so that nothing about the citizen need be kept. */
import { cannotPrintCauses } from '../allocation/allocation.ts';

/** Why an office cannot print, as citizens meet it. `data`: records are not ready, though blanks and printer are. */
export const reportCauses = [...cannotPrintCauses, 'data'] as const;
export type ReportCause = (typeof reportCauses)[number];

/** What the citizen was told at the office. */
export const citizenAnswers = [
  'no_blanks',
  'cannot_print',
  'record_not_ready',
  'not_about_blanks',
] as const;
export type CitizenAnswer = (typeof citizenAnswers)[number];

/** What the citizen came for. */
export const wantedCards = [
  'first_card',
  'damaged_card',
  'lost_card',
  'data_change',
  'other',
] as const;
export type WantedCard = (typeof wantedCards)[number];

/**
 * How it reached us: the form, the form without scripts (`plain`, and so without proof of work), an agent of the call
 * centre, another channel by webhook.
 */
export const reportChannels = ['web', 'plain', 'call', 'hook'] as const;
export type ReportChannel = (typeof reportChannels)[number];

/** Characters of the citizen's own words that are kept, at most. */
export const ownWordsMax = 500;

/**
 * `quarantined`: one of a flood, counted and looked at by nobody until a person lets it in. `office`: the office owes an
 * answer with a count. `person`: the facts do not suffice, somebody decides. `answered`: the citizen is asked whether it
 * was solved.
 */
export const reportStates = ['quarantined', 'office', 'person', 'answered', 'closed'] as const;
export type ReportState = (typeof reportStates)[number];
