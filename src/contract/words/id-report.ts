/** Laporan warga: formulir, tanda terima, meja pusat panggilan. */
export const idReport = {
  'problem.proof_refused': 'Pemeriksaan otomatis gagal. Muat ulang halaman, lalu kirim lagi.',
  'problem.proof_used': 'Laporan ini sudah terkirim. Muat ulang halaman untuk laporan baru.',
  'problem.too_many_reports':
    'Terlalu banyak laporan dari jaringan ini. Telepon 1500537, laporan Anda tetap diterima.',
  'problem.too_long_ago': 'Paling lama 30 hari yang lalu.',
  'problem.reopened_too_often': 'Sudah dibuka lagi tiga kali. Telepon 1500537.',
};
