/** What the command line answers, in Indonesian. Numbers come as they may be typed: 800.000 and 0,62. */
export const idTerminal = {
  'terminal.level_none': 'Setiap kantor mendapat semua yang boleh diterimanya.',
  'terminal.level': 'Tingkat {level} ({ratio}) dari kebutuhan.',
  'terminal.office': 'kantor',
  'terminal.name': 'nama',
  'terminal.because': 'karena',

  'terminal.round':
    'Cadangan {before}: {granted} dari {asked} yang diminta diberikan kepada {given} dari {offices} kantor; {after} tersisa. {level}',
  'terminal.round_policy': '{asOf}, kebijakan {policy} versi {version} ({name}).',
  'terminal.asked': 'diminta',
  'terminal.need': 'kebutuhan',
  'terminal.ceiling': 'batas',
  'terminal.granted': 'diberi',
  'terminal.status': 'keadaan',
  'terminal.collect_by': 'paling lambat diambil',
  'terminal.runs_out': 'habis (T50)',
  'terminal.wrote_offices': '{offices} kantor ditulis ke {path}',

  'terminal.share':
    '{given} dari {reserve} keping diberikan kepada {served} dari {offices} kantor; {left} tersisa. {level}',
  'terminal.grant': 'diberi',
  'terminal.coverage_before': 'tercukupi sebelum',
  'terminal.coverage_after': 'sesudah',

  'terminal.run_out': '{stock} keping habis: peluang 10 % {t10}, 50 % {t50}, 90 % {t90}.',
  'terminal.by_day': 'pada {date}',
  'terminal.beyond_years': 'tidak dalam lima tahun',
  'terminal.working_day': 'hari kerja',
  'terminal.out_by_its_end': 'habis di akhirnya',

  'terminal.moves_national':
    '{moved} keping berpindah antarkantor dalam {moves} pemindahan; {fromCentre} dari {reserve} datang dari cadangan.',
  'terminal.moves_provinces':
    '{moved} keping berpindah antarkantor dalam {moves} pemindahan, masing-masing di dalam provinsinya.',
  'terminal.moves_level': 'Provinsi {province}: {level}',
  'terminal.moves_proven': 'Biaya terkecil, terbukti atas {routes} jalur.',
  'terminal.moves_unmet': '{blanks} keping dari bagian yang adil tidak terbawa.',
  'terminal.moves_left_out':
    '{routes} jalur dengan {blanks} keping tidak dijalani: terlalu sedikit untuk jalannya, atau terlalu banyak.',
  'terminal.from': 'dari',
  'terminal.to': 'ke',
  'terminal.blanks': 'keping',
  'terminal.days': 'hari',
  'terminal.rupiah_each': 'Rp per keping',
  'terminal.worth_here': 'nilai di sini',
  'terminal.worth_there': 'nilai di sana',
  'terminal.from_centre_to': 'dari pusat ke',
  'terminal.wrote_moves': '{moves} pemindahan ditulis ke {path}',

  'terminal.outlook':
    '{reserve} keping di cadangan, {purchases} pembelian direncanakan: habis dengan peluang 10 % {t10}, 50 % {t50} ({scenario}).',
  'terminal.not_in_reach': 'tidak dalam jangkauan',
  'terminal.scenario': 'skenario',
  'terminal.ever_out': 'pernah habis',
  'terminal.days_empty': 'hari kosong',
  'terminal.range': '{least} sampai {most}',
  'terminal.target':
    'Sasaran cadangan: {target} ({forDelay} untuk {days} hari keterlambatan, {forChance} untuk kebetulan).',
  'terminal.to_buy': 'Sampai {until} dipakai hingga {use} (95 %): beli {blanks} lagi.',
  'terminal.sign_by': 'Tanda tangani kontrak sebelum {date}.',

  'terminal.nothing_to_try':
    'Tidak ada yang dapat diuji: satu Senin memerlukan empat pekan sebelumnya dan jangkauannya sesudahnya.',
  'terminal.horizon_month': 'Dua puluh hari kerja',
  'terminal.horizon_protection': 'Selang perlindungan',
  'terminal.trials_at': '{horizon}: {trials} percobaan di {offices} kantor.',
  'terminal.chosen': 'Cara sederhana terbaik: {bar}. Yang dipercaya: {chosen}.',
  'terminal.forecast': 'prakiraan',
  'terminal.loss': 'rugi, langkah naif',
  'terminal.within_80': 'dalam 80 %',
  'terminal.bias': 'bias',
  'terminal.in_use': '{model} (dipakai)',

  'terminal.years_drawn': 'dari kantor acak',
  'terminal.years_register': 'dari kantor dalam daftar',
  'terminal.years_ledger': 'dari buku {date}',
  'terminal.trial':
    '{years} tahun buatan {madeFrom}, benih {from} sampai {until}, pasokan {supply} dari yang diperlukan.',
  'terminal.trial_means':
    'Rata-rata semua tahun; tunggu dalam hari kerja, satu hari kantor dihitung kosong bila hanya blangko yang membuat orang menunggu.',
  'terminal.trial_plainly':
    'Angka ini tentang tahun-tahun buatan, bukan Indonesia: yang ditunjukkan adalah aturan mana yang lebih baik pada nasib yang sama, dan sebesar apa, bukan berapa lama orang akan menunggu.',
  'terminal.policy': 'kebijakan',
  'terminal.wait': 'tunggu',
  'terminal.p95': 'p95',
  'terminal.p99': 'p99',
  'terminal.gini': 'Gini',
  'terminal.worst_5': 'terburuk 5 %',
  'terminal.worst_10': 'terburuk 10 %',
  'terminal.stock_outs': 'kosong',
  'terminal.idle': 'menganggur',
  'terminal.idle_days': 'hari menganggur',
  'terminal.trips': 'perjalanan',
  'terminal.million_card_km': 'juta kartu-km',
  'terminal.moves': 'pemindahan',
  'terminal.wait_long': 'tunggu, hari',
  'terminal.worst_5_long': 'tunggu di 5 % kantor terburuk, hari',
  'terminal.stock_outs_long': 'hari kantor kosong',
  'terminal.idle_long': 'keping menganggur di kantor',
  'terminal.limits':
    'Yang tidak dapat diperbaiki aturan mana pun pada tahun-tahun ini, rata-rata tunggu dalam hari:',
  'terminal.limit_printers': 'bila blangko tidak pernah kurang (hanya printer)',
  'terminal.limit_pooled':
    'bila seluruh tahun diketahui, semua blangko satu tumpukan dan ada di mana-mana',
  'terminal.limit_ways':
    'bila seluruh tahun diketahui, dengan jalan dari pusat dan tanpa pemindahan antarkantor',
  'terminal.against': '{rule} terhadap {base}:',
  'terminal.one_year': '{amount}; satu tahun tidak membuktikan apa-apa',
  'terminal.same': 'sama pada setiap tahun',
  'terminal.difference': '{amount} (± {halfWidth}, lebih sedikit pada {years} dari {pairs} tahun)',
  'terminal.not_significant': '{difference}: tidak bermakna',
  'terminal.less': '{amount} lebih sedikit',
  'terminal.more': '{amount} lebih banyak',
  'terminal.year_done': 'Tahun {done} dari {all}',

  'terminal.not_delivered': '{serial} tidak ada dalam penyerahan yang tercatat.',
  'terminal.found': '{serial}: {place}, menurut {reference} (dokumen {seq}, {actor})',
  'terminal.found_lot': '{lot} dari {maker}, {contract}, anggaran {year}',
  'terminal.found_box': 'dus {boxes}',
  'terminal.day': 'hari',
  'terminal.movement': 'gerakan',
  'terminal.paper': 'surat',
  'terminal.document': 'dokumen',

  'terminal.imported_before': 'Berkas ini sudah pernah diimpor: tidak ada perubahan.',
  'terminal.would_import':
    'Akan mengimpor {kind} dari {rows} baris: {created} baru, {changed} berubah, {unchanged} tetap.',
  'terminal.imported':
    '{kind} diimpor dari {rows} baris: {created} baru, {changed} berubah, {unchanged} tetap.',
  'terminal.papers': '{printed} surat {month} dicetak, {kept} dibiarkan: {folder}',
  'terminal.papers_done': '{done} dari {all} surat',
  'terminal.published': '{changed} berkas ditulis, {removed} dihapus, {kept} dibiarkan: {folder}',
  'terminal.no_working_day': '{day} bukan hari kerja: tidak ada yang dikerjakan.',
  'terminal.no_offices': 'Belum ada kantor: tidak ada yang dikerjakan.',
  'terminal.work_of': 'Pekerjaan {day}',
  'terminal.sound': 'Buku cocok seluruhnya.',
  'terminal.unsound':
    'Buku tidak cocok: berhenti membukukan, biarkan basis data apa adanya, dan cari sebabnya.',
  'terminal.adding_up': 'Menjumlah seluruh buku ...',

  'terminal.missing': '{flag} belum ada: berikan, lihat --help',
  'terminal.out_of_bounds': '{flag} {text} di luar batas: dari {min} sampai {max}',
  'terminal.not_a_day': '{flag} "{text}" bukan hari: tulis tahun-bulan-hari, misalnya 2017-11-23',
  'terminal.day_missing': '{flag} belum ada: tulis satu hari, misalnya {flag} 2017-11-23',
  'terminal.keyboard': 'masukan standar adalah papan ketik: beri berkas, misalnya < offices.csv',
  'terminal.folder_read':
    '{path}: adalah folder, bukan berkas: sebut berkas CSV atau XLSX di dalamnya',
  'terminal.too_large': '{path}: lebih besar dari {megabytes} MB: bagi berkas itu',
  'terminal.no_file_named': '{flag} "" tidak menyebut berkas',
  'terminal.no_such_folder': '{flag} {path}: folder {folder} tidak ada: buat dahulu',
  'terminal.folder_written': '{flag} {path}: adalah folder: sebut berkas di dalamnya',
  'terminal.reads_itself': '{flag} {path}: adalah berkas yang dibaca: sebut berkas lain',
  'terminal.enoent': 'berkas atau folder itu tidak ada: periksa namanya',
  'terminal.enotdir': 'sebagian alamatnya bukan folder: periksa namanya',
  'terminal.eisdir': 'adalah folder: sebut berkas di dalamnya',
  'terminal.no_permission': 'tidak ada izin',
  'terminal.erofs': 'cakram hanya dapat dibaca',
  'terminal.enospc': 'cakram penuh',
  'terminal.enametoolong': 'namanya terlalu panjang',
  'terminal.eloop': 'tautannya kembali ke dirinya',
  'terminal.odd_name': 'namanya memuat huruf yang tidak boleh ada pada berkas',
  'terminal.not_json': '{path}: bukan JSON: {reason}',
  'terminal.unreadable': 'tidak dapat dibaca',
  'terminal.field': 'isian {field}',
  'terminal.offices_missing': '--offices belum ada: sebut tabel kantor, misalnya offices.csv',
  'terminal.offices_or_network':
    '--offices belum ada: sebut tabel kantor, misalnya offices.csv, atau --network',
  'terminal.exclude': '{one} dan {other} tidak dapat bersama: pilih satu',
  'terminal.outputs_exclude': '--json, --csv, dan --xlsx tidak dapat bersama: pilih satu',
  'terminal.reserve_excluded':
    '--reserve dan --together tidak dapat bersama: tidak ada yang datang dari cadangan',
  'terminal.uncountable': 'jumlah cadangan, stok, dan kebutuhan mencapai 2^53: periksa jumlahnya',
  'terminal.uncountable_cost': 'jumlah stok, kebutuhan, dan biaya mencapai 2^53: periksa jumlahnya',
  'terminal.five_numbers':
    '--weekday "{text}" memerlukan lima angka, Senin sampai Jumat, misalnya 1,1,1,1,0.5',
  'terminal.only_zeros': '--weekday hanya berisi nol: satu hari harus di atas 0',
  'terminal.until_before': '--until {until} mendahului --from {from}',
  'terminal.scenario_unknown': '--scenario "{name}" tidak dikenal: pilih salah satu dari {known}',
  'terminal.ledger_only':
    '--data-dir dan --database-url hanya untuk --from-ledger: berikan, atau hapus keduanya',
  'terminal.same_id': 'dua kebijakan bernama {id}: beri salah satunya id lain',
  'terminal.policy_unknown':
    '--policy {name} bukan salah satu dari {known}, bukan pula berkas JSON: periksa namanya',
  'terminal.no_forecast': 'buku belum punya prakiraan kantor mana pun: jalankan work dahulu',
  'terminal.no_serial':
    '{said} bukan nomor seri: tulis seperti A17-000000001 (huruf dan angka, tanda hubung, angka)',

  'terminal.warning': 'peringatan: {warning}',
  'terminal.and_more': 'dan {count} lagi',
  'terminal.years_known':
    'hari libur diketahui untuk {first} sampai {last}; tahun lain hanya mengenal akhir pekan',
  'terminal.error': 'kesalahan: {error}',
  'terminal.nothing_changed': 'Tidak ada yang diubah.',
  'terminal.standard_input': 'masukan standar',
  'terminal.line': 'baris {line}',
  'terminal.column': 'kolom {column}',
} as const;

export type TerminalKey = keyof typeof idTerminal;
