/** Words of the pages that look into the ledger: filters, downloads, checks, lots; in Indonesian. */
export const idExplorer = {
  'filter.reference': 'Nomor surat',
  'filter.since': 'Sejak',
  'filter.until': 'Sampai',
  'filter.until_day': 'sampai {date}',
  'filter.of_reference': 'surat {reference}…',
  'filter.chosen': 'Saringan yang dipakai',
  'filter.remove': 'Hapus saringan: {word}',
  'filter.clear': 'Hapus semua saringan',
  'filter.none': 'Tidak ada dokumen yang cocok. Hapus salah satu saringan.',
};
