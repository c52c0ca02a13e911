import { defaultMoveNumbers } from './move-numbers.ts';
import type { Policy } from './policy.ts';

/**
 * The policy in force on the day of the news item, 23 November 2017: an office is given at most
 * what it can print in one month of 20 working days, and no more than waits and is expected, less
 * what it has and what is on the road. The same numbers stand in
 * data/policies/print-capacity-one-month.json, for whoever starts from a file.
 */
export const defaultPolicy: Policy = {
  id: 'print-capacity-one-month',
  version: 1,
  name: {
    id: 'Kapasitas cetak satu bulan',
    en: 'One month of print capacity',
  },
  validFrom: '2017-11-23',
  validUntil: null,
  reference:
    'Ditjen Dukcapil, keterangan pers 23 November 2017: diminta 100.000, diberi 20.000 sesuai kemampuan cetak satu bulan',
  horizon: { kind: 'fixed', workingDays: 20 },
  demandQuantile: 0.9,
  capByPrintCapacity: true,
  capByBacklogAndDemand: true,
  maximumMonthsOfUse: null,
  maximumPerGrant: null,
  boxSize: 1,
  reserveHeldBack: 0,
  capacityProofWorkingDays: 20,
  cardsPerPrinterPerDay: 300,
  varianceToMeanRatio: 4,
  status: {
    silentAfterWorkingDays: 1,
    piledUpWorkingDays: 20,
    reviewWorkingDays: 5,
  },
  collectWithinWorkingDays: 10,
  destroyWithinWorkingDays: 25,
  gates: {
    statementsDueMax: 0,
    countWorkingDaysMax: 5,
    questionWorkingDaysMax: 2,
    emergencyWorkingDays: 5,
  },
  publicFigures: 'bands',
  moves: defaultMoveNumbers,
};
