/**
 * When offices are warned and reminded: numbers the ministry may change, dated and versioned like a
 * policy, with the circular that ordered them.
 */
import type { PlainDate } from '../calendar.ts';
import type { Days } from '../quantity.ts';
import type { Channel, MessageKind } from './message.ts';

export interface WarningRule {
  readonly id: string;
  readonly version: number;
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate | null;
  readonly reference: string;

  /** Working days from the ask to the decision. */
  readonly decisionWorkingDays: Days;
  /** Working days kept free for what goes wrong on the way. */
  readonly safetyWorkingDays: Days;
  /** Working days between two looks at the stock of an office: 1, every morning. */
  readonly reviewWorkingDays: Days;
  /** Working days of an emergency decision, before the way itself. */
  readonly emergencyDecisionWorkingDays: Days;
  /** Blanks on the road are overdue after the lead time and this many working days. */
  readonly overdueAfterWorkingDays: Days;
  /** Of each kind that asks something: who is reminded after how long, and how. */
  readonly ladders: Readonly<Partial<Record<MessageKind, readonly Rung[]>>>;
}

/** One reminder. */
export interface Rung {
  /** Working hours of the office since the message, when nobody has acknowledged it by then. */
  readonly afterWorkingHours: number;
  readonly to: 'office' | 'province' | 'country';
  /** The inbox, and whatever else carries it: only to addresses of these channels a letter is written. */
  readonly channels: readonly Channel[];
}

/** Whether a reminder may travel so: the inbox always holds it, and no way is named twice. */
export function areChannelsOfRung(channels: readonly Channel[]): boolean {
  return channels.includes('app') && new Set(channels).size === channels.length;
}

const toCollect: readonly Rung[] = [
  { afterWorkingHours: 8, to: 'office', channels: ['app', 'whatsapp', 'sms'] },
  { afterWorkingHours: 16, to: 'province', channels: ['app', 'email', 'whatsapp'] },
  { afterWorkingHours: 24, to: 'country', channels: ['app', 'email'] },
];

const urgent: readonly Rung[] = [
  { afterWorkingHours: 2, to: 'office', channels: ['app', 'whatsapp', 'sms'] },
  { afterWorkingHours: 4, to: 'province', channels: ['app', 'email', 'whatsapp', 'sms'] },
  { afterWorkingHours: 8, to: 'country', channels: ['app', 'email'] },
];

/** Not the centre: what nobody answers lapses, and is proposed again where it still helps. */
const aboutMoves: readonly Rung[] = toCollect.filter(({ to }) => to !== 'country');

/** In force where no rule of the ministry is: a working day, then another way, then upwards. */
export const defaultWarningRule: WarningRule = {
  id: 'warnings',
  version: 1,
  validFrom: '2017-11-23',
  validUntil: null,
  reference: 'Nilai bawaan Blanko; menunggu surat edaran',
  decisionWorkingDays: 1,
  safetyWorkingDays: 2,
  reviewWorkingDays: 1,
  emergencyDecisionWorkingDays: 0,
  overdueAfterWorkingDays: 2,
  ladders: {
    call_to_collect: toCollect,
    ready_to_collect: toCollect,
    office_silent: urgent,
    emergency_reached: urgent,
    shipment_overdue: toCollect,
    receipt_differs: toCollect,
    case_due: toCollect,
    loan_due: toCollect,
    move_give: aboutMoves,
    move_get: aboutMoves,
    move_send: aboutMoves,
    move_arrives: aboutMoves,
  },
};
