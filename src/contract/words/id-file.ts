/** Files in and out, in Indonesian. */
export const idFile = {
  'problem.not_a_table': 'Berkas ini bukan tabel CSV atau XLSX',
  'problem.import_refused': 'Berkas ditolak; tidak ada yang disimpan',
  'problem.too_many_rows': 'Terlalu banyak baris untuk XLSX; ambil sebagai CSV',
  'problem.too_many_streams': 'Terlalu banyak sambungan langsung yang terbuka; tutup salah satu',
  'problem.key_and_id_differ': 'Idempotency-Key berbeda dari eventId',
};
