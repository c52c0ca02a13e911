/** Simulations: two rules raced over the same synthetic years. Indonesian. */
export const idTrial = {
  'nav.trials': 'Simulasi',

  'trial.title': 'Adu dua aturan sebelum diperintahkan',
  'trial.lead':
    'Dua aturan menjalani tahun-tahun buatan yang sama: permintaan, kerusakan printer dan keterlambatan tender yang persis sama. Yang berbeda hanya aturannya.',
  'trial.first': 'Aturan pertama',
  'trial.second': 'Aturan kedua',
  'trial.rule.as-asked': 'Sesuai permintaan, siapa cepat dia dapat',
  'trial.rule.article-cap': 'Batas 2017: paling banyak yang dapat dicetak sebulan',
  'trial.rule.cap-and-forecast': 'Batas dan prakiraan, mingguan, siapa cepat dia dapat',
  'trial.rule.flat-500': '500 keping untuk setiap kantor (2019)',
  'trial.rule.pro-rata': 'Batas dan prakiraan, dibagi sebanding permintaan',
  'trial.rule.level-weekly': 'Tingkat pengisian, mingguan',
  'trial.rule.level-hold-back': 'Tingkat pengisian, mingguan, dua hari nasional disisihkan',
  'trial.rule.reorder-level': 'Titik pesan setiap hari, tingkat pengisian',
  'trial.rule.reorder-level-redistribution':
    'Titik pesan setiap hari, tingkat pengisian, pemindahan antarkantor',
  'trial.built_in': 'Aturan contoh',
  'trial.policies': 'Aturan dalam sistem ini',
  'trial.worlds': 'Banyaknya tahun',
  'trial.worlds_said': '{count, plural, other {# tahun}}',
  'trial.worlds_hint':
    'Dua puluh tahun atau lebih membuat selisih kecil dapat dibedakan dari kebetulan.',
  'trial.seed': 'Benih pertama',
  'trial.seed_hint': 'Benih yang sama memberi tahun yang sama, di mesin mana pun.',
  'trial.seed_problem': 'Tulis bilangan bulat 0 sampai 2.000.000.000.',
  'trial.supply': 'Pasokan',
  'trial.supply_said': '{percent, number}% dari kebutuhan setahun',
  'trial.start': 'Awal tahun',
  'trial.start.even': 'Stok merata',
  'trial.start.uneven': 'Menumpuk di sepersepuluh kantor, tipis di yang lain',
  'trial.offices': 'Kantor',
  'trial.offices.drawn': '514 kantor buatan',
  'trial.offices.ledger': 'Kantor, laju, kapasitas dan jarak dari buku besar',
  'trial.run': 'Jalankan simulasi',
  'trial.running': 'Sedang berjalan: tahun ke-{done, number} dari {all, number} selesai',
  'trial.running_starts': 'Tahun pertama sedang dijalani',
  'trial.progress': 'Kemajuan simulasi',
  'trial.cancel': 'Hentikan',
  'trial.read_only':
    'Perencana dan penyetuju pusat menjalankan simulasi; Anda dapat membaca hasilnya.',

  'trial.less':
    'Dengan <b>{second}</b> warga menunggu <b>{days} hari lebih singkat</b> daripada dengan {first}: {to} hari, bukan {from} hari.',
  'trial.more':
    'Dengan <b>{second}</b> warga menunggu <b>{days} hari lebih lama</b> daripada dengan {first}: {to} hari, bukan {from} hari.',
  'trial.unclear':
    'Untuk lama menunggu, <b>{second}</b> dan {first} <b>tidak dapat dibedakan</b> dari kebetulan: {to} dan {from} hari.',
  'trial.sure':
    'Selang 95%: ±{width} hari; lebih singkat dalam {lower, number} dari {pairs, number} tahun.',
  'trial.made_of':
    'Benih {from}–{until}, pasokan {percent, number}%, {start}, {offices}; dijalankan {by}, {when}.',
  'trial.limit': 'Batas fisik',
  'trial.limit_lead':
    'Batas fisik adalah waktu tunggu yang tidak dapat dikalahkan siapa pun, juga yang tahu seluruh tahun sebelumnya: {printers} hari karena printer saja, {pooled} bila semua blangko di satu tumpukan dan seketika ada di mana pun, {ways} dengan perjalanan dari pusat.',
  'trial.picture':
    'Rata-rata menunggu setiap tahun: {first} {from} hari, {second} {to} hari, batas fisik {limit} hari.',
  'trial.picture_title':
    'Rata-rata menunggu, hari kerja; satu titik setiap tahun, yang masing-masing mempunyai batas fisiknya',
  'trial.table': 'Ukuran',
  'trial.measure': 'Ukuran',
  'trial.difference': 'Selisih (95%)',
  'trial.verdict': 'Dapat dibedakan?',
  'trial.not_significant': 'tidak signifikan',
  'trial.second_better': 'kedua lebih rendah',
  'trial.first_better': 'pertama lebih rendah',
  'trial.same': 'sama',
  'trial.measure.meanWait': 'Rata-rata menunggu, hari',
  'trial.measure.waitP95': '95% warga menunggu paling lama, hari',
  'trial.measure.waitP99': '99% warga menunggu paling lama, hari',
  'trial.measure.worstTwentieth': 'Menunggu di 5% kantor terburuk, hari',
  'trial.measure.worstTenth': 'Menunggu di 10% kantor terburuk, hari',
  'trial.measure.gini': 'Ketimpangan menunggu (Gini)',
  'trial.measure.stockOutDays': 'Hari-kantor kosong',
  'trial.measure.idleBlanks': 'Keping menganggur di kantor',
  'trial.measure.idleDays': 'Hari satu keping menganggur',
  'trial.measure.trips': 'Perjalanan',
  'trial.measure.cardKilometres': 'Juta keping-kilometer',
  'trial.measure.lateralMoves': 'Pemindahan antarkantor',

  'trial.says_title': 'Apa yang ditunjukkan simulasi, dan apa yang tidak',
  'trial.says':
    'Simulasi menunjukkan aturan mana yang lebih baik di bawah nasib yang sama, dan seberapa yakin kita. Ia memakai fungsi keputusan yang sama dengan sistem ini, dan mengenal kantor yang meminta berlebih, menimbun, terlambat atau keliru melapor, printer rusak dan pita habis.',
  'trial.says_not':
    'Simulasi tidak meramalkan berapa lama warga Indonesia akan menunggu: tahun-tahunnya buatan, sebaran ukuran kantor, gangguan dan perilaku adalah anggapan. Selisih yang tidak signifikan bukan bukti bahwa kedua aturan sama baiknya. Aturan tingkat dapat menyentuh lebih banyak hari-kantor kosong karena kekurangan dibagi rata; nilailah dari warga yang menunggu.',
  'trial.saved': 'Hasil tersimpan',
  'trial.saved_table': 'Daftar hasil',
  'trial.none':
    'Belum ada simulasi. Pilih dua aturan dan jalankan: hasilnya tersimpan di sini dan dapat dibandingkan.',
  'trial.race': 'Adu',
  'trial.when': 'Kapan',
  'trial.waits': 'Menunggu, hari',
  'trial.state': 'Keadaan',
  'trial.state.running': 'berjalan',
  'trial.state.done': 'selesai',
  'trial.state.cancelled': 'dihentikan',
  'trial.state.failed': 'gagal; jalankan lagi, dan beri tahu pengelola bila berulang',
  'trial.state.interrupted': 'terputus: sistem dihentikan saat berjalan',
  'trial.against': '{first} lawan {second}',
  'trial.open': 'Buka',
  'trial.compare': 'Bandingkan dengan yang terbuka',
  'trial.compared': 'Dua hasil berdampingan',
  'trial.compared_table': 'Ukuran kedua hasil',
  'trial.compared_of': '{which}: benih {from}–{until}, pasokan {percent, number}%',
  'trial.compare_end': 'Tutup perbandingan',
  'trial.this': 'Yang terbuka',
  'trial.other': 'Pembanding',
  'trial.alike': 'Tahun-tahun kedua hasil ini sama, jadi angkanya dapat dibandingkan langsung.',
  'trial.not_alike':
    'Tahun-tahun kedua hasil ini berbeda: sebagian selisih adalah nasib, bukan aturan.',

  'problem.trial_running':
    'Simulasi lain sedang berjalan. Tunggu sampai selesai, atau hentikan dahulu.',
  'problem.rule_unknown': 'Aturan ini tidak ada. Pilih dari daftar.',
  'problem.rules_alike': 'Kedua aturan sama. Pilih aturan lain sebagai lawan.',
  'problem.no_forecasts':
    'Buku besar belum mempunyai prakiraan kantor mana pun. Pilih kantor buatan, atau tunggu pekerjaan pagi.',
} as const;
