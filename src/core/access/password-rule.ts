/**
 * Which passwords may be chosen: long ones, of any characters, that are not on everybody's list (NIST SP 800-63B-4,
 * 3.1.1.2: 15 characters where the password stands alone, no rules on its make, no forced change).
 */

/** Characters at least: in a real world, and in the demo world, whose accounts anyone may use. */
export const passwordLengthMin = { real: 15, demo: 8 } as const;

/** What people and machines try first. Spelled out by letters and digits alone. */
const known = [
  'password',
  'passw0rd',
  'passphrase',
  'katasandi',
  'sandi',
  'rahasia',
  'indonesia',
  'jakarta',
  'merdeka',
  'pancasila',
  'bismillah',
  'garuda',
  'nusantara',
  'sayang',
  'cinta',
  'keluarga',
  'dukcapil',
  'disdukcapil',
  'kemendagri',
  'kependudukan',
  'blangko',
  'blanko',
  'ktpel',
  'ektp',
  'ktp',
  'kartu',
  'admin',
  'administrator',
  'operator',
  'perencana',
  'petugas',
  'pengguna',
  'welcome',
  'selamatdatang',
  'letmein',
  'iloveyou',
  'monkey',
  'dragon',
  'football',
  'qwertyuiop',
  'qwerty',
  'asdfghjkl',
  'zxcvbnm',
  '1q2w3e4r5t',
  '1qaz2wsx3edc',
  'abcdefghijklmnopqrstuvwxyz',
  '1234567890',
  '9876543210',
  '0123456789',
  '123456789',
  '12345678',
  '123456',
  '12345',
  '1234',
  'abc',
  '123',
] as const;

/** So many different characters must be left of a password when everything known is taken away. */
const ownCharactersMin = 5;

export type PasswordProblem = 'password_short' | 'password_known';

/**
 * null: it may be used. `about` is what others know of the person (login, name), which adds nothing to a password.
 * Characters are counted as people see them; nothing is cut off or changed.
 */
export function checkPassword(
  password: string,
  lengthMin: number,
  about: readonly string[],
): PasswordProblem | null {
  if ([...password].length < lengthMin) return 'password_short';
  const words = [...about.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)), ...known]
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length);
  const plain = password.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const left = words.reduce((rest, word) => rest.replaceAll(word, ''), plain);
  return new Set(left).size < ownCharactersMin ? 'password_known' : null;
}
