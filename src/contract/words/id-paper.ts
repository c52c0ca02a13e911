/** Words about official papers; what stands on them is in their templates. */
export const idPaper = {
  'paper.allocation_letter': 'Surat alokasi',
  'paper.handover': 'Berita acara serah terima',
  'paper.receipt': 'Tanda terima',
  'paper.loan': 'Berita acara peminjaman',
  'paper.loan_return': 'Berita acara pengembalian',
  'paper.destruction': 'Berita acara pemusnahan',
  'paper.stock_card': 'Kartu stok',
  'paper.usage_statement': 'Laporan pemakaian',
  'paper.budget_request': 'Usulan anggaran',
  'paper.print': 'Cetak {paper}',

  'paper_check.title': 'Periksa surat',
  'paper_check.lead':
    'Kode pada surat resmi ditandatangani. Pemeriksaan berjalan di perangkat ini, juga tanpa jaringan.',
  'paper_check.photograph': 'Foto kode QR',
  'paper_check.type': 'Atau ketik kodenya',
  'paper_check.check': 'Periksa',
  'paper_check.no_code_in_picture':
    'Tidak ada kode QR yang terbaca di foto ini. Dekatkan kamera dan ulangi.',
  'paper_check.genuine':
    'Asli: {paper} nomor {number}, {date}, {blanks, number} keping, dokumen {seq, number}. Cocokkan dengan yang tercetak.',
  'paper_check.not_a_code': 'Ini bukan kode surat Blanko.',
  'paper_check.unknown_key':
    'Kunci kode ini tidak dikenal. Sambungkan ke jaringan untuk mengambil daftar kunci, lalu coba lagi.',
  'paper_check.forged': 'Palsu: kode ini tidak dibuat oleh Ditjen Dukcapil, atau telah diubah.',
  'paper_check.cannot_check':
    'Peramban ini tidak dapat memeriksa tanda tangan. Pakai peramban yang lebih baru.',
};
