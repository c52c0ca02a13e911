/** The steps of the morning work, in their order: each needs what those before it have made. */
export const workSteps = [
  'forecasts',
  'round',
  'expired_allocations',
  'statements_due',
  'reorder_points',
  'overdue',
  'reminders',
  'access_log',
] as const;

export type WorkStep = (typeof workSteps)[number];
