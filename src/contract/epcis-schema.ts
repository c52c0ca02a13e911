/**
 * GS1 EPCIS 2.0 in JSON-LD, as far as it is spoken here: events that move quantities of one class of object between
 * places. The names of the fields are those of the standard (GS1 EPCIS 2.0, section 10; CBV 2.0).
 */
import { z } from 'zod';
import { wholeInUrl } from './common-schema.ts';

const uriSchema = z
  .string()
  .min(3)
  .max(300)
  .meta({ examples: ['urn:blanko:place:reserve'] });
/** Where the standard keeps its words. */
export const epcisContext = 'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld';

const momentSchema = z.iso.datetime({ offset: true });

const quantitySchema = z.looseObject({
  epcClass: uriSchema,
  quantity: z.number().int().min(1).max(1_000_000_000),
  uom: z.string().max(3).optional(),
});

const placeSchema = z.looseObject({ id: uriSchema });

const eventSchema = z.looseObject({
  type: z.string().max(60),
  eventID: uriSchema.optional(),
  eventTime: momentSchema,
  eventTimeZoneOffset: z
    .string()
    .regex(/^[+-](0\d|1[0-3]):[0-5]\d$|^[+-]14:00$/)
    .meta({ examples: ['+07:00'] }),
  action: z.enum(['ADD', 'OBSERVE', 'DELETE']).optional(),
  bizStep: z.string().max(200).optional(),
  disposition: z.string().max(200).optional(),
  readPoint: placeSchema.optional(),
  bizLocation: placeSchema.optional(),
  quantityList: z.array(quantitySchema).max(100).optional(),
  bizTransactionList: z
    .array(z.looseObject({ type: z.string().max(200).optional(), bizTransaction: uriSchema }))
    .max(20)
    .optional(),
  ilmd: z.record(z.string().max(200), z.unknown()).optional(),
});
export type EpcisEvent = z.infer<typeof eventSchema>;

export const epcisDocumentSchema = z.looseObject({
  '@context': z.unknown().meta({ examples: [[epcisContext]] }),
  type: z.literal('EPCISDocument'),
  schemaVersion: z.string().max(10),
  creationDate: momentSchema,
  epcisBody: z.looseObject({ eventList: z.array(eventSchema).min(1).max(200) }),
});
export type EpcisDocument = z.infer<typeof epcisDocumentSchema>;

/** The parameters of the standard's simple event query that are answered. */
export const epcisQuerySchema = z.strictObject({
  GE_eventTime: momentSchema.optional(),
  LT_eventTime: momentSchema.optional(),
  GE_recordTime: momentSchema.optional(),
  LT_recordTime: momentSchema.optional(),
  /** A place as the events name it: `urn:blanko:place:3205`. */
  EQ_bizLocation: uriSchema.optional(),
  perPage: wholeInUrl(1, 500).default(100),
  nextPageToken: z
    .string()
    .regex(/^\d{1,16}$/)
    .optional(),
});
export type EpcisQuery = z.infer<typeof epcisQuerySchema>;

export const epcisQueryDocumentSchema = z.object({
  '@context': z.array(z.unknown()),
  type: z.literal('EPCISQueryDocument'),
  schemaVersion: z.string(),
  creationDate: z.string(),
  epcisBody: z.object({
    queryResults: z.object({
      queryName: z.string(),
      resultsBody: z.object({ eventList: z.array(z.record(z.string(), z.unknown())) }),
    }),
  }),
});

export const epcisCapturedSchema = z.object({
  /** One for each delivery in the document, in its order. */
  deliveries: z.array(
    z.object({
      eventId: z.string(),
      outcome: z.enum(['posted', 'already_posted']),
      seq: z.number().int(),
    }),
  ),
  /** Events that are no delivery of blanks and were left aside. */
  ignored: z.number().int(),
});
