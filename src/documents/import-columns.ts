/** The columns of every kind of import, under their English and Indonesian names, and an example of each. */
import type { ImportKind } from '#contract/import-kind.ts';
import type { Holiday } from '#core/calendar.ts';
import type { RequisitionReason } from '#core/requisition/requisition.ts';
import type { Column, Columns } from './table-columns.ts';

const day = { kind: 'date', required: true, also: ['tanggal'] } as const;
const office = { kind: 'text', required: true, also: ['kantor'] } as const;
/** Blanks or cards of one day at one place, as the screens have them. */
const dayCountMax = 1_000_000;
const printersMax = 1_000;

function count<Required extends boolean>(also: string, required: Required, max = dayCountMax) {
  return { kind: 'whole', required, max, also: [also] } as const;
}

function text<Required extends boolean>(also: string, required: Required) {
  return { kind: 'text', required, also: [also] } as const;
}

const yesOrNo = ['ya', 'tidak', 'yes', 'no'] as const;

/** Words that may be written in either language, and what they mean. */
export const askReasons: Readonly<Record<string, RequisitionReason>> = {
  rutin: 'regular',
  antrean: 'backlog',
  kegiatan: 'event',
  darurat: 'emergency',
  regular: 'regular',
  backlog: 'backlog',
  event: 'event',
  emergency: 'emergency',
};
export const holidayKinds: Readonly<Record<string, Holiday['kind']>> = {
  libur_nasional: 'national_holiday',
  cuti_bersama: 'joint_leave',
  pemilu: 'election',
  national_holiday: 'national_holiday',
  joint_leave: 'joint_leave',
  election: 'election',
};

const officeKinds = ['kabupaten', 'kota'] as const;
const timeZones = ['WIB', 'WITA', 'WIT'] as const;

export const importColumns = {
  // The names with `_now` are those of data/offices.csv, which so comes in as it is.
  offices: {
    code: { kind: 'text', required: true, also: ['kode', 'code_now'] },
    name: { kind: 'text', required: true, also: ['nama', 'name_now'] },
    kind: { kind: 'text', required: true, also: ['jenis'], oneOf: officeKinds },
    seat: text('ibu_kota', true),
    province_code: { kind: 'text', required: true, also: ['kode_provinsi', 'province_code_now'] },
    province_name: { kind: 'text', required: true, also: ['provinsi', 'province_name_now'] },
    latitude: { kind: 'text', required: true, also: ['lintang'] },
    longitude: { kind: 'text', required: true, also: ['bujur'] },
    residents: {
      kind: 'whole',
      required: true,
      max: 100_000_000,
      also: ['penduduk', 'residents_2024'],
    },
    time_zone: { kind: 'text', required: true, also: ['zona_waktu'], oneOf: timeZones },
    lead_time_days: count('waktu_tunggu_hari', true, 250),
    id: text('nomor', false),
    valid_from: { kind: 'date', required: false, also: ['berlaku_sejak'] },
  },
  holidays: {
    date: day,
    name: text('nama', true),
    kind: {
      kind: 'text',
      required: true,
      also: ['jenis'],
      oneOf: Object.keys(holidayKinds),
    },
  },
  stock: {
    office,
    date: day,
    on_hand: { kind: 'whole', required: true, also: ['stok'] },
    spoiled: { kind: 'whole', required: false, also: ['rusak'] },
  },
  days: {
    office,
    date: day,
    inflow: count('masuk', true, 10_000_000),
    backlog: count('antrean', true, 100_000_000),
  },
  requisitions: {
    office,
    quantity: { kind: 'whole', required: true, min: 1, max: 10_000_000, also: ['jumlah'] },
    reason: { kind: 'text', required: true, also: ['alasan'], oneOf: Object.keys(askReasons) },
    note: text('catatan', false),
  },
  statements: {
    office,
    date: day,
    printed: count('tercetak', true),
    print_failure: count('gagal_cetak', true),
    encoding_failure: count('gagal_rekam_cip', true),
    factory_defect: count('cacat_pabrik', true),
    physical_damage: count('rusak_fisik', true),
    test_prints: count('cetak_uji', true),
    counted: count('hitungan', true),
    printers_working: count('printer_jalan', false, printersMax),
    printers_total: count('printer_semua', false, printersMax),
    ribbon_cards_left: count('sisa_pita', false),
    film_cards_left: count('sisa_film', false),
    network_up: { kind: 'text', required: false, also: ['jaringan'], oneOf: yesOrNo },
    backlog_first_time: count('antrean_pemula', false),
    backlog_damaged: count('antrean_rusak', false),
    backlog_lost: count('antrean_hilang', false),
    backlog_data_change: count('antrean_ubah_data', false),
    sub_point: text('titik_layanan', false),
  },
  lots: {
    delivery_note: text('surat_jalan', true),
    date: day,
    lot: text('lot', true),
    maker: text('pembuat', true),
    contract: text('kontrak', true),
    unit_price_rupiah: {
      kind: 'whole',
      required: true,
      min: 1,
      max: 1_000_000_000,
      also: ['harga_satuan_rupiah'],
    },
    budget_year: {
      kind: 'whole',
      required: true,
      min: 2009,
      max: 2100,
      also: ['tahun_anggaran'],
    },
    quantity: { kind: 'whole', required: true, min: 1, max: 1_000_000_000, also: ['jumlah'] },
    box: text('dus', false),
    first_serial: text('nomor_awal', false),
    last_serial: text('nomor_akhir', false),
  },
  'print-jobs': {
    office,
    date: day,
    printed: count('tercetak', true),
    failed: count('gagal', true),
    source: text('sumber', true),
  },
} as const satisfies Record<ImportKind, Columns>;

/** What a heading is called for readers of Indonesian; the English name is the name itself. */
export function indonesianName(kind: ImportKind, name: string): string {
  const columns: Readonly<Record<string, Column>> = importColumns[kind];
  return columns[name]?.also?.[0] ?? name;
}
