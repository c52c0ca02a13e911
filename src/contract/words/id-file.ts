/** Files in and out, in Indonesian. */
export const idFile = {
  'problem.not_a_table': 'Berkas ini bukan tabel CSV atau XLSX',
  'problem.import_refused': 'Berkas ditolak; tidak ada yang disimpan',
  'problem.too_many_rows': 'Terlalu banyak baris untuk XLSX; ambil sebagai CSV',
  'problem.too_many_streams': 'Terlalu banyak sambungan langsung yang terbuka; tutup salah satu',
  'problem.key_and_id_differ': 'Idempotency-Key berbeda dari eventId',

  'import.office_unknown': '"{office}" tidak ada dalam daftar kantor Anda',
  'import.office_unclear': '"{office}" bisa berarti kabupaten atau kota: tulis kodenya',
  'import.office_twice': '"{office}" sudah ada di baris {other}',
  'import.row_twice': 'sama dengan baris {other}: pertahankan satu saja',
  'import.code_unknown': '"{office}" bukan kode wilayah: tulis seperti 32.05',
  'import.code_taken': 'kode ini milik kantor {office}',
  'import.outside_map': 'titik ini di luar Indonesia: periksa lintang dan bujur',
  'import.stock_moved': 'stok di sini sudah bergerak: catat selisihnya sebagai hitungan',
  'import.ledger_begun':
    'blangko sudah bergerak, jadi saldo awal cadangan tidak dibuka lagi: keluarkan baris ini; yang belum tercatat masuk lewat kiriman pabrik',
  'import.office_in_ledger':
    'kantor ini sudah punya dokumen blangko, jadi saldo awalnya tidak dibuka lagi: keluarkan baris ini dan catat selisihnya sebagai hitungan',
  'import.stock_proposed':
    'saldo awal kantor ini sudah diusulkan oleh {name} dan menunggu keputusan: tunggu, atau tarik dulu usulan itu',
  'import.in_future': 'tanggal ini belum terjadi',
  'import.stated_otherwise': 'laporan tanggal ini sudah ada dan berbeda: koreksi laporan itu',
  'import.more_working_than_total': 'printer yang jalan lebih banyak daripada semua printer',
  'import.sub_point_unknown': '"{office}" bukan titik layanan kantor ini',
  'import.gate_closed': 'permintaan belum boleh: {gates}',
  'import.counted_otherwise': 'angka tanggal dan sumber ini sudah ada dan berbeda',
  'import.delivery_differs': 'berbeda dari baris {other} pada surat jalan yang sama',
  'import.serial_unreadable': '"{serial}" bukan nomor seri',
  'import.box_incomplete': 'isi dus, nomor awal, dan nomor akhir bersama-sama',
  'import.posting_refused': 'buku menolak dokumen ini ({code})',
  'import.not_enough_blanks': 'blangko di kantor tidak cukup pada tanggal itu',
  'import.event_id_reused': 'dokumen lain sudah memakai tanda ini',

  'docs.title': 'Antarmuka untuk program',
  'docs.contents': 'Isi',
  'docs.refusals':
    'Setiap penolakan adalah dokumen masalah (RFC 9457) dengan kode tetap; daftarnya ada di bawah.',
  'docs.repeat':
    'Setiap penulisan membawa eventId yang dibuat pengirim, atau Idempotency-Key yang sama, dan boleh dikirim ulang tanpa akibat.',
  'docs.pages':
    'Daftar datang per halaman: next dari satu halaman adalah after halaman berikutnya, dan juga ada di kepala Link.',
  'docs.versions': 'Bacaan membawa ETag; ledger-seq menyebut keadaan buku yang dibaca.',
  'docs.keys':
    'Orang masuk dengan sesi; mesin mengirim Authorization: Bearer dengan kuncinya. Tanda * berarti wajib.',
  'docs.who': 'Siapa',
  'docs.parameters': 'Parameter',
  'docs.body': 'Isi kiriman',
  'docs.answer': 'Jawaban',
  'docs.refused': 'Penolakan',
  'docs.codes': 'Semua kode penolakan',

  'export.yes': 'ya',
  'export.no': 'tidak',
  'docs.anyone': 'siapa saja, tanpa sesi',
  'docs.signed_in': 'semua yang masuk',
  'docs.whole_country': 'hanya untuk seluruh negeri',
  'docs.step_up': 'dalam lima menit sesudah menegaskan diri',
};
