/** People and machines, and what they may act as. */
import { sql } from 'kysely';
import { type Actor, type Place, type Role, roles, worksAt } from '#core/access/role.ts';
import { assert } from '#core/assert.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { Db, Instant, Tx } from './db.ts';
import type { ActorKind, ActorState } from './people-tables.ts';

export interface NewActor {
  readonly login: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly email: string | null;
  readonly state: ActorState;
  readonly createdAt: Instant;
}

/** A role at a place on certain days; null at the end while it is not known. */
export interface Assignment extends Place {
  readonly id: string;
  readonly login: string;
  readonly role: Role;
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate | null;
  readonly grantedBy: string;
  readonly approvedBy: string | null;
}

/** false when the login, or the e-mail address, is taken already. */
export async function saveActor(tx: Tx, actor: NewActor): Promise<boolean> {
  const { createdAt, ...row } = actor;
  const saved = await tx
    .insertInto('actor')
    .values({ ...row, created_at: createdAt, recovery_until: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('login')
    .executeTakeFirst();
  return saved !== undefined;
}

export async function saveActorState(
  tx: Tx,
  login: string,
  change: { readonly state?: ActorState; readonly recoveryUntil?: Instant | null },
): Promise<void> {
  await tx
    .updateTable('actor')
    .set({
      ...(change.state !== undefined && { state: change.state }),
      ...(change.recoveryUntil !== undefined && { recovery_until: change.recoveryUntil }),
    })
    .where('login', '=', login)
    .execute();
}

/** Locks the person until the transaction ends; null when there is none. */
export async function lockActor(tx: Tx, login: string) {
  const row = await tx
    .selectFrom('actor')
    .select(['login', 'name', 'kind', 'state', 'email', 'recovery_until as recoveryUntil'])
    .where('login', '=', login)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** false when an assignment of this id is there already. */
export async function saveAssignment(
  tx: Tx,
  assignment: Assignment & { readonly proposalId: string | null },
): Promise<boolean> {
  const saved = await tx
    .insertInto('assignment')
    .values({
      id: assignment.id,
      login: assignment.login,
      role: assignment.role,
      province_code: assignment.provinceCode,
      office_id: assignment.officeId,
      sub_point_id: assignment.subPointId,
      valid_from: assignment.validFrom,
      valid_until: assignment.validUntil,
      granted_by: assignment.grantedBy,
      approved_by: assignment.approvedBy,
      proposal_id: assignment.proposalId,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return saved !== undefined;
}

/** false when it was over already. */
export async function endAssignment(
  tx: Tx,
  id: string,
  ended: { readonly by: string; readonly at: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable('assignment')
    .set({ ended_at: ended.at.toISOString(), ended_by: ended.by })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function loadAssignment(db: Db, id: string): Promise<Assignment | null> {
  const row = await assignments(db).where('assignment.id', '=', id).executeTakeFirst();
  return row ? assignmentOf(row) : null;
}

/** What a person may act as on `day`, the oldest first. */
export async function loadAssignmentsOn(
  db: Db,
  login: string,
  day: PlainDate,
): Promise<Assignment[]> {
  const rows = await assignments(db)
    .where('assignment.login', '=', login)
    .where(holdsOn(day))
    .orderBy('assignment.valid_from')
    .orderBy('assignment.id')
    .execute();
  return rows.map(assignmentOf);
}

/** An assignment that is not over and has begun: for queries that have `assignment`. */
export function holdsOn(day: PlainDate) {
  return sql<boolean>`assignment.ended_at IS NULL AND assignment.valid_from <= ${day}::date
    AND (assignment.valid_until IS NULL OR assignment.valid_until >= ${day}::date)`;
}

function assignments(db: Db) {
  return db
    .selectFrom('assignment')
    .select(['assignment.id', 'assignment.login', 'assignment.role'])
    .select(['assignment.province_code', 'assignment.office_id', 'assignment.sub_point_id'])
    .select(['assignment.valid_from as validFrom', 'assignment.valid_until as validUntil'])
    .select(['assignment.granted_by as grantedBy', 'assignment.approved_by as approvedBy']);
}

type AssignmentRow = Awaited<ReturnType<ReturnType<typeof assignments>['execute']>>[number];

function assignmentOf(row: AssignmentRow): Assignment {
  const { id, login, validFrom, validUntil, grantedBy, approvedBy } = row;
  return { id, login, ...roleAt(row), validFrom, validUntil, grantedBy, approvedBy };
}

export interface RoleRow {
  readonly role: string;
  readonly province_code: string | null;
  readonly office_id: string | null;
  readonly sub_point_id: string | null;
}

/** Nobody holds a role at a place where it does not work: asserted wherever one is loaded. */
export function roleAt(row: RoleRow): Pick<Actor, 'role' | keyof Place> {
  const role = roles.find((known) => known === row.role);
  assert(role !== undefined, `no role is called ${row.role}`);
  const place = {
    provinceCode: row.province_code,
    officeId: row.office_id,
    subPointId: row.sub_point_id,
  };
  assert(worksAt(role, place), `a ${role} at ${JSON.stringify(place)}`);
  return { role, ...place };
}
