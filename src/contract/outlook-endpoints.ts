/** The doors to forecasts, drivers, purchases and the national outlook. */
import { z } from 'zod';
import { officeIdSchema } from './common-schema.ts';
import type { Endpoint } from './endpoint.ts';
import { forecastQualitySchema, officeForecastSchema } from './forecast-schema.ts';
import {
  driverPreviewQuerySchema,
  driverPreviewSchema,
  driversSchema,
  keepDriverSchema,
  keepPurchaseSchema,
  outlookQuerySchema,
  outlookSchema,
} from './outlook-schema.ts';
import { doneSchema } from './session-schema.ts';

const readers = ['planner', 'approver', 'auditor', 'administrator'] as const;
const officeReaders = [
  ...readers,
  'warehouse_keeper',
  'call_agent',
  'province_supervisor',
  'office_operator',
] as const;

export const outlookEndpoints = {
  readForecastQuality: {
    method: 'GET',
    path: '/api/forecast',
    summary: 'How the forecasts did on the past, against the simple ones, and which is trusted.',
    access: readers,
    wholeCountry: true,
    output: forecastQualitySchema,
  },
  readOfficeForecast: {
    method: 'GET',
    path: '/api/offices/:officeId/forecast',
    summary: 'Error and bias of the forecast of one office, and its monthly use by hand.',
    access: officeReaders,
    place: { in: 'params', field: 'officeId' },
    params: z.strictObject({ officeId: officeIdSchema }),
    output: officeForecastSchema,
  },
  readDrivers: {
    method: 'GET',
    path: '/api/demand-drivers',
    summary: 'What is known to raise or lower demand, with every version.',
    access: readers,
    wholeCountry: true,
    output: driversSchema,
  },
  previewDriver: {
    method: 'GET',
    path: '/api/demand-drivers/preview',
    summary: 'How many records more or fewer a driver would mean.',
    access: readers,
    wholeCountry: true,
    query: driverPreviewQuerySchema,
    output: driverPreviewSchema,
  },
  keepDriver: {
    method: 'POST',
    path: '/api/demand-drivers',
    summary: 'A driver of demand, or its next version: changed, ended, taken back.',
    access: ['planner', 'administrator'],
    body: keepDriverSchema,
    output: doneSchema,
    refuses: ['changed_since_shown', 'not_found'],
  },
  readOutlook: {
    method: 'GET',
    path: '/api/outlook',
    summary: 'When the national reserve is used up, by scenario, and what has to be bought.',
    access: readers,
    wholeCountry: true,
    query: outlookQuerySchema,
    output: outlookSchema,
  },
  keepPurchase: {
    method: 'POST',
    path: '/api/purchases',
    summary: 'A planned purchase, or its next version: changed, arrived, given up.',
    access: ['planner'],
    body: keepPurchaseSchema,
    output: doneSchema,
    refuses: ['changed_since_shown', 'not_found'],
  },
} as const satisfies Record<string, Endpoint>;
