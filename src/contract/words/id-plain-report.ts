/** Formulir laporan warga sebagai halaman biasa, untuk peramban yang tidak menjalankan skrip. */
export const idPlainReport = {
  'reports.channel.plain': 'formulir tanpa skrip',

  'plain_report.link': 'Formulir tanpa skrip',
  'plain_report.choose': 'Pilih kabupaten atau kota',
  'plain_report.choose_day': 'Tulis tanggalnya, misalnya {day}.',
  'plain_report.words_long': 'Paling banyak 500 huruf.',
  'plain_report.own_words_hint':
    'Jangan tulis nama atau NIK. Deretan 16 angka kami hapus sebelum disimpan.',
  'plain_report.error': 'Laporan belum terkirim',
  'plain_report.error_title': 'Perbaiki: {title}',
  'plain_report.sent_before':
    'Laporan sebelumnya dari halaman ini sudah diterima. Tekan Kirim sekali lagi untuk mengirim isi ini sebagai laporan baru.',
  'plain_report.by_phone': 'Atau telepon 1500537: petugas mencatat laporan Anda, juga tanpa nama.',
  'plain_report.follow': 'Jawaban kantor dapat dibaca dengan kode ini di bawah “{receipt}”.',
  'plain_report.receipt': 'Lihat laporan dengan kode',
  'plain_report.code_wrong':
    'Kode ini tidak dikenal. Kode terdiri atas 16 huruf dan angka, misalnya 4QZ7-MB2K-XW5T-R3HA.',
  'plain_report.change':
    'Untuk membuka lagi atau menghapus laporan, buka halaman laporan di peramban yang menjalankan skrip.',
} as const;
