import type { Actor } from '#storage/actor-store.ts';
import { operatedOffices } from './demo-cases.ts';

/** An account that anyone may use; the database keeps the password as a hash only. */
export interface DemoActor extends Actor {
  readonly password: string;
}

/** The demo accounts: planner, auditor, and an operator for each of the operated offices. */
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
  ...operatedOffices.map((officeId) => ({
    login: `operator-${officeId}`,
    name: `Operator Disdukcapil ${officeId}`,
    role: 'office_operator' as const,
    officeId,
    password: 'cetak-2017',
  })),
];
