/**
 * Why a blank was lost, by the words of the ministry's letter 400.8.1.2/202241/Dukcapil of December 2022, which orders
 * failed encoding, damage and failed prints to be recorded apart.
 */
import type { Blanks } from '../quantity.ts';

export const spoilageCauses = [
  /** gagal cetak */
  'print_failure',
  /** gagal encode */
  'encoding_failure',
  /** cacat produksi */
  'factory_defect',
  /** rusak fisik */
  'physical_damage',
] as const;

export type SpoilageCause = (typeof spoilageCauses)[number];

/** Blanks of one day, or of all days, by cause. */
export type Spoilage = Readonly<Record<SpoilageCause, Blanks>>;

/**
 * What lies among the spoiled blanks of an office: by cause, test prints, and what was spoiled before anybody wrote
 * down why.
 */
export const spoiledSorts = [...spoilageCauses, 'test_print', 'unrecorded'] as const;

export type SpoiledSort = (typeof spoiledSorts)[number];

export function spoiledInAll(spoilage: Spoilage): Blanks {
  return spoilageCauses.reduce((sum, cause) => sum + spoilage[cause], 0);
}
