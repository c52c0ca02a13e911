/** Refusals of the ledger, lots and serial numbers, in Indonesian. */
export const idLot = {
  'problem.not_enough_blanks_later':
    'Blangko waktu itu cukup, tetapi dokumen sesudahnya akan kekurangan.',
  'problem.closed_by_adjustment':
    'Sesudah waktu ini stok sudah dihitung dan disesuaikan. Batalkan penyesuaian itu dulu.',
  'problem.nothing_to_reverse': 'Dokumen yang hendak dibatalkan tidak ada.',
  'problem.reversal_mismatch':
    'Pembatalan harus persis kebalikan dokumennya, pada waktu yang sama.',
  'problem.already_reversed': 'Dokumen ini sudah dibatalkan.',
  'problem.not_reversible':
    'Dokumen ini dibetulkan di tempat asalnya: laporan harian, serah terima, pinjaman, atau berita acara.',
  'problem.serial_unreadable':
    'Nomor seri tidak terbaca. Tulis seperti A17-000000001: huruf dan angka, tanda hubung, lalu nomor.',
  'problem.serials_overlap': 'Nomor seri ini sudah tercatat dalam kiriman lain.',
  'problem.serials_elsewhere': 'Menurut catatan, nomor seri ini tidak berada di tempat asalnya.',
  'problem.lot_differs': 'Lot ini sudah tercatat dengan pabrik, kontrak, harga, atau tahun lain.',
  'problem.box_elsewhere': 'Label dus ini sudah dipakai, atau isinya di luar dus induknya.',
  'problem.box_unknown': 'Label dus ini tidak tercatat. Tulis nomor serinya.',
  'ledger.reverses': 'Membatalkan dokumen',
  'ledger.reversed_by': 'Dibatalkan oleh dokumen',
  'ledger.sum_many': 'Jumlah semua baris = {total, number}, dari ribuan baris.',
  'ledger.shown_many': '{shown, number} baris tampil',
  'field.serials_overlap': '{serials} sudah tercatat',
  'field.serials_elsewhere': '{serials} tidak di sana menurut catatan',
  'field.box_elsewhere': 'label {label} sudah dipakai, atau isinya di luar dus induknya',
};
