/** Undoing a document, and what stands in the way, in Indonesian. */
export const idUndo = {
  'undo.title': 'Dokumen ini keliru?',
  'undo.what':
    'Dokumen tidak dihapus: kebalikannya ditulis pada waktu yang sama, setelah orang kedua setuju.',
  'undo.handover':
    'Seluruh perjalanan dengan berita acara {reference} dibatalkan: isinya kembali ke tempatnya di gudang pusat dan dapat diserahkan lagi.',
  'undo.receipt':
    'Kiriman kembali ke perjalanan dan dapat diterima lagi dengan hitungan yang benar; selisih yang dibuka penerimaan ini ditutup.',
  'undo.redistribution':
    'Pemindahan kembali ke perjalanan: pemberi bertanggung jawab lagi atas blangkonya, penerima menghitungnya ulang, dan pertanyaan selisihnya ditutup.',
  'undo.reason': 'Apa yang keliru, dibaca penyetuju',
  'undo.verb': 'Usulkan pembatalan',
  'undo.consequence':
    'Mengusulkan pembatalan {kind} {reference}, {blanks, number} keping. Belum ada yang bergerak.',
  'undo.done': 'Pembatalan sudah diusulkan dan menunggu orang kedua.',
  'undo.documents': 'Yang akan ditulis',
  'undo.document': 'Dokumen',
  'consequence.undo':
    '{kind} {reference} dibatalkan: {blanks, number} keping kembali ke tempat semula, seolah dokumen itu tidak pernah ada.',
  'problem.undo_receipt_first':
    'Kiriman ini sudah diterima kantor. Batalkan penerimaannya dulu; bila blangkonya sudah terpakai, pakai pinjaman, pengembalian, atau penyesuaian.',
  'problem.settlement_waiting':
    'Usulan penyelesaian selisih kiriman ini masih menunggu. Tarik atau kembalikan usulan itu dulu.',
  'problem.case_settled':
    'Selisih penerimaan ini sudah diselesaikan dengan dokumennya sendiri. Betulkan dengan penyesuaian atau pengembalian.',
};
