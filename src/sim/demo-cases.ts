/**
 * The offices of the demo world that were given a story on purpose, so that tests, documents and screenshots can name
 * them. The offices are real; what happens to them here is made up.
 */
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';

/** Asks 100,000 with 100,000 waiting and nothing on hand; has printed 1,000 a day at its best: gets 20,000. */
export const askingHundredThousand: OfficeId = '3215';

/** Asks for 5,000 and could be given more: gets 5,000. */
export const askingFiveThousand: OfficeId = '3204';

/** Nothing on hand. */
export const emptyOffices: readonly OfficeId[] = [
  '1204',
  '5302',
  '6306',
  '7604',
  askingHundredThousand,
];

/** Last heard of on Tuesday 21 November. */
export const silentOffices: readonly OfficeId[] = ['8107', '9124', '9128'];
export const silentSince: PlainDate = '2017-11-21';

/** Some 6,000 blanks and not one ribbon. */
export const officeWithoutRibbon: OfficeId = '3401';

/** Both printers are broken. */
export const officeWithBrokenPrinters: OfficeId = '8171';

/** Its count of the last evening is 137 below the ledger. */
export const officeWithMismatch: OfficeId = '1608';
export const mismatch: Blanks = 137;

/** Far away on small islands: eight working days from the call to the shelf. */
export const farIsland: OfficeId = '8103';

/** On 14 November one office lent its neighbour 2,000 blanks. */
export const loan = {
  lender: '3310',
  borrower: '3311',
  day: '2017-11-14',
  blanks: 2_000,
} as const;

/** When the loan is to be given back: it is open and not yet due. */
export const loanReturnBy: PlainDate = '2017-12-14';

/** Has burnt nothing since the first day: its destruction is overdue. */
export const overdueDestruction: OfficeId = '3404';

/** Offices of Jawa tell their print jobs by a system; this one stated more than the system saw, and counted on paper. */
export const printSystemProvinces: readonly string[] = ['31', '32', '33', '34', '35', '36'];
export const falseStatement = { office: '3329', share: 0.12, since: '2017-11-06' } as const;

/** Took back old cards in the last days. */
export const officesWithInvalidCards: readonly OfficeId[] = [
  '3205',
  '3310',
  '3374',
  '3578',
  '7371',
];

/** The one sub-point of the demo world, with what was issued to it on the last evening. */
export const subPoint = { id: '3205.01', name: 'Kecamatan Cikajang', blanks: 60 } as const;

/** 50 blanks fewer were counted in than were handed over. */
export const shortShipment = { office: '6503', missing: 50 } as const;

/** Holds some 23,000 blanks, months of its own use, while citizens are told that there are none. */
export const hoarder = { office: '1807', blanks: 23_000 } as const;

/** An ordinary office, low on blanks, with an operator among the demo accounts. */
export const kabupatenGarut: OfficeId = '3205';

export const reserveOnTheDay: Blanks = 800_000;
/** The news item's word; see data/README.md. */
export const printedThisYear: Blanks = 20_400_000;
export const today: PlainDate = '2017-11-23';
export const firstDay: PlainDate = '2017-08-25';
export const lastDay: PlainDate = '2017-11-22';
