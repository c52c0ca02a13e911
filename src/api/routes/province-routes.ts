import { assert } from '#core/assert.ts';
import { roundInForce } from '#operations/round/propose-round.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { scopeOf, seesOffice } from '#storage/views/scope.ts';
import type { Routes } from '../answer.ts';
import { officeLines } from '../office-line.ts';
import type { RouteParts } from '../route-parts.ts';

export function provinceRoutes(parts: RouteParts): Routes<'readProvince'> {
  return {
    readProvince: async ({ actor }) => {
      const world = await readSnapshot(parts.database, (db) =>
        parts.loadCountry(db, parts.today()),
      );
      const offices = officeLines(world, roundInForce(world)).filter((office) =>
        seesOffice(scopeOf(actor), office),
      );
      const [first] = offices;
      assert(first !== undefined && actor.provinceCode !== null, 'a province has offices');
      const { asOf, version } = world;
      const { provinceCode, provinceName } = first;
      return { asOf, ledgerSeq: version.ledgerSeq, provinceCode, provinceName, offices };
    },
  };
}
