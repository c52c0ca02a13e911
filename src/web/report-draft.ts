/** A report as it is being filled in: '' is what has not been chosen. */
import type { Input } from './use-api.ts';

type Body = Required<NonNullable<Input<'fileCitizenReport'>['body']>>;
export type Said = Body['said'];
export type Wanted = Body['wanted'];

export const saidChoices: readonly Said[] = [
  'no_blanks',
  'cannot_print',
  'record_not_ready',
  'not_about_blanks',
];
export const wantedChoices: readonly Wanted[] = [
  'first_card',
  'damaged_card',
  'lost_card',
  'data_change',
  'other',
];

export interface ReportDraft {
  readonly subPointId: string;
  /** '' is today. */
  readonly day: string;
  readonly wanted: Wanted | '';
  readonly said: Said | '';
  readonly ownWords: string;
  readonly phone: string;
}

export const emptyReport: ReportDraft = {
  subPointId: '',
  day: '',
  wanted: '',
  said: '',
  ownWords: '',
  phone: '',
};
