/** Tanda terima: what was counted at the office, and what the difference leads to. */
import { sayDate } from '#contract/words/say-quantity.ts';
import type { RejectionReason } from '#core/allocation/collection.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { Blanks } from '#core/quantity.ts';
import {
  dayInWords,
  headView,
  officeView,
  type Paper,
  type PaperHead,
  type PaperOffice,
  quantityView,
  signerView,
} from '../paper.ts';

export interface ReceiptRecord extends PaperHead {
  readonly office: PaperOffice;
  readonly handover: {
    readonly number: string;
    readonly day: PlainDate;
    /** null for shipments from before collectors were named. */
    readonly collector: string | null;
  };
  readonly accepted: Blanks;
  readonly rejected: readonly {
    readonly reason: RejectionReason | null;
    readonly blanks: Blanks;
  }[];
  readonly missing: Blanks;
  readonly receiver: string | null;
}

const rejectedBecause: Record<RejectionReason, string> = {
  damaged: 'rusak',
  wet: 'basah',
  box_opened: 'dus terbuka',
  wrong_product: 'bukan barang yang dimaksud',
  serial_not_listed: 'nomor seri tidak tercantum',
};

export function receiptRecord(record: ReceiptRecord): Paper {
  const rejected = record.rejected.reduce((sum, part) => sum + part.blanks, 0);
  const sent = record.accepted + rejected + record.missing;
  const { number, seq, day, handover } = record;
  return {
    kind: 'receipt',
    number,
    seq,
    day,
    blanks: record.accepted,
    view: {
      ...headView(record, 'Tanda terima blangko KTP-el', record.office),
      dayInWords: dayInWords(day),
      office: officeView(record.office),
      handover: {
        number: handover.number,
        date: sayDate('id', handover.day, 'long'),
        collector: handover.collector ?? '–',
      },
      sent: quantityView(sent),
      lines: [
        { name: 'Diterima baik', ...quantityView(record.accepted) },
        ...record.rejected.map(({ reason, blanks }) => ({
          name: reason === null ? 'Ditolak' : `Ditolak, ${rejectedBecause[reason]}`,
          ...quantityView(blanks),
        })),
        ...(rejected === 0 ? [{ name: 'Ditolak', ...quantityView(0) }] : []),
        { name: 'Tidak ada dalam kiriman', ...quantityView(record.missing) },
      ],
      outcome: outcome(rejected, record.missing),
      signers: [
        signerView(
          'Yang menghitung dan menerima',
          record.receiver,
          `Petugas ${record.office.name}`,
        ),
      ],
    },
  };
}

function outcome(rejected: Blanks, missing: Blanks): string {
  if (missing > 0) {
    return 'Selisih ini dicatat sebagai perkara yang dijawab Ditjen Dukcapil dan kantor penerima sampai selesai; pengirim melihatnya seketika.';
  }
  if (rejected > 0) {
    return 'Jumlah kiriman cocok. Blangko yang ditolak disimpan terpisah sampai dikembalikan atau dimusnahkan.';
  }
  return 'Jumlah kiriman cocok dengan berita acara.';
}
