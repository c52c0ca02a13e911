/** Where blanks can be: the central reserve and the 514 offices that print. */
import type { PlainDate } from './calendar.ts';

/** An id of our own that never changes, unlike official codes and names. */
export type OfficeId = string;

export interface Office {
  readonly id: OfficeId;
  /** Official code (kode wilayah) on the day in question: `32.05`. */
  readonly code: string;
  readonly kind: 'kabupaten' | 'kota';
  readonly name: string;
  /** Where the office sits, as a town: `Garut`. */
  readonly seat: string;
  readonly provinceCode: string;
  readonly provinceName: string;
  /** A point inside the regency, in degrees: for maps and distances, not an address. */
  readonly latitude: number;
  readonly longitude: number;
  readonly residents: number;
  readonly timeZone: 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';
}

/** An official code or name with the days on which it was in force. */
export interface DatedName {
  readonly officeId: OfficeId;
  readonly code: string;
  readonly name: string;
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate | null;
}
