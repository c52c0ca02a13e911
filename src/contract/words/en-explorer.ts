/** Words of the pages that look into the ledger: filters, downloads, checks, lots; in English. */
import type { idExplorer } from './id-explorer.ts';

export const enExplorer: Record<keyof typeof idExplorer, string> = {
  'filter.reference': 'Paper number',
  'filter.since': 'From',
  'filter.until': 'To',
  'filter.until_day': 'to {date}',
  'filter.of_reference': 'paper {reference}…',
  'filter.chosen': 'Filters in use',
  'filter.remove': 'Remove filter: {word}',
  'filter.clear': 'Remove all filters',
  'filter.none': 'No document matches. Remove one of the filters.',
};
