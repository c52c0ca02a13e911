/** Halaman impor berkas. */
export const idImport = {
  'imports.title': 'Impor berkas',
  'imports.lead':
    'Banyak baris sekaligus dari CSV atau XLSX. Berkas diperiksa dulu, lalu dicatat seluruhnya atau tidak sama sekali.',
  'imports.what': 'Isi berkas',
  'imports.statements': 'Laporan harian',
  'imports.requisitions': 'Permintaan blangko',
  'imports.print-jobs': 'Catatan cetak',
  'imports.lots': 'Lot dari pabrik',
  'imports.days': 'Data siap cetak per hari',
  'imports.offices': 'Kantor',
  'imports.holidays': 'Hari libur',
  'imports.stock': 'Saldo awal',
  'imports.about.statements': 'Satu baris untuk satu hari satu kantor: pemakaian, hitungan, alat.',
  'imports.about.requisitions': 'Satu baris untuk satu kantor: jumlah yang diminta dan alasannya.',
  'imports.about.print-jobs': 'Hitungan sistem cetak: satu baris untuk satu hari satu kantor.',
  'imports.about.lots': 'Satu baris untuk satu dus: surat jalan, lot, nomor seri.',
  'imports.about.days': 'Satu baris untuk satu hari satu kantor: data masuk dan daftar tunggu.',
  'imports.about.offices': 'Satu baris untuk satu kantor: kode, nama, letak, waktu tunggu.',
  'imports.about.holidays': 'Satu baris untuk satu hari libur, seperti ditetapkan.',
  'imports.about.stock':
    'Satu baris untuk satu kantor atau cadangan pusat. Setelah blangko bergerak: hanya kantor yang baru bergabung, dan orang kedua yang memutuskan.',
  'imports.template': 'Contoh dengan judul kolom yang benar: <csv>CSV</csv>, <xlsx>XLSX</xlsx>',
  'imports.file': 'Pilih berkas CSV atau XLSX',
  'imports.drop': 'atau lepaskan di sini, paling besar {megabytes, number} MB',
  'imports.chosen': '{name}, {kilobytes, number} KB',
  'imports.too_large':
    'Berkas ini lebih dari {megabytes, number} MB. Bagi menjadi beberapa berkas.',
  'imports.try': 'Periksa dulu',
  'imports.sending': 'Mengirim berkas',
  'imports.reading': 'Memeriksa setiap baris',
  'imports.would_import':
    '{rows, number} baris siap dicatat: {created, number} baru, {changed, number} berubah, {unchanged, number} tetap.',
  'imports.would_refuse':
    '{problems, plural, other {# masalah}} pada {rows, plural, other {# baris}}. Belum ada yang dicatat: perbaiki berkasnya, lalu pilih lagi.',
  'imports.already_imported': 'Berkas ini sudah pernah dicatat. Tidak ada yang berubah.',
  'imports.imported':
    'Tercatat: {created, number} baru, {changed, number} berubah, {unchanged, number} tetap.',
  'imports.would_propose':
    'Blangko sudah bergerak, jadi saldo awal tidak dicatat oleh satu orang. Yang akan diusulkan: {offices, number} kantor, {onHand, number} keping stok, {spoiled, number} keping rusak.',
  'imports.proposed':
    'Diusulkan: saldo awal {offices, number} kantor, {onHand, number} keping stok, {spoiled, number} keping rusak. Tercatat bila orang kedua setuju.',
  'imports.already_proposed':
    'Usulan yang sama sudah ada dan menunggu keputusan: {offices, number} kantor, {onHand, number} keping stok, {spoiled, number} keping rusak.',
  'imports.propose': 'Usulkan',
  'imports.see_proposal': 'Lihat usulannya',
  'proposal.opening_stock': 'Saldo awal kantor yang bergabung',
  'consequence.opening_stock':
    'Saldo awal {offices, number} kantor dibuka: {onHand, number} keping stok dan {spoiled, number} keping rusak masuk buku.',
  'opening.offices': 'Saldo awal menurut kantor',
  'opening.day': 'Sejak',
  'opening.on_hand': 'Stok (keping)',
  'opening.spoiled': 'Rusak (keping)',
  'opening.sum': 'Jumlah',
  'opening.file': 'Sidik berkas (SHA-256)',
  'imports.shown': '{shown, number} yang pertama ditampilkan.',
  'imports.problems': 'Yang harus diperbaiki',
  'imports.warnings': 'Yang dikesampingkan',
  'imports.line': 'Baris',
  'imports.column': 'Kolom',
  'imports.problem': 'Masalah dan jalan keluarnya',
  'imports.keep': 'Catat semuanya',
  'imports.see': 'Lihat: {page}',
  'imports.another': 'Impor berkas lain',
  'imports.from_file': 'Banyak baris? Impor dari berkas',
  'imports.not_yours': 'Peran Anda tidak mengimpor berkas.',
} as const;
