import { type Actor, country, type Place, type Role } from '#core/access/role.ts';
import type { OfficeId } from '#core/place.ts';
import { askingHundredThousand, kabupatenGarut } from './demo-cases.ts';

/** An account that anyone may use; the database keeps the password as a hash only. */
export interface DemoActor extends Actor {
  readonly password: string;
}

export const demoActorsSince = '2017-01-01';

/** One account for each role; for operators an ordinary office, and the one of the news item. */
export const demoActors: readonly DemoActor[] = [
  demoActor('perencana', 'Perencana Ditjen Dukcapil', 'planner', 'rencana-2017'),
  demoActor('penyetuju', 'Direktur, Ditjen Dukcapil', 'approver', 'setuju-2017'),
  demoActor('gudang', 'Gudang pusat', 'warehouse_keeper', 'gudang-2017'),
  demoActor('auditor', 'Auditor', 'auditor', 'periksa-2017'),
  demoActor('halo', 'Halo Dukcapil', 'call_agent', 'halo-2017'),
  demoActor('admin', 'Pengelola sistem', 'administrator', 'admin-2017'),
  demoActor('provinsi-32', 'Dinas Provinsi Jawa Barat', 'province_supervisor', 'provinsi-2017', {
    provinceCode: '32',
  }),
  demoActor('penyetuju-32', 'Kepala Dinas Provinsi Jawa Barat', 'approver', 'setuju-2017', {
    provinceCode: '32',
  }),
  operatorOf(kabupatenGarut, 'Kabupaten Garut'),
  operatorOf(askingHundredThousand, 'Kabupaten Karawang'),
  demoActor(
    `titik-${kabupatenGarut}.01`,
    'Titik layanan 01, Kabupaten Garut',
    'sub_point_operator',
    'cetak-2017',
    { officeId: kabupatenGarut, subPointId: `${kabupatenGarut}.01` },
  ),
];

function operatorOf(officeId: OfficeId, name: string): DemoActor {
  return demoActor(
    `operator-${officeId}`,
    `Operator Disdukcapil ${name}`,
    'office_operator',
    'cetak-2017',
    { officeId },
  );
}

function demoActor(
  login: string,
  name: string,
  role: Role,
  password: string,
  place: Partial<Place> = {},
): DemoActor {
  return { login, name, role, password, ...country, ...place };
}
