/** What comes in as a table, and how large it may be: apart from the schemas, so that a browser needs no more. */
export const importKinds = [
  'offices',
  'holidays',
  'stock',
  'days',
  'requisitions',
  'statements',
  'lots',
  'print-jobs',
] as const;
export type ImportKind = (typeof importKinds)[number];

/** The largest file that is taken, as it is sent. */
export const importBytesMax = 10 * 1024 * 1024;
