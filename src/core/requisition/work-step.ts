/** The steps of the morning work, in their order: each needs what those before it have made. */
export const workSteps = [
  'forecasts',
  'expired_allocations',
  'round',
  'moves',
  'statements_due',
  'reorder_points',
  'overdue',
  'citizen_reports',
  'reminders',
  'access_log',
] as const;

export type WorkStep = (typeof workSteps)[number];

/** What the steps count: each has words of its own on the page of the morning work. */
export const workFigures = [
  'offices',
  'blanks',
  'expired',
  'statementsDue',
  'silent',
  'atReorderPoint',
  'atEmergencyPoint',
  'shipments',
  'cases',
  'loans',
  'moves',
  'lapsed',
  'waiting',
  'told',
  'settled',
  'sent',
  'trimmed',
] as const;

export type WorkFigure = (typeof workFigures)[number];

/** What came of a step. */
export type WorkOutcome = Readonly<Partial<Record<WorkFigure, number>>>;
