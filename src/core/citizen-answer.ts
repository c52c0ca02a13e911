/** What an office told a citizen, as one of four choices: nothing about the citizen is kept. */
export const citizenAnswers = [
  'no_blanks',
  'cannot_print',
  'record_not_ready',
  'not_about_blanks',
] as const;

export type CitizenAnswer = (typeof citizenAnswers)[number];
