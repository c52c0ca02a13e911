/** The states of an office in the order in which they call for action, with their colour and sign. */
import type { OfficeLine } from '#contract/control-room-schema.ts';

export type OfficeStatus = OfficeLine['status'];

export const officeStatuses = [
  'empty',
  'cannot_print',
  'silent',
  'critical',
  'low',
  'piled_up',
  'adequate',
] as const satisfies readonly OfficeStatus[];

/** Custom properties of `styles.css`: `ink` for words and rims, `fill` for areas. */
export const statusColours: Record<OfficeStatus, { readonly ink: string; readonly fill: string }> =
  {
    empty: { ink: 'var(--empty)', fill: 'var(--empty-fill)' },
    cannot_print: { ink: 'var(--cannot-print)', fill: 'var(--cannot-print-fill)' },
    silent: { ink: 'var(--silent)', fill: 'none' },
    critical: { ink: 'var(--critical)', fill: 'var(--critical-fill)' },
    low: { ink: 'var(--low)', fill: 'var(--low-fill)' },
    piled_up: { ink: 'var(--piled-up)', fill: 'var(--piled-up-fill)' },
    adequate: { ink: 'var(--adequate)', fill: 'var(--adequate-fill)' },
  };
