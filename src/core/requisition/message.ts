/**
 * What is told to whom without being asked: data only, `contract/words` makes sentences of it. A
 * message is for a place and for the roles that its kind concerns there, not for a person: people
 * change, the duty stays.
 */

import type { Place, Role } from '../access/role.ts';
import { assert } from '../assert.ts';
import type { OfficeId } from '../place.ts';

/** How a message travels; `app` is the inbox and always holds it. */
export const channels = ['app', 'email', 'whatsapp', 'sms'] as const;
export type Channel = (typeof channels)[number];

interface KindOfMessage {
  /** The values that its sentence is made of: counts, days (`2017-11-23`) and names of offices. */
  readonly values: readonly string[];
  /** Who reads it, wherever it was sent to. */
  readonly readers: readonly Role[];
  /** Whether somebody must say that it was seen; without that the ladder of reminders goes on. */
  readonly asks: boolean;
}

const office = ['office_operator', 'province_supervisor', 'planner'] as const;
const chain = ['office_operator', 'province_supervisor', 'warehouse_keeper', 'planner'] as const;

export const messageKinds = {
  /** Granted: come and collect. */
  call_to_collect: { values: ['office', 'blanks', 'collectBy'], readers: office, asks: true },
  /** Packed and waiting, with the day of the slot. */
  ready_to_collect: { values: ['office', 'blanks', 'slotOn'], readers: chain, asks: true },
  /** Not collected in time: back in the reserve. */
  allocation_expired: { values: ['office', 'blanks'], readers: chain, asks: false },
  /** The statement of a working day has not come. */
  statement_due: { values: ['office', 'day'], readers: office, asks: false },
  /** No statement for longer than the policy allows; `days` working days. */
  office_silent: { values: ['office', 'lastReport', 'days'], readers: office, asks: true },
  /** At or below the reorder point: ask now. */
  reorder_reached: { values: ['office', 'position', 'reorderPoint'], readers: office, asks: false },
  /** At or below the emergency point: the next round comes too late. */
  emergency_reached: {
    values: ['office', 'position', 'emergencyPoint'],
    readers: office,
    asks: true,
  },
  /** On the road for longer than the way takes; `days` calendar days. */
  shipment_overdue: { values: ['office', 'blanks', 'days'], readers: chain, asks: true },
  /** Received differs from sent. */
  receipt_differs: { values: ['office', 'sent', 'accepted'], readers: chain, asks: true },
  /** A case of discrepancy has reached its deadline. */
  case_due: { values: ['office', 'blanks', 'dueOn'], readers: chain, asks: true },
  /** Citizens wait for an answer of the office; unanswered, its province hears of it, and then the centre. */
  report_waiting: { values: ['office', 'reports', 'dueOn'], readers: office, asks: true },
  report_overdue: {
    values: ['office', 'reports', 'dueOn'],
    readers: ['province_supervisor', 'call_agent', 'planner'],
    asks: true,
  },
  report_unanswered: {
    values: ['office', 'reports', 'dueOn'],
    readers: ['call_agent', 'planner'],
    asks: true,
  },
  /** Citizens found an office empty, the ledger agrees, and nothing is promised to it or on the road: send or move. */
  supply_needed: {
    values: ['office', 'reports'],
    readers: ['province_supervisor', 'planner'],
    asks: true,
  },
  /** An office's word and the ledger contradict each other; `said` is `none` or `stocked`. */
  word_contradicted: {
    values: ['office', 'said', 'ledger', 'day'],
    readers: ['province_supervisor', 'call_agent', 'planner'],
    asks: true,
  },
  /** A loan has reached its day of return. */
  loan_due: { values: ['office', 'blanks', 'dueOn'], readers: office, asks: true },
  /** An office asks another for a loan, or answers. */
  loan_asked: { values: ['office', 'blanks'], readers: office, asks: false },
  /** A move between two offices waits for the answer of the giver, of the receiver; `other` is the other one. */
  move_give: { values: ['office', 'other', 'blanks', 'byDay'], readers: office, asks: true },
  move_get: { values: ['office', 'other', 'blanks', 'byDay'], readers: office, asks: true },
  /** All have agreed: the giver may let the blanks go. */
  move_send: { values: ['office', 'other', 'blanks', 'byDay'], readers: office, asks: true },
  /** They have left, and the receiver counts them in. */
  move_arrives: { values: ['office', 'other', 'blanks'], readers: office, asks: true },
  /** Declined, or nobody acted in time. */
  move_over: { values: ['office', 'other', 'blanks'], readers: office, asks: false },
  /** An appeal was answered; `blanks` is the supplement proposed on it, 0 where it was dismissed. */
  requisition_answered: { values: ['office', 'blanks'], readers: office, asks: false },
  /** Something waits for the approval of a second person. */
  decision_waiting: { values: ['office'], readers: ['approver'], asks: false },
  decision_made: {
    values: ['office'],
    readers: ['planner', 'office_operator', 'province_supervisor', 'administrator'],
    asks: false,
  },
  /** The round of the morning lies ready. */
  round_proposed: { values: ['offices', 'blanks'], readers: ['planner'], asks: false },
  /** A step of the morning work failed. */
  work_failed: { values: ['day', 'step'], readers: ['administrator'], asks: true },
} as const satisfies Record<string, KindOfMessage>;

export type MessageKind = keyof typeof messageKinds;
export const messageKindNames = Object.keys(messageKinds) as [MessageKind, ...MessageKind[]];

/** Those that somebody must acknowledge: only of these is anybody reminded. */
export const askingKinds = messageKindNames.filter((kind) => messageKinds[kind].asks);

export type MessageValues = Readonly<Record<string, string | number>>;

export interface Message {
  /** Chosen by whoever tells, from what it tells: the same id again tells nothing again. */
  readonly id: string;
  readonly kind: MessageKind;
  readonly to: Place;
  /** The office it is about; null where it is about none. */
  readonly officeId: OfficeId | null;
  /** The allocation, shipment, case, loan or proposal it is about. */
  readonly aboutId: string;
  readonly values: MessageValues;
  /** By when what it asks should be done, as a moment in UTC; null where nothing is asked. */
  readonly dueAt: string | null;
  /** How it travels besides the inbox; every channel that the place has when left out. */
  readonly channels?: readonly Channel[];
  /** 0 for the message itself, 1, 2, ... for its reminders. */
  readonly rung?: number;
}

/** A message without one of its values would become a sentence with a hole. */
export function assertSayable({ kind, values }: Pick<Message, 'kind' | 'values'>): void {
  const wanted: readonly string[] = messageKinds[kind].values;
  const missing = wanted.filter((name) => !Object.hasOwn(values, name));
  assert(missing.length === 0, `message ${kind} lacks ${missing.join(', ')}`);
}

export function kindsReadBy(role: Role): MessageKind[] {
  return messageKindNames.filter((kind) => {
    const readers: readonly Role[] = messageKinds[kind].readers;
    return readers.includes(role);
  });
}
