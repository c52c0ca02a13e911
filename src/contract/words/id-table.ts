/** What can be wrong with a table that somebody sends, and what to do about it, in Indonesian. */
export const idTable = {
  'table.empty_file': 'berkas kosong: simpan sebagai CSV (UTF-8) atau XLSX',
  'table.other_file':
    'berkas ini berjenis {what}, bukan tabel: simpan sebagai CSV (UTF-8) atau XLSX',
  'table.binary': 'berkas berisi data biner, bukan tabel: simpan sebagai CSV (UTF-8) atau XLSX',
  'table.large_file': 'berkas lebih besar dari {megabytes} MB: bagi menjadi beberapa berkas',
  'table.no_rows': 'hanya ada judul kolom, tidak ada baris di bawahnya',
  'table.many_rows': 'berkas lebih dari {rows} baris: bagi menjadi beberapa berkas',
  'table.not_utf8':
    'ada huruf yang bukan UTF-8 (mungkin Windows-1252): simpan berkas sebagai "CSV UTF-8"',
  'table.open_quote': 'ada tanda kutip yang dibuka dan tidak ditutup: tutup atau hapus',
  'table.long_row': 'barisnya terlalu panjang: adakah tanda kutip yang hilang, atau ini bukan CSV?',
  'table.stray_quote':
    'ada tanda kutip di tengah isian: tulis dua kali (""), dan kutip seluruh isian',
  'table.column_twice': 'kolom ini ada dua kali',
  'table.column_missing': 'kolom ini tidak ada: tambahkan',
  'table.column_misnamed': 'kolom ini tidak ada: apakah maksudnya "{meant}"? Beri nama {name}',
  'table.column_unknown': 'tidak dikenal, diabaikan',
  'table.many_fields': 'ada {fields} isian, padahal judulnya {headings}',

  'table.damaged': 'buku kerja rusak: buka lalu simpan lagi',
  'table.unreadable': 'buku kerja tidak dapat dibaca: simpan lagi, atau sebagai CSV',
  'table.password': 'buku kerja memakai kata sandi: simpan tanpa kata sandi',
  'table.bomb': 'buku kerja membengkak jauh melebihi keperluan sebuah tabel: simpan sebagai CSV',
  'table.many_parts': 'buku kerja punya {parts} bagian, lebih dari {most}: simpan sebagai CSV',
  'table.nested': 'buku kerja berisi arsip di dalamnya: simpan sebagai CSV',
  'table.other_archive':
    'berkas ini arsip zip, bukan buku kerja: simpan sebagai CSV (UTF-8) atau XLSX',
  'table.dtd': 'buku kerja berisi DTD: simpan lagi',
  'table.long_cell': 'ada teks lebih panjang dari {letters} huruf: simpan sebagai CSV',
  'table.deep': 'buku kerja rusak: unsurnya bersarang terlalu dalam',
  'table.formula_text': '"{text}" diawali seperti rumus: hapus tanda di depannya',
  'table.far_cells': 'lembar punya sel di luar baris {rows} atau kolom ZZ: hapus isinya',
  'table.many_cells': 'buku kerja punya lebih banyak sel daripada sebuah tabel: simpan sebagai CSV',
  'table.formula': 'sel {cell} berisi rumus: simpan lembar dengan nilai saja',
  'table.macros': 'buku kerja berisi makro: simpan sebagai XLSX tanpa makro',

  'table.empty_cell': 'kosong: isi',
  'table.long_text': 'lebih panjang dari {letters} huruf',
  'table.control': '"{text}" berisi karakter kendali: hapus',
  'table.not_a_day': '"{text}" bukan tanggal: tulis tahun-bulan-hari, misalnya 2017-11-23',
  'table.later_day': '{text} sesudah {until}: tulis tanggal itu atau sebelumnya',
  'table.not_one_of': '"{text}" bukan salah satu dari {values}',
  'table.below_zero': '"{text}" di bawah nol: tulis 0 atau lebih',
  'table.has_commas': '"{text}" memakai koma: tulis {plain}',
  'table.not_whole': '"{text}" bukan bilangan bulat: tulis tanpa desimal',
  'table.not_a_count': '"{text}" bukan angka: tulis angka, misalnya 20000 atau 20.000',
  'table.not_a_decimal': '"{text}" bukan angka: tulis angka, misalnya 12.5 atau 12,5',
  'table.two_readings':
    '"{text}" dapat berarti {whole} atau {decimal}: tulis dengan salah satu cara itu',
  'table.too_large': '"{text}" terlalu besar: paling banyak 1.000.000.000.000',
  'table.below': '{text} di bawah {least}',
  'table.over': '{text} melebihi batas {most}',
  'table.not_a_number': '"{text}" bukan angka yang dapat dipakai',

  'table.not_degrees': '"{text}" bukan derajat dari -{most} sampai {most}: tulis misalnya -7.23',
  'table.half_a_point':
    'kosong: isi province, latitude, dan longitude ketiganya, atau kosongkan semua',
  'table.no_point':
    'letak kantor "{office}" tidak dikenal: isi kolom province, latitude, dan longitude',

  'table.office_twice': '"{office}" sudah ada di baris {line}: pertahankan satu saja',
  'table.same_office':
    '"{office}" sama dengan kantor "{other}" di baris {line}: pertahankan satu saja',
  'table.two_offices': '"{office}" bisa berarti kabupaten atau kota',
  'table.no_office': '"{office}" tidak ada dalam daftar kantor',
  'table.claims_uncountable': 'cadangan dan semua permintaan berjumlah 2^53 atau lebih',
  'table.uncountable': 'semua jumlah bersama-sama 2^53 atau lebih',
};
