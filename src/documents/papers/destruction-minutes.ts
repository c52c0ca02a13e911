/** Berita acara pemusnahan: spoiled blanks burnt before witnesses, by cause. */
import type { PlainDate } from '#core/calendar.ts';
import type { SpoiledSort } from '#core/ledger/spoilage.ts';
import type { Blanks } from '#core/quantity.ts';
import {
  agency,
  dayInWords,
  headView,
  officeView,
  type Paper,
  type PaperHead,
  type PaperOffice,
  quantityView,
  signerView,
} from '../paper.ts';

export interface DestructionRecord extends PaperHead {
  readonly office: PaperOffice;
  /** `rejected`: refused at receipt. What is zero is left out. */
  readonly causes: readonly { readonly cause: SpoiledSort | 'rejected'; readonly blanks: Blanks }[];
  readonly responsible: string | null;
  /** The second person, who approved; null where that is not known. */
  readonly approver: string | null;
  /** With the office they speak for. */
  readonly witnesses: readonly { readonly name: string; readonly office: string }[];
}

export const causeNames: Record<SpoiledSort | 'rejected', string> = {
  print_failure: 'Gagal cetak',
  encoding_failure: 'Gagal encode',
  factory_defect: 'Cacat produksi',
  physical_damage: 'Rusak fisik',
  test_print: 'Cetak uji',
  unrecorded: 'Sebab tidak tercatat',
  rejected: 'Ditolak saat diterima',
};

/** The circulars that order the burning, each from its day on. */
const bases: readonly { readonly from: PlainDate; readonly text: string }[] = [
  {
    from: '2018-12-13',
    text: 'Surat Edaran Menteri Dalam Negeri Nomor 470.13/11176/SJ tanggal 13 Desember 2018',
  },
];

export function destructionMinutes(record: DestructionRecord): Paper {
  const { number, seq, day, office } = record;
  const blanks = record.causes.reduce((sum, part) => sum + part.blanks, 0);
  const basis = bases.findLast(({ from }) => from <= day);
  return {
    kind: 'destruction',
    number,
    seq,
    day,
    blanks,
    view: {
      ...headView(record, 'Berita acara pemusnahan blangko KTP-el rusak', office),
      dayInWords: dayInWords(day),
      office: officeView(office),
      place: `${agency} ${office.name}`,
      total: quantityView(blanks),
      causes: record.causes
        .filter((part) => part.blanks > 0)
        .map((part) => ({ name: causeNames[part.cause], ...quantityView(part.blanks) })),
      basis: basis === undefined ? '' : `Pemusnahan dilaksanakan menurut ${basis.text}. `,
      signers: [
        signerView('Yang memusnahkan', record.responsible, `Petugas ${office.name}`),
        signerView('Yang menyetujui', record.approver, 'Penyetuju'),
      ],
      witnesses: record.witnesses.map((witness, at) =>
        signerView(`Saksi ${at + 1}`, witness.name, witness.office),
      ),
    },
  };
}
