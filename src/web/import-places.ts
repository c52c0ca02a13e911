/** Where what a file brought can be seen, by whoever sent it. */
import type { ImportKind } from '#contract/import-kind.ts';
import type { WordKey } from '#contract/words/id.ts';
import type { Role } from '#core/access/role.ts';

interface SeenAt {
  readonly to:
    | '/'
    | '/documents'
    | '/admin/places'
    | '/admin/calendar'
    | '/my-office'
    | '/my-office/ask'
    | '/my-office/statement';
  readonly word: WordKey;
}

const controlRoom: SeenAt = { to: '/', word: 'nav.control_room' };
const ledger: SeenAt = { to: '/documents', word: 'nav.ledger' };

const ofCentre: Readonly<Record<ImportKind, SeenAt>> = {
  offices: { to: '/admin/places', word: 'admin.places' },
  holidays: { to: '/admin/calendar', word: 'admin.calendar' },
  stock: ledger,
  lots: ledger,
  days: controlRoom,
  statements: controlRoom,
  requisitions: controlRoom,
  'print-jobs': controlRoom,
};

const ofOffice: Readonly<Partial<Record<ImportKind, SeenAt>>> = {
  statements: { to: '/my-office/statement', word: 'statement.title' },
  requisitions: { to: '/my-office/ask', word: 'ask.title' },
  'print-jobs': { to: '/my-office', word: 'nav.my_office' },
};

export function placeOfImport(kind: ImportKind, role: Role): SeenAt {
  return (role === 'office_operator' ? ofOffice[kind] : undefined) ?? ofCentre[kind];
}
