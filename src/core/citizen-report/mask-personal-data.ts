/** Takes numbers of persons out of a text before anybody reads it. */

/** Sixteen digits in a row, however they are grouped: a NIK or a family card number. */
const personalNumber = /(?<!\d)(?:\d[ .\-/]?){15}\d(?!\d)/g;

/**
 * The text with each run of sixteen digits as dots. Runs of other lengths (telephone, date, a chip's twenty-four)
 * stay. Masking twice is masking once.
 */
export function maskPersonalData(text: string): string {
  return text.replace(personalNumber, '•'.repeat(16));
}
