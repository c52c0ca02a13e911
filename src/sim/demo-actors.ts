import type { OfficeId } from '#core/place.ts';
import type { Actor } from '#storage/actor-store.ts';
import { askingHundredThousand, kabupatenGarut } from './demo-cases.ts';

/** An account that anyone may use; the database keeps the password as a hash only. */
export interface DemoActor extends Actor {
  readonly password: string;
}

/** The demo accounts: planner, auditor, an operator of an ordinary office and one of the news item's. */
export const demoActors: readonly DemoActor[] = [
  {
    login: 'perencana',
    name: 'Perencana Ditjen Dukcapil',
    role: 'planner',
    officeId: null,
    password: 'rencana-2017',
  },
  {
    login: 'auditor',
    name: 'Auditor',
    role: 'auditor',
    officeId: null,
    password: 'periksa-2017',
  },
  operatorOf(kabupatenGarut, 'Kabupaten Garut'),
  operatorOf(askingHundredThousand, 'Kabupaten Karawang'),
];

function operatorOf(officeId: OfficeId, name: string): DemoActor {
  return {
    login: `operator-${officeId}`,
    name: `Operator Disdukcapil ${name}`,
    role: 'office_operator',
    officeId,
    password: 'cetak-2017',
  };
}
