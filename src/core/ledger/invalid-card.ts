/**
 * Why an old card was taken back. A withdrawn card is not a blank (SE 470.13/11176/SJ of 2018): it has accounts of
 * its own, and a destruction counts the two apart.
 */
export const invalidCardCauses = [
  'data_change',
  'damaged',
  'moved_in',
  'chip_unreadable',
  'print_failure',
  'death',
  'other',
] as const;

export type InvalidCardCause = (typeof invalidCardCauses)[number];
