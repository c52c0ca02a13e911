/** The control room: the verdict of the day, the national figures, every office in one line. */
import { z } from 'zod';
import { supplyStates } from '#core/requisition/reorder-point.ts';
import {
  blanksSchema,
  causeSchema,
  figureSchema,
  officeStatusSchema,
  plainDateSchema,
  ratioSchema,
  reasonCodeSchema,
  runOutSchema,
} from './common-schema.ts';

export const officeLineSchema = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  kind: z.enum(['kabupaten', 'kota']),
  provinceCode: z.string(),
  provinceName: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  status: officeStatusSchema,
  cause: causeSchema,
  lastReport: plainDateSchema.nullable(),
  onHand: blanksSchema,
  inTransit: blanksSchema,
  backlog: z.number().int(),
  /** Cards the office can print in a working day. */
  capacityPerDay: z.number().int(),
  /** Cards that can become prints within the policy's horizon: the area of the circle on the map. */
  need: blanksSchema,
  /** (on hand + in transit) / expected use a working day; null when no use is expected. */
  daysOfSupply: z.number().nullable(),
  runOut: runOutSchema,
  asked: blanksSchema,
  ceiling: blanksSchema,
  granted: blanksSchema,
  binding: reasonCodeSchema,
  collectBy: plainDateSchema.nullable(),
  coverageBefore: z.number().nullable(),
  coverageAfter: z.number().nullable(),
  /** Position at or below which the office should ask, to which it is filled, and below which it is an emergency. */
  reorderPoint: blanksSchema,
  orderUpTo: blanksSchema,
  emergencyPoint: blanksSchema,
  supplyState: z.enum(supplyStates),
});
export type OfficeLine = z.infer<typeof officeLineSchema>;

export const controlRoomSchema = z.object({
  asOf: plainDateSchema,
  /** The last document counted in: two readers with the same number see the same figures. */
  ledgerSeq: z.number().int(),
  /** Whether offices' stocks, backlogs and history are made up from residents and a seed. */
  isDemoWorld: z.boolean(),
  sentence: z.object({
    empty: z.number().int(),
    silent: z.number().int(),
    /** The last day on which all the silent offices had still reported; null when none is silent. */
    silentSince: plainDateSchema.nullable(),
    runOutWithin7Days: z.number().int(),
    piledUp: z.number().int(),
    cannotPrint: z.number().int(),
  }),
  figures: z.object({
    reserve: figureSchema,
    allocated: figureSchema,
    inTransit: figureSchema,
    atOffices: figureSchema,
    printedThisYear: figureSchema,
    spoiledNotDestroyed: figureSchema,
    inDispute: figureSchema,
    rejected: figureSchema,
  }),
  /** When all blanks (reserve, transit, offices) are used up at the expected inflow. */
  nationalRunOut: runOutSchema,
  nationalDailyInflow: z.number(),
  round: z.object({
    policyId: z.string(),
    policyName: z.object({ id: z.string(), en: z.string() }),
    policyReference: z.string(),
    level: ratioSchema.nullable(),
    reserveBefore: blanksSchema,
    reserveAfter: blanksSchema,
    asked: blanksSchema,
    granted: blanksSchema,
  }),
  offices: z.array(officeLineSchema),
});
export type ControlRoom = z.infer<typeof controlRoomSchema>;
