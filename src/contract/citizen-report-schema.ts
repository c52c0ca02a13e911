/** What citizens tell of an office, and what comes of it. No name and no number of a person is asked for, or kept. */
import { z } from 'zod';
import { cannotPrintCauses } from '#core/allocation/allocation.ts';
import {
  citizenAnswers,
  ownWordsMax,
  reportCauses,
  reportChannels,
  reportStates,
  wantedCards,
} from '#core/citizen-report/citizen-report.ts';
import { reportVerdicts } from '#core/citizen-report/triage.ts';
import {
  blanksSchema,
  dayInputSchema,
  officeIdSchema,
  officeStatusSchema,
  plainDateSchema,
} from './common-schema.ts';
import { pageOf, pageQuery } from './page-of.ts';
import { explanationSchema, subPointIdSchema } from './statement-schema.ts';

/** Numbers of persons are taken out before this is kept. */
const ownWordsSchema = z.string().trim().min(1).max(ownWordsMax).nullable();
const phoneSchema = z
  .string()
  .trim()
  .regex(/^\+?\d[\d -]{7,18}$/)
  .nullable();

const reportFields = {
  eventId: z.uuid(),
  officeId: officeIdSchema,
  subPointId: subPointIdSchema.nullable(),
  /** The day on which the citizen was there: of the last thirty days. */
  day: dayInputSchema,
  wanted: z.enum(wantedCards),
  said: z.enum(citizenAnswers),
  ownWords: ownWordsSchema,
  /** For a call back only; kept sealed, deleted 30 days after closing. */
  phone: phoneSchema,
};

export const fileReportSchema = z.strictObject({
  ...reportFields,
  /** The challenge of `/api/report-challenge`, solved: `{challenge, solution}` as JSON, in base64. */
  proof: z.string().min(1).max(4_000),
});

export const recordCallSchema = z.strictObject(reportFields);

/** What a signed webhook carries; its event id is the `webhook-id` of its header. */
export const signedReportSchema = z.object({
  type: z.literal('citizen_report.filed'),
  data: recordCallSchema.omit({ eventId: true }),
});

export const hookParamsSchema = z.strictObject({
  /** The login of the machine. */
  login: z.string().min(1).max(100),
});

/** Whatever else an address brings along is left aside: people come by links of others. */
export const plainPageQuerySchema = z.object({
  /** The office that the report is about. */
  kantor: z.string().max(20).optional(),
  /** The language of the page. */
  bahasa: z.string().max(20).optional(),
});

/** What can be reported: every office, with its counters in the districts. */
export const reportPlacesSchema = z.object({
  offices: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      name: z.string(),
      provinceName: z.string(),
      subPoints: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  ),
});

/** The challenge as ALTCHA writes it. */
export const reportChallengeSchema = z.object({
  parameters: z.looseObject({}),
  signature: z.string().optional(),
});

/** `4QZ7-...`: sixteen letters and digits in four groups. */
export const receiptCodeSchema = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z2-7]{4}(-?[A-Z2-7]{4}){3}$/)
  .meta({ examples: ['4QZ7-MB2K-XW5T-R3HA'] });

const verdictFields = {
  state: z.enum(['new', ...reportStates]),
  verdict: z.enum(reportVerdicts).nullable(),
  cause: z.enum(reportCauses).nullable(),
};

export const reportFiledSchema = z.object({
  receiptCode: z.string(),
  ...verdictFields,
  dueOn: plainDateSchema.nullable(),
});

export const readReceiptSchema = z.strictObject({ receiptCode: receiptCodeSchema });

/** All that is held under a receipt code: nothing else is kept of it. */
export const receiptSchema = z.object({
  officeId: z.string(),
  officeName: z.string(),
  subPointId: z.string().nullable(),
  day: plainDateSchema,
  wanted: z.enum(wantedCards),
  said: z.enum(citizenAnswers),
  filedAt: z.string(),
  ...verdictFields,
  dueOn: plainDateSchema.nullable(),
  answer: z.string().nullable(),
  counted: blanksSchema.nullable(),
  answeredAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  isSolved: z.boolean().nullable(),
  reopened: z.number().int(),
  ownWords: z.string().nullable(),
  hasPhone: z.boolean(),
});
export type Receipt = z.infer<typeof receiptSchema>;

export const followReportSchema = z.strictObject({
  eventId: z.uuid(),
  receiptCode: receiptCodeSchema,
  step: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('reopen'), ownWords: ownWordsSchema }),
    z.strictObject({ kind: z.literal('solved') }),
    z.strictObject({ kind: z.literal('not_solved') }),
    z.strictObject({ kind: z.literal('forget') }),
  ]),
});

/** Each with the values that its sentence is made of. */
export const triageReasonSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('closed_that_day') }),
  z.object({ code: z.literal('ledger_on_hand'), blanks: blanksSchema }),
  z.object({ code: z.literal('sub_point_on_hand'), blanks: blanksSchema }),
  z.object({ code: z.literal('counted'), blanks: blanksSchema, day: plainDateSchema }),
  z.object({ code: z.literal('no_statement'), days: z.number().int().nullable() }),
  z.object({ code: z.literal('may_have_used'), blanks: blanksSchema }),
  z.object({
    code: z.literal('printed'),
    cards: blanksSchema,
    source: z.enum(['statement', 'system']),
  }),
  z.object({ code: z.literal('stands_still'), cause: z.enum(cannotPrintCauses) }),
  z.object({ code: z.literal('queue'), records: z.number() }),
  z.object({ code: z.literal('others_say_so'), weight: z.number() }),
]);

export const citizenReportSchema = z.object({
  id: z.string(),
  officeId: z.string(),
  officeName: z.string(),
  provinceCode: z.string(),
  subPointId: z.string().nullable(),
  day: plainDateSchema,
  wanted: z.enum(wantedCards),
  said: z.enum(citizenAnswers),
  channel: z.enum(reportChannels),
  filedAt: z.string(),
  /** What the ledger had at the office at the end of that day. */
  ledgerSaid: blanksSchema,
  ...verdictFields,
  reasons: z.array(triageReasonSchema),
  /** The person who decided; null where the rules did. */
  decidedBy: z.string().nullable(),
  dueOn: plainDateSchema.nullable(),
  /** Who must act today; null when nobody must. */
  heldBy: z.enum(['office', 'province', 'centre']).nullable(),
  answer: z.string().nullable(),
  counted: blanksSchema.nullable(),
  answeredAt: z.string().nullable(),
  isSolved: z.boolean().nullable(),
  reopened: z.number().int(),
  /** Hidden from the office that it is about: whoever speaks is protected. */
  ownWords: z.string().nullable(),
  hasPhone: z.boolean(),
});
export type CitizenReportLine = z.infer<typeof citizenReportSchema>;

export const citizenReportsQuerySchema = z.strictObject({
  office: officeIdSchema.optional(),
  state: z.enum(reportStates).optional(),
  verdict: z.enum(reportVerdicts).optional(),
  /** Those whose citizens are still to be called back: answered, a telephone was left, nobody has asked. */
  callBack: z.enum(['true']).optional(),
  ...pageQuery,
});

/** Newest first. */
export const citizenReportsSchema = pageOf(citizenReportSchema);

export const reportParamsSchema = z.strictObject({ reportId: z.string().min(1).max(64) });

export const answerReportSchema = z.strictObject({
  eventId: z.uuid(),
  /** Blanks at the office now, counted by hand. */
  counted: z.number().int().min(0).max(1_000_000_000),
  answer: explanationSchema,
});

export const decideReportSchema = z.strictObject({
  eventId: z.uuid(),
  verdict: z.enum(reportVerdicts).exclude(['needs_person']),
  answer: explanationSchema,
});

export const callBackSchema = z.strictObject({ eventId: z.uuid(), isSolved: z.boolean() });

export const admitReportSchema = z.strictObject({ eventId: z.uuid() });

export const callCardParamsSchema = z.strictObject({ officeId: officeIdSchema });

/** One screen for the agent who has a citizen of this office on the line. */
export const callCardSchema = z.object({
  officeId: z.string(),
  officeName: z.string(),
  provinceName: z.string(),
  status: officeStatusSchema,
  cause: z.enum(cannotPrintCauses).nullable(),
  onHand: blanksSchema,
  inTransit: blanksSchema,
  lastReport: plainDateSchema.nullable(),
  /** Records that wait for a card; null where nobody said. */
  queue: z.number().int().nullable(),
  /** Newest first, of the last days. */
  reports: z.array(citizenReportSchema),
});
export type CallCard = z.infer<typeof callCardSchema>;

/** The telephone of one report, opened for a call back; the opening stands in the access log. */
export const reportPhoneSchema = z.object({ phone: z.string().nullable() });

export const callDaySchema = z.object({
  day: plainDateSchema,
  received: z.number().int(),
  byChannel: z.array(z.object({ channel: z.enum(reportChannels), count: z.number().int() })),
  byVerdict: z.array(z.object({ verdict: z.enum(reportVerdicts), count: z.number().int() })),
  /** Of all days: what waits. */
  waitingForPerson: z.number().int(),
  waitingForOffice: z.number().int(),
  overdue: z.number().int(),
  quarantined: z.number().int(),
  /** What the shift before left, newest first. */
  handovers: z.array(z.object({ by: z.string(), at: z.string(), note: z.string() })),
});

export const handOverShiftSchema = z.strictObject({ eventId: z.uuid(), note: explanationSchema });
