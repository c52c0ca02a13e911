import type { Generated } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Channel, MessageKind, MessageValues } from '#core/requisition/message.ts';
import type { WarningRule } from '#core/requisition/warning-rule.ts';
import type { WorkOutcome, WorkStep } from '#core/requisition/work-step.ts';
import type { Instant } from './db.ts';

export interface MessageTables {
  message: MessageRow;
  contact: ContactRow;
  delivery: DeliveryRow;
  job_run: JobRunRow;
  warning_rule: WarningRuleRow;
}

interface MessageRow {
  id: string;
  number: Generated<number>;
  root_id: string;
  rung: number;
  kind: MessageKind;
  to_province: string | null;
  to_office: OfficeId | null;
  office_id: OfficeId | null;
  about_id: string;
  sentence_values: MessageValues;
  created_at: Instant;
  due_at: Instant | null;
  read_at: Instant | null;
  read_by: string | null;
  acknowledged_at: Instant | null;
  acknowledged_by: string | null;
  settled_at: Instant | null;
}

/** A channel that leaves the system, and needs an address. */
export type SentChannel = Exclude<Channel, 'app'>;

interface ContactRow {
  id: string;
  office_id: OfficeId | null;
  province_code: string | null;
  channel: SentChannel;
  address: string;
  kinds: MessageKind[] | null;
  valid_from: PlainDate;
  valid_until: PlainDate | null;
  saved_by: string;
  saved_at: Instant;
}

export type DeliveryState = 'waiting' | 'sent' | 'dead' | 'needless';

interface DeliveryRow {
  id: string;
  number: Generated<number>;
  message_id: string;
  channel: SentChannel;
  address: string;
  state: DeliveryState;
  tries: number;
  created_at: Instant;
  next_try_at: Instant;
  leased_until: Instant | null;
  sent_at: Instant | null;
  error: string | null;
}

export type JobState = 'running' | 'done' | 'failed' | 'missed';

interface JobRunRow {
  day: PlainDate;
  step: WorkStep;
  state: JobState;
  tries: number;
  started_at: Instant;
  leased_until: Instant | null;
  finished_at: Instant | null;
  outcome: WorkOutcome;
  error: string | null;
}

interface WarningRuleRow {
  id: string;
  version: number;
  document: WarningRule;
  valid_from: PlainDate;
  valid_until: PlainDate | null;
}
