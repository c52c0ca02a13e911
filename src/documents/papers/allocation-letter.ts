/** Surat alokasi: what an office is granted, every step that led to it, and where all offices stand. */
import { sayDate, sayNumber, sayRatio, sayShare } from '#contract/words/say-quantity.ts';
import { sayReason } from '#contract/words/say-reason.ts';
import { say } from '#contract/words/words.ts';
import type { AdjustmentReason } from '#core/allocation/adjust-grant.ts';
import type { Reason } from '#core/allocation/allocation.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { Blanks, Ratio } from '#core/quantity.ts';
import {
  headView,
  officeView,
  type Paper,
  type PaperHead,
  type PaperOffice,
  quantityView,
  signerView,
} from '../paper.ts';
import { type LevelColumn, levelPicture } from './level-picture.ts';

export interface AllocationLetterRecord extends PaperHead {
  readonly office: PaperOffice;
  readonly asked: Blanks;
  readonly granted: Blanks;
  readonly reasons: readonly Reason[];
  /** What a planner took off after the rule had decided, with the note that the office reads. */
  readonly adjustment: { readonly reason: AdjustmentReason; readonly note: string | null } | null;
  /** Before a supplement; of a grant of the round the same as `granted`. */
  readonly grantedByRound: Blanks;
  /** Of a supplement, why the office's appeal was upheld; null for a grant of the round. */
  readonly upheldBecause: string | null;
  readonly collectBy: PlainDate | null;
  readonly policy: { readonly name: string; readonly reference: string };
  /** null when the reserve sufficed for all. */
  readonly level: Ratio | null;
  /** Every office with a need; exactly one is the reader's own, unless it has no need. */
  readonly columns: readonly LevelColumn[];
  readonly approver: string | null;
}

export function allocationLetter(record: AllocationLetterRecord): Paper {
  const { number, seq, day, granted } = record;
  return {
    kind: 'allocation_letter',
    number,
    seq,
    day,
    blanks: granted,
    view: {
      ...headView(record, 'Alokasi blangko KTP-el', null),
      date: sayDate('id', day, 'long'),
      office: { ...officeView(record.office), seat: record.office.seat },
      asked: sayNumber('id', record.asked),
      granted: quantityView(granted),
      collect:
        record.collectBy === null
          ? 'Tidak ada yang perlu diambil pada putaran ini.'
          : `Ambil di gudang pusat paling lambat ${sayDate('id', record.collectBy, 'full')}, dengan surat tugas dan kode pengambilan.`,
      reasons: reasonRows(record),
      policy: `${record.policy.name} (${record.policy.reference}).`,
      ...levelWords(record),
      signers: [signerView('a.n. Direktur Jenderal', record.approver, 'Penyetuju alokasi')],
    },
    levelPicture: levelPicture(record.columns, record.level),
  };
}

function reasonRows(record: AllocationLetterRecord) {
  const { reasons, adjustment, granted, grantedByRound, upheldBecause } = record;
  const steps = reasons.map((reason) => ({
    sentence: sayReason('id', reason),
    leaves: reason.code === 'asked' ? reason.blanks : reason.leaves,
  }));
  if (adjustment !== null) {
    steps.push({ sentence: adjustmentSentence(adjustment), leaves: grantedByRound });
  }
  if (upheldBecause !== null) {
    const sentence = `Keberatan kantor dikabulkan: ${upheldBecause} Tambahan dengan surat ini.`;
    steps.push({ sentence, leaves: granted });
  }
  return steps.map(({ sentence, leaves }, at) => ({
    no: String(at + 1),
    sentence,
    leaves: sayNumber('id', leaves),
  }));
}

function adjustmentSentence({ reason, note }: NonNullable<AllocationLetterRecord['adjustment']>) {
  return `Diturunkan oleh perencana. ${say('id', `adjustment.${reason}`)}.${note ? ` ${note}` : ''}`;
}

function levelWords({ level, columns }: AllocationLetterRecord) {
  const own = columns.find(({ isOwn }) => isOwn);
  const title =
    level === null
      ? 'Cadangan mencukupi bagi semua kantor'
      : `Setiap kantor diisi sampai ${sayRatio('id', level)} kebutuhannya`;
  const stands =
    own === undefined
      ? ''
      : ` Kantor Saudara, di bawah segitiga: ${sayShare('id', own.before)} sebelum alokasi ini, ${sayShare('id', own.after)} sesudahnya.`;
  return {
    levelTitle: title,
    levelAlt: `${title}: ${sayNumber('id', columns.length)} kantor menurut cakupan kebutuhannya.${stands}`,
    levelNote: `Satu kolom satu kantor. Gelap: stok dan kiriman di jalan; hijau: alokasi putaran ini; garis mendatar: tingkat pengisian nasional; garis tipis: 50% dan 100% kebutuhan.${stands}`,
  };
}
