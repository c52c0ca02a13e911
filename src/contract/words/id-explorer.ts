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

  'download.as': 'Unduh {what} sebagai {format}',
  'download.offices': 'Daftar kantor',
  'download.positions': 'Posisi stok kantor',
  'download.documents': 'Baris buku',
  'download.requisitions': 'Permintaan',
  'download.allocations': 'Jatah',
  'download.shipments': 'Kiriman',
  'download.cases': 'Selisih kiriman',
  'download.statements': 'Laporan harian',
  'download.lots': 'Kiriman pabrik dan lotnya',
  'download.access_log': 'Catatan akses',
  'download.whole_ledger':
    'Seluruh buku, juga akun KTP-el lama. Dengan saringan, berkas berisi baris yang tampil saja.',

  'ledger.documents_tab': 'Dokumen',
  'checks.title': 'Pemeriksaan',
  'checks.sentence':
    '{count, plural, =0 {Tidak ada tanda tanya pada laporan kantor.} other {{count, number} tanda tanya pada laporan {offices, number} kantor.}}',
  'checks.lead':
    'Dilihat dari 30 laporan harian terakhir tiap kantor, sampai {date}. Tanda tanya bukan putusan: tanyakan dulu kepada kantornya.',
  'checks.flags': 'Tanda tanya',
  'checks.none':
    'Di sini muncul pola yang ditinggalkan laporan keliru: angka bulat, angka disalin, cetakan melebihi blangko.',
  'checks.days': '{from} – {until}',
  'checks.no_chance': 'Kebetulan tidak berperan di sini.',
  'checks.compare': 'Bandingkan dengan sistem cetak',
  'checks.statements': 'Laporan kantor',
  'checks.documents': 'Dokumen pemakaian',
  'checks.jobs': 'Laporan di samping sistem cetak',
  'checks.by_day': 'Hari demi hari',
  'checks.jobs_lead':
    'Sistem cetak menghitung sendiri. Selisih satu hari adalah pertanyaan saja: cetakan menjelang tutup dapat terhitung keesokan harinya.',
  'checks.choose': 'Pilih kantor untuk melihatnya hari demi hari.',
  'checks.no_days': 'Belum ada laporan harian atau catatan sistem cetak dari kantor ini.',
  'checks.stated': 'Dilaporkan',
  'checks.printed': 'Sistem cetak',
  'checks.stated_failed': 'Gagal dilaporkan',
  'checks.failed': 'Gagal, sistem',
  'checks.verdict': 'Hasil',

  'lots.title': 'Lot dan nomor seri',
  'lots.sentence':
    '{lots, number} lot dari pabrik; {inStore, number} nomor seri masih di gudang pusat.',
  'lots.lead': 'Sebuah nomor seri ada di satu tempat: yang disebut surat terakhirnya.',
  'lots.list': 'Lot, terbaru dulu',
  'lots.none': 'Belum ada lot. Lot muncul di sini begitu kiriman pabrik dicatat.',
  'lots.line':
    '{delivered, number} keping dikirim, {boxes, number} dus; {serials, number} nomor seri tercatat, {inStore, number} di gudang{openQuestions, plural, =0 {} other {; {openQuestions, number} selisih belum dijawab}}',
  'lots.first_delivered': 'Kiriman pertama',
  'lots.ranges': 'Nomor seri {lot}',
  'lots.no_serials': 'Lot ini tercatat tanpa nomor seri.',
  'lots.now': 'Sekarang di',
  'lots.boxes': 'Dus',
  'lots.no_box': 'tanpa dus',
  'lots.box_labels':
    '{boxes, plural, =1 {{firstBox}} other {{firstBox} – {lastBox} ({boxes, number} dus)}}',
  'lots.questions': 'Selisih nomor seri',
  'lots.questions_open': 'Belum dijawab',
  'lots.questions_answered': 'Sudah dijawab',
  'lots.no_questions_open':
    'Semua cocok. Di sini muncul surat yang nomor serinya lebih atau kurang dari blangkonya.',
  'lots.no_questions_answered': 'Belum ada jawaban. Jawaban penjaga gudang tersimpan di sini.',
  'lots.question': '{blanks, number} blangko berpindah, {serials, number} nomor seri disebut.',
  'lots.answer': 'Mengapa berbeda?',
  'lots.answer_consequence': 'Jawaban untuk {reference} disimpan, dan selisih ini ditutup.',
};
