/** Every column that an export has, by its name: what it holds, and what it is called in Indonesian. */
import type { ExportTable } from '#contract/export-schema.ts';
import type { SheetColumn } from './sheet.ts';

interface ExportColumn {
  readonly kind: SheetColumn['kind'];
  readonly indonesian: string;
}

const text = (indonesian: string): ExportColumn => ({ kind: 'text', indonesian });
const whole = (indonesian: string): ExportColumn => ({ kind: 'whole', indonesian });
const decimal = (indonesian: string): ExportColumn => ({ kind: 'decimal', indonesian });
const date = (indonesian: string): ExportColumn => ({ kind: 'date', indonesian });

/** One name means one thing in all tables. */
const columns = {
  accepted: whole('diterima'),
  account: text('akun'),
  actor: text('petugas'),
  adjustment_reason: text('alasan_penyesuaian'),
  allocated: whole('dijatah'),
  allocated_on: date('tanggal_jatah'),
  allocation_id: text('nomor_jatah'),
  amount: whole('jumlah'),
  as_of: date('keadaan'),
  asked: whole('diminta'),
  asked_by: text('diminta_oleh'),
  asked_on: date('tanggal_minta'),
  at: text('waktu'),
  backlog: whole('antrean'),
  backlog_damaged: whole('antrean_rusak'),
  backlog_data_change: whole('antrean_ubah_data'),
  backlog_first_time: whole('antrean_pemula'),
  backlog_lost: whole('antrean_hilang'),
  balance_after: whole('saldo'),
  budget_year: whole('tahun_anggaran'),
  came_in: whole('masuk'),
  channel: text('saluran'),
  code: text('kode'),
  collect_by: date('ambil_paling_lambat'),
  collector_kind: text('jenis_pengambil'),
  collector_name: text('pengambil'),
  contract: text('kontrak'),
  correction_reason: text('alasan_koreksi'),
  corrects: text('mengoreksi'),
  counted: whole('hitungan'),
  day: date('tanggal'),
  deadline: date('tenggat'),
  decided: whole('putusan_aturan'),
  delivered_at: text('waktu_kirim'),
  delivery_note: text('surat_jalan'),
  destroyed: whole('musnah'),
  dispute: whole('selisih'),
  encoding_failure: whole('gagal_rekam_cip'),
  endpoint: text('pintu'),
  expected_rest: whole('sisa_seharusnya'),
  factory_defect: whole('cacat_pabrik'),
  film_cards_left: whole('sisa_film'),
  granted: whole('diberikan'),
  handed_over_at: text('waktu_serah_terima'),
  handed_over_by: text('diserahkan_oleh'),
  id: text('id'),
  in_transit: whole('dalam_perjalanan'),
  is_current: text('berlaku'),
  is_emergency: text('darurat'),
  is_reversed: text('dibatalkan'),
  kind: text('jenis'),
  last_statement: date('laporan_terakhir'),
  latitude: decimal('lintang'),
  lead_time_days: whole('waktu_tunggu_hari'),
  line: whole('baris'),
  login: text('pengguna'),
  longitude: decimal('bujur'),
  lot: text('lot'),
  maker: text('pembuat'),
  missing: whole('hilang'),
  must_act: text('giliran'),
  name: text('nama'),
  network_up: text('jaringan'),
  number: whole('nomor'),
  object: text('objek'),
  occurred_at: text('waktu_kejadian'),
  office_id: text('kantor'),
  office_name: text('nama_kantor'),
  on_hand: whole('stok'),
  on_the_road: whole('di_jalan'),
  opened_at: text('waktu_dibuka'),
  opened_by: text('dibuka_oleh'),
  opening: whole('saldo_awal'),
  physical_damage: whole('rusak_fisik'),
  print_failure: whole('gagal_cetak'),
  printed: whole('tercetak'),
  printers_total: whole('printer_semua'),
  printers_working: whole('printer_jalan'),
  province_code: text('kode_provinsi'),
  province_name: text('provinsi'),
  quantity: whole('keping'),
  receipt_number: text('nomor_tanda_terima'),
  reason: text('alasan'),
  received_at: text('waktu_terima'),
  received_by: text('diterima_oleh'),
  recorded_at: text('waktu_catat'),
  reference: text('nomor_surat'),
  rejected: whole('ditolak'),
  request_id: text('nomor_panggilan'),
  residents: whole('penduduk'),
  ribbon_cards_left: whole('sisa_pita'),
  role: text('peran'),
  round_id: text('putaran'),
  seat: text('ibu_kota'),
  sent: whole('dikirim'),
  seq: whole('nomor_urut'),
  settlement: text('penyelesaian'),
  shipment_id: text('pengiriman'),
  spoiled: whole('rusak'),
  state: text('status_jalan'),
  stated_by: text('dilaporkan_oleh'),
  status: whole('status'),
  sub_point_id: text('titik_layanan'),
  suggested: whole('disarankan'),
  test_prints: whole('cetak_uji'),
  time_zone: text('zona_waktu'),
  unit_price_rupiah: whole('harga_satuan_rupiah'),
  went_out: whole('keluar'),
  year: whole('tahun'),
} as const satisfies Record<string, ExportColumn>;

export type ExportColumnName = keyof typeof columns;

/** The columns of each table in the order in which they are written. */
export const exportColumns = {
  offices:
    'id code name kind seat province_code province_name latitude longitude residents time_zone lead_time_days',
  positions:
    'id code name on_hand in_transit allocated printed spoiled rejected destroyed dispute backlog last_statement',
  documents:
    'seq line kind occurred_at recorded_at actor reference account office_id office_name amount balance_after',
  requisitions:
    'id office_id office_name quantity suggested reason channel is_emergency asked_on asked_by state',
  allocations:
    'round_id year number as_of office_id office_name asked decided granted adjustment_reason allocation_id state allocated_on collect_by',
  shipments:
    'id office_id office_name sent handed_over_at reference handed_over_by collector_kind collector_name on_the_road accepted rejected missing receipt_number received_at received_by',
  cases:
    'shipment_id office_id office_name sent accepted rejected missing opened_at opened_by must_act deadline settlement',
  statements:
    'id day office_id office_name sub_point_id printed print_failure encoding_failure factory_defect physical_damage test_prints opening came_in went_out expected_rest counted printers_working printers_total ribbon_cards_left film_cards_left network_up backlog_first_time backlog_damaged backlog_lost backlog_data_change seq stated_by recorded_at is_current corrects correction_reason',
  lots: 'seq lot maker contract unit_price_rupiah budget_year delivery_note delivered_at quantity is_reversed',
  'access-log': 'seq at login role endpoint object status code request_id',
} as const satisfies Record<ExportTable, string>;

export function columnsOf(table: ExportTable): readonly ExportColumnName[] {
  return exportColumns[table].split(' ') as ExportColumnName[];
}

export function columnOf(name: ExportColumnName): ExportColumn {
  return columns[name];
}
