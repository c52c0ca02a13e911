import { garut } from './test-api.ts';

/** What a citizen who was sent away without a card says, without the event id. */
export function sampleReport<More extends object>(more: More) {
  return {
    officeId: garut,
    subPointId: null,
    day: '2017-11-22',
    wanted: 'first_card',
    said: 'no_blanks',
    ownWords: null,
    phone: null,
    ...more,
  } as const;
}
