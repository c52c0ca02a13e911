import { describe, expect, it } from 'vitest';
import type { ReorderReason } from '#core/requisition/reorder-point.ts';
import { sayReorderReason } from './say-reorder.ts';

describe('sayReorderReason', () => {
  it.each<[ReorderReason, string]>([
    [
      { code: 'demand', backlog: 1200, workingDays: 5, quantile: 0.9, leaves: 1758 },
      'Antrean 1.200 dan data siap cetak 5 hari kerja ke depan: dengan peluang 90% tidak lebih dari 1.758 keping',
    ],
    [
      { code: 'expected', backlog: 0, workingDays: 3, leaves: 300 },
      'Antrean 0 dan data siap cetak yang diharapkan dalam 3 hari kerja: 300 keping',
    ],
    [
      { code: 'print_capacity', workingDays: 5, leaves: 750 },
      'Dalam 5 hari kerja kantor dapat mencetak 750 keping',
    ],
    [{ code: 'reorder_point', leaves: 558 }, 'Tidak kurang dari titik pesan: 558 keping'],
  ])('%j', (reason, sentence) => {
    expect(sayReorderReason('id', reason)).toBe(sentence);
  });
});
