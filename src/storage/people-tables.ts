/** The columns of people, their rights and their ways in, as Kysely sees them. */
import type { ColumnType, Generated } from 'kysely';
import type { Role } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';

/** As `Instant` of db.ts, which imports this file. */
type Moment = string;

export type ActorKind = 'person' | 'machine';
export type ActorState = 'invited' | 'active' | 'disabled';
export type SignedInBy = 'password' | 'password_and_code' | 'passkey' | 'oidc';
export type LinkPurpose = 'invitation' | 'recovery';

export interface PeopleTables {
  actor: {
    login: string;
    name: string;
    kind: ActorKind;
    email: string | null;
    state: ActorState;
    created_at: Generated<Moment>;
    recovery_until: Moment | null;
  };
  actor_secret: {
    login: string;
    password_hash: string | null;
    totp_sealed: Buffer | null;
    totp_last_step: number | null;
    oidc_subject: string | null;
  };
  assignment: {
    id: string;
    login: string;
    role: Role;
    province_code: string | null;
    office_id: OfficeId | null;
    sub_point_id: string | null;
    valid_from: PlainDate;
    valid_until: PlainDate | null;
    granted_by: string;
    approved_by: string | null;
    proposal_id: string | null;
    ended_at: Moment | null;
    ended_by: string | null;
  };
  session: {
    id: string;
    token_hash: string;
    login: string;
    assignment_id: string;
    signed_in_by: SignedInBy;
    created_at: Moment;
    last_seen_at: Moment;
    confirmed_at: Moment;
    device: string;
    address_mark: string;
  };
  passkey: {
    id: string;
    login: string;
    credential_id: string;
    public_key: Buffer;
    counter: number;
    label: string;
    created_at: Moment;
    last_used_at: Moment | null;
  };
  recovery_code: { login: string; code_hash: string; used_at: Moment | null };
  sign_in_link: {
    login: string;
    token_hash: string;
    purpose: LinkPurpose;
    totp_sealed: Buffer;
    created_by: string;
    expires_at: Moment;
  };
  sign_in_step: {
    key_hash: string;
    kind: 'passkey_sign_in' | 'passkey_new' | 'oidc';
    login: string | null;
    content: ColumnType<Record<string, string>, string, never>;
    expires_at: Moment;
  };
  machine_key: { login: string; key_hash: string; created_at: Moment; created_by: string };
  access_log: {
    id: Generated<number>;
    at: Moment;
    login: string | null;
    role: Role | null;
    endpoint: string;
    object: string;
    status: number;
    code: string | null;
    request_id: string;
  };
}
