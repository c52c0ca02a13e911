/** Berita acara serah terima: what left the central store, to whom, on which allocations. */
import { sayNumber } from '#contract/words/say-quantity.ts';
import type { Blanks } from '#core/quantity.ts';
import {
  dayInWords,
  headView,
  type Paper,
  type PaperHead,
  type PaperSerials,
  quantityView,
  serialText,
  signerView,
} from '../paper.ts';

export interface HandoverRecord extends PaperHead {
  /** null where the ledger does not know who gave or collected. */
  readonly giver: string | null;
  readonly collector: {
    readonly name: string | null;
    /** Whom the collector comes for: an office or a province. */
    readonly of: string;
    /** Number of the letter of assignment (surat tugas). */
    readonly letterNumber: string | null;
  };
  /** One for each shipment that this trip carries. */
  readonly lines: readonly {
    readonly officeName: string;
    /** Number of the allocation letter; null for shipments from before letters were numbered. */
    readonly letterNumber: string | null;
    readonly serials: readonly PaperSerials[];
    readonly blanks: Blanks;
  }[];
}

export function handoverMinutes(record: HandoverRecord): Paper {
  const blanks = record.lines.reduce((sum, line) => sum + line.blanks, 0);
  const { number, seq, day, collector } = record;
  const letter = collector.letterNumber === null ? '' : `, surat tugas ${collector.letterNumber}`;
  const giver = signerView('Pihak pertama, yang menyerahkan', record.giver, 'Petugas gudang pusat');
  const receiver = signerView(
    'Pihak kedua, yang menerima',
    collector.name,
    `Petugas ${collector.of}${letter}`,
  );
  return {
    kind: 'handover',
    number,
    seq,
    day,
    blanks,
    view: {
      ...headView(record, 'Berita acara serah terima blangko KTP-el', null),
      dayInWords: dayInWords(day),
      giver: party(giver),
      receiver: party(receiver),
      total: quantityView(blanks),
      lines: record.lines.map((line, at) => ({
        no: String(at + 1),
        office: line.officeName,
        letter: line.letterNumber ?? '',
        serials: line.serials.map(serialText),
        blanks: sayNumber('id', line.blanks),
      })),
      signers: [receiver, giver],
    },
  };
}

function party({ name, position }: { readonly name: string; readonly position: string }) {
  return { name, position };
}
