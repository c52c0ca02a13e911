/** Who works in the supply chain, and at which places (the duties of each role: GLOSSARY). */
import type { OfficeId } from '../place.ts';

/** Where an assignment holds: everywhere, in a province, at one office, or at one sub-point of an office. */
export const placeLevels = ['country', 'province', 'office', 'sub_point'] as const;
export type PlaceLevel = (typeof placeLevels)[number];

/** Each role with the levels of place it works at; nobody holds a role at another. */
export const levelsOfRole = {
  planner: ['country'],
  approver: ['country', 'province'],
  warehouse_keeper: ['country'],
  province_supervisor: ['province'],
  office_operator: ['office'],
  sub_point_operator: ['sub_point'],
  call_agent: ['country'],
  auditor: ['country'],
  administrator: ['country'],
  // A maker delivers to the centre; a printing system speaks for its office.
  machine: ['country', 'office'],
} as const satisfies Record<string, readonly PlaceLevel[]>;

export type Role = keyof typeof levelsOfRole;
export const roles = Object.keys(levelsOfRole) as [Role, ...Role[]];

/** `3205.01`: the office's id and two digits of its own. */
export type SubPointId = string;

/** All null: the whole country. A sub-point also names its office; an office does not name its province. */
export interface Place {
  readonly provinceCode: string | null;
  readonly officeId: OfficeId | null;
  readonly subPointId: SubPointId | null;
}

export const country: Place = { provinceCode: null, officeId: null, subPointId: null };

/** Whoever acts, as one of the roles this person or machine holds, at its place. */
export interface Actor extends Place {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
}

export function levelOf(place: Place): PlaceLevel {
  if (place.subPointId !== null) return 'sub_point';
  if (place.officeId !== null) return 'office';
  return place.provinceCode === null ? 'country' : 'province';
}

export function worksAt(role: Role, place: Place): boolean {
  const levels: readonly PlaceLevel[] = levelsOfRole[role];
  return levels.includes(levelOf(place));
}
