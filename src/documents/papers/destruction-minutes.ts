/** Berita acara pemusnahan: spoiled blanks and withdrawn old cards burnt before witnesses, each by cause. */
import type { PlainDate } from '#core/calendar.ts';
import type { InvalidCardCause } from '#core/ledger/invalid-card.ts';
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
  /** Withdrawn old cards, which are not blanks; none where none were burnt. */
  readonly invalidCards: readonly {
    readonly cause: InvalidCardCause | 'unrecorded';
    readonly cards: number;
  }[];
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

const cardCauses: Record<InvalidCardCause, string> = {
  data_change: 'Perubahan data',
  damaged: 'Rusak',
  moved_in: 'Pindah datang',
  chip_unreadable: 'Cip tidak terbaca',
  print_failure: 'Gagal cetak',
  death: 'Meninggal dunia',
  other: 'Lain-lain',
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
  const cards = record.invalidCards.reduce((sum, part) => sum + part.cards, 0);
  const basis = bases.findLast(({ from }) => from <= day);
  return {
    kind: 'destruction',
    number,
    seq,
    day,
    blanks,
    view: {
      ...headView(record, titleOf(blanks, cards), office),
      dayInWords: dayInWords(day),
      office: officeView(office),
      place: `${agency} ${office.name}`,
      total: quantityView(blanks),
      causes: record.causes
        .filter((part) => part.blanks > 0)
        .map((part) => ({ name: causeNames[part.cause], ...quantityView(part.blanks) })),
      ...(cards > 0 && cardsView(record.invalidCards, cards)),
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

function titleOf(blanks: Blanks, cards: number): string {
  if (cards === 0) return 'Berita acara pemusnahan blangko KTP-el rusak';
  return blanks === 0
    ? 'Berita acara pemusnahan KTP-el invalid'
    : 'Berita acara pemusnahan blangko KTP-el rusak dan KTP-el invalid';
}

function cardsView(parts: DestructionRecord['invalidCards'], cards: number) {
  return {
    cards: parts
      .filter((part) => part.cards > 0)
      .map((part) => ({
        name: part.cause === 'unrecorded' ? causeNames.unrecorded : cardCauses[part.cause],
        ...quantityView(part.cards),
      })),
    cardsTotal: quantityView(cards),
  };
}
