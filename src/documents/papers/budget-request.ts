/** Usulan anggaran: when the national reserve is used up, by scenario, and what has to be bought. */
import { sayDate, sayNumber } from '#contract/words/say-quantity.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { BudgetNeed } from '#core/outlook/budget-need.ts';
import type { ScenarioOutlook } from '#core/outlook/national-outlook.ts';
import type { Purchase } from '#core/outlook/purchase.ts';
import type { ScenarioCode } from '#core/outlook/scenario.ts';
import {
  dayInWords,
  headView,
  type Paper,
  type PaperHead,
  quantityView,
  signerView,
} from '../paper.ts';

export interface BudgetRecord extends PaperHead {
  /** Blanks a working day. */
  readonly dailyUse: number;
  readonly need: BudgetNeed;
  readonly outlooks: readonly ScenarioOutlook[];
  readonly purchases: readonly Purchase[];
}

const scenarioNames: Record<ScenarioCode, string> = {
  as_planned: 'Menurut rencana',
  no_purchase: 'Tanpa pembelian',
  late_tender: 'Lelang terlambat tiga bulan',
  election_surge: 'Lonjakan menjelang pemilihan',
  region_splits: 'Pemekaran wilayah',
  custom: 'Skenario tambahan',
};

export function budgetRequest(record: BudgetRecord): Paper {
  const { number, seq, day, need, outlooks, purchases } = record;
  return {
    kind: 'budget_request',
    number,
    seq,
    day,
    blanks: need.toBuy,
    view: {
      ...headView(record, 'Usulan anggaran blangko KTP-el', null),
      dayInWords: dayInWords(day),
      until: sayDate('id', need.until, 'long'),
      workingDays: sayNumber('id', need.workingDays),
      dailyUse: quantityView(Math.round(record.dailyUse)),
      reserve: quantityView(need.reserve),
      expectedUse: quantityView(need.expectedUse),
      likelyUse: quantityView(need.likelyUse),
      delayDays: sayNumber('id', need.target.delayDays),
      forDelay: quantityView(need.target.forDelay),
      forChance: quantityView(need.target.forChance),
      target: quantityView(need.target.target),
      planned: quantityView(need.planned),
      toBuy: quantityView(need.toBuy),
      contractBy: contractText(need.contractBy, day),
      scenarios: outlooks.map(({ scenario, t10, t50, t90, emptyDays }) => ({
        name: scenarioNames[scenario.code],
        early: dayText(t10),
        median: dayText(t50),
        late: dayText(t90),
        empty: `${emptyDays.median} sampai ${emptyDays.likely}`,
      })),
      purchases: purchases.map(({ name, quantity, contractOn, leadWorkingDays }) => ({
        name,
        contract: sayDate('id', contractOn),
        lead: sayNumber('id', leadWorkingDays),
        blanks: sayNumber('id', quantity),
      })),
      signers: [signerView('Yang mengusulkan', null, 'Perencana')],
    },
  };
}

function dayText(day: PlainDate | null): string {
  return day === null ? '–' : sayDate('id', day);
}

/** What the run-out without any further purchase asks for. */
function contractText(contractBy: PlainDate | null, today: PlainDate): string {
  if (contractBy === null) return 'Tanpa pembelian pun cadangan tidak habis dalam jangka ini.';
  const date = sayDate('id', contractBy, 'long');
  return contractBy < today
    ? `Agar tiba sebelum cadangan habis, kontrak seharusnya ditandatangani paling lambat ${date}: tanggal itu sudah lewat.`
    : `Agar tiba sebelum cadangan habis, kontrak ditandatangani paling lambat ${date}.`;
}
