/** An example file of each kind of import, with headings in the reader's language and a few rows that would be taken. */
import { csvType, type FileAnswer, xlsxType } from '#contract/file-answer.ts';
import type { ImportKind } from '#contract/import-kind.ts';
import type { Language } from '#contract/words/words.ts';
import { importColumns, indonesianName } from './import-columns.ts';
import type { Sheet, SheetCell } from './sheet.ts';
import type { Columns } from './table-columns.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

const statement = {
  office: '32.05',
  date: '2017-11-23',
  printed: 117,
  print_failure: 2,
  encoding_failure: 1,
  factory_defect: 0,
  physical_damage: 0,
  test_prints: 1,
  counted: 4_000,
  printers_working: 3,
  printers_total: 4,
  ribbon_cards_left: 900,
  film_cards_left: 1_200,
  network_up: 'ya',
  backlog_first_time: 300,
  backlog_damaged: 40,
  backlog_lost: 55,
  backlog_data_change: 60,
  sub_point: null,
} as const;

const delivery = {
  delivery_note: 'SJ-2017-0041',
  date: '2017-11-20',
  lot: 'A17',
  maker: 'PT Pembuat Kartu',
  contract: '027/KONTRAK/2017',
  unit_price_rupiah: 10_500,
  budget_year: 2017,
  quantity: 1_000,
} as const;

const examples: Readonly<Record<ImportKind, readonly Readonly<Record<string, SheetCell>>[]>> = {
  offices: [
    {
      code: '32.05',
      name: 'Kabupaten Garut',
      kind: 'kabupaten',
      seat: 'Garut',
      province_code: '32',
      province_name: 'Jawa Barat',
      latitude: '-7.23',
      longitude: '107.90',
      residents: 2_588_839,
      time_zone: 'WIB',
      lead_time_days: 2,
      id: '3205',
      valid_from: null,
    },
  ],
  holidays: [
    { date: '2017-12-25', name: 'Hari Raya Natal', kind: 'libur_nasional' },
    { date: '2017-12-26', name: 'Cuti Bersama Natal', kind: 'cuti_bersama' },
  ],
  stock: [
    { office: 'cadangan pusat', date: '2017-11-01', on_hand: 800_000, spoiled: null },
    { office: '32.05', date: '2017-11-01', on_hand: 4_000, spoiled: 120 },
  ],
  days: [{ office: '32.05', date: '2017-11-22', inflow: 240, backlog: 1_900 }],
  requisitions: [
    { office: '32.05', quantity: 20_000, reason: 'rutin', note: 'Pameran layanan 1 Desember' },
  ],
  statements: [statement],
  lots: [
    { ...delivery, box: 'A17-0001', first_serial: 'A17-000000001', last_serial: 'A17-000000500' },
    { ...delivery, box: 'A17-0002', first_serial: 'A17-000000501', last_serial: 'A17-000001000' },
  ],
  'print-jobs': [
    { office: '32.05', date: '2017-11-23', printed: 117, failed: 3, source: 'cetak-1' },
  ],
};

export async function importTemplate(
  kind: ImportKind,
  format: 'csv' | 'xlsx',
  language: Language,
): Promise<FileAnswer> {
  const columns: Columns = importColumns[kind];
  const names = Object.keys(columns);
  const sheet: Sheet = {
    name: kind,
    columns: names.map((name) => ({
      heading: language === 'id' ? indonesianName(kind, name) : name,
      kind: columns[name]!.kind,
      width: Math.max(12, name.length + 2),
    })),
    rows: examples[kind].map((example) => names.map((name) => example[name] ?? null)),
  };
  const name = `${kind}.${format}`;
  return format === 'csv'
    ? { name, mediaType: csvType, content: writeCsv(sheet) }
    : { name, mediaType: xlsxType, content: await writeXlsx(sheet) };
}
