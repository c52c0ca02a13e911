/** The steps of the morning work, in their order: each needs what those before it have made. */
export const workSteps = [
  'forecasts',
  'expired_allocations',
  'round',
  'statements_due',
  'reorder_points',
  'overdue',
  'reminders',
  'access_log',
] as const;

export type WorkStep = (typeof workSteps)[number];
