/** Who proposes, decides and reads what, as a table. */
import { describe, expect, test } from 'vitest';
import {
  checkSecondPerson,
  fourEyes,
  mayPropose,
  mayRead,
  type ProposalKind,
  proposalKinds,
} from './four-eyes.ts';
import { type Actor, country, levelsOfRole, type Place, type Role, roles } from './role.ts';

const reserve = { officeId: null, provinceCode: null };
const garut = { officeId: '3205', provinceCode: '32' };
const medan = { officeId: '1271', provinceCode: '12' };
const westJava = { officeId: null, provinceCode: '32' };

function actor(role: Role, place: Partial<Place> = {}, login = `a ${role}`): Actor {
  return { login, name: login, role, ...country, ...place };
}

describe('who decides', () => {
  test.each<[string, ProposalKind, Actor, typeof garut | typeof reserve, string | null]>([
    ['a round, the approver of the country', 'round', actor('approver'), reserve, null],
    [
      'a round, the approver of a province',
      'round',
      actor('approver', { provinceCode: '32' }),
      reserve,
      'not_allowed',
    ],
    ['a round, a planner', 'round', actor('planner'), reserve, 'not_allowed'],
    [
      'a round, whoever proposed it, as approver',
      'round',
      actor('approver', {}, 'proposer'),
      reserve,
      'own_proposal',
    ],
    [
      'a destruction at Garut, the approver of its province',
      'destruction',
      actor('approver', { provinceCode: '32' }),
      garut,
      null,
    ],
    [
      'a destruction at Garut, the approver of another province',
      'destruction',
      actor('approver', { provinceCode: '12' }),
      garut,
      'not_allowed',
    ],
    [
      'a destruction at Garut, its operator',
      'destruction',
      actor('office_operator', { officeId: '3205' }),
      garut,
      'not_allowed',
    ],
    ['a right, another administrator', 'role_grant', actor('administrator'), reserve, null],
    ['stock of offices that join, the approver', 'opening_stock', actor('approver'), reserve, null],
    [
      'stock of offices that join, the approver of their province',
      'opening_stock',
      actor('approver', { provinceCode: '32' }),
      reserve,
      'not_allowed',
    ],
    [
      'stock of offices that join, another administrator',
      'opening_stock',
      actor('administrator'),
      reserve,
      'not_allowed',
    ],
    ['a difference, the auditor', 'dispute_settlement', actor('auditor'), garut, 'not_allowed'],
  ])('%s', (_what, kind, who, place, answer) => {
    expect(checkSecondPerson(who, { kind, proposedBy: 'proposer', ...place })).toBe(answer);
  });
});

describe('who proposes', () => {
  test.each<[string, ProposalKind, Actor, typeof garut | typeof reserve, boolean]>([
    ['a planner a round', 'round', actor('planner'), reserve, true],
    ['an approver a round', 'round', actor('approver'), reserve, false],
    [
      'an office its own count',
      'adjustment',
      actor('office_operator', { officeId: '3205' }),
      garut,
      true,
    ],
    [
      "an office another's count",
      'adjustment',
      actor('office_operator', { officeId: '3205' }),
      medan,
      false,
    ],
    [
      'an office the count of the reserve',
      'adjustment',
      actor('office_operator', { officeId: '3205' }),
      reserve,
      false,
    ],
    ['the keeper the count of the reserve', 'adjustment', actor('warehouse_keeper'), reserve, true],
    [
      'a province the end of a difference at its office',
      'dispute_settlement',
      actor('province_supervisor', { provinceCode: '32' }),
      garut,
      true,
    ],
    [
      'a sub-point anything',
      'destruction',
      actor('sub_point_operator', { officeId: '3205', subPointId: '3205.01' }),
      garut,
      false,
    ],
  ])('%s', (_what, kind, who, place, answer) => {
    expect(mayPropose(who, kind, place)).toBe(answer);
  });
});

test('whoever proposes or decides may read, and nobody reads outside the own place', () => {
  for (const kind of proposalKinds) {
    for (const role of [...fourEyes[kind].proposes, ...fourEyes[kind].decides]) {
      const inProvince = (levelsOfRole[role] as readonly string[]).includes('province');
      if (!inProvince) continue;
      const who = actor(role, { provinceCode: '32' });
      expect(mayRead(who, kind, westJava), `${role} ${kind}`).toBe(true);
      expect(mayRead(who, kind, medan), `${role} ${kind}`).toBe(false);
      expect(mayRead(who, kind, reserve), `${role} ${kind}`).toBe(false);
    }
  }
});

test('nobody decides what the same person proposed, whatever the role', () => {
  for (const kind of proposalKinds) {
    for (const role of roles) {
      const who = actor(role, {}, 'same person');
      const proposal = { kind, proposedBy: 'same person', ...reserve };
      expect(checkSecondPerson(who, proposal)).toBe('own_proposal');
    }
  }
});
