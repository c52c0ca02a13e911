/** What is told without being asked, and the pages of inbox, outbox and morning work. Indonesian. */
export const idMessage = {
  'nav.messages': 'Pesan',

  'message.call_to_collect.title': '{office}: ambil {blanks, number} keping',
  'message.call_to_collect.body':
    '{blanks, number} keping blangko untuk {office} sudah disisihkan di gudang pusat. Berangkat paling lambat {collectBy}; sesudah batas pengambilan, blangko kembali ke cadangan.',
  'message.ready_to_collect.title': '{office}: {blanks, number} keping siap diserahkan {slotOn}',
  'message.ready_to_collect.body':
    '{blanks, number} keping blangko untuk {office} sudah dikemas. Datang pada {slotOn} dengan surat tugas pengambil yang namanya sudah dicatat.',
  'message.allocation_expired.title': '{office}: jatah {blanks, number} keping kembali ke cadangan',
  'message.allocation_expired.body':
    'Jatah {blanks, number} keping untuk {office} tidak diambil sampai batasnya, jadi sudah kembali ke cadangan pusat. Ajukan lagi bila masih perlu.',
  'message.statement_due.title': '{office}: laporan {day} belum masuk',
  'message.statement_due.body':
    'Laporan harian {office} untuk {day} belum masuk. Isi sekarang; bila tidak ada cetakan, isi 0 dan jumlah hitungan.',
  'message.office_silent.title': '{office} belum melapor {days, number} hari kerja',
  'message.office_silent.body':
    'Laporan terakhir {office} dari {lastReport}, {days, number} hari kerja lalu. Telepon kantor itu dan tanyakan jumlah blangko yang tersisa; belum melapor tidak sama dengan kosong.',
  'message.reorder_reached.title': '{office}: waktunya meminta blangko',
  'message.reorder_reached.body':
    'Stok {office} dengan yang di jalan tinggal {position, number} keping, di bawah titik pesan {reorderPoint, number}. Ajukan permintaan sekarang supaya tidak kosong.',
  'message.emergency_reached.title': '{office}: stok darurat, {position, number} keping',
  'message.emergency_reached.body':
    'Stok {office} dengan yang di jalan tinggal {position, number} keping, di bawah titik darurat {emergencyPoint, number}. Putaran biasa datang terlambat: kirim sekarang atau pinjam dari kantor terdekat.',
  'message.shipment_overdue.title':
    '{office}: {blanks, number} keping {days, number} hari di jalan',
  'message.shipment_overdue.body':
    '{blanks, number} keping yang diserahkan untuk {office} sudah {days, number} hari di jalan, lebih lama dari perjalanan biasanya. Catat penerimaannya, atau beri tahu di mana blangkonya.',
  'message.receipt_differs.title':
    '{office} menerima {accepted, number} dari {sent, number} keping',
  'message.receipt_differs.body':
    'Dikirim {sent, number} keping, diterima dan dihitung {accepted, number} keping oleh {office}. Kasus selisih sudah dibuka dengan penanggung jawab dan batas waktu.',
  'message.case_due.title': '{office}: kasus selisih {blanks, number} keping lewat batas',
  'message.case_due.body':
    'Kasus selisih {blanks, number} keping di {office} seharusnya selesai {dueOn}. Tulis hasil pemeriksaan, atau minta persetujuan untuk keputusannya.',
  'message.report_waiting.title': '{office}: {reports, number} warga menunggu jawaban',
  'message.report_waiting.body':
    'Warga melaporkan kantor Anda. Hitung blangko, lalu jawab paling lambat {dueOn}.',
  'message.report_overdue.title': '{office}: {reports, number} laporan warga belum dijawab',
  'message.report_overdue.body':
    'Batas jawaban kantor {dueOn} sudah lewat. Hubungi kantor itu; bila besok belum dijawab, pusat diberi tahu.',
  'message.report_unanswered.title':
    '{office}: {reports, number} laporan warga tetap tidak dijawab',
  'message.report_unanswered.body':
    'Batasnya {dueOn}. Kantor dan provinsi tidak menjawab; pusat harus menghubungi kantor itu.',
  'message.supply_needed.title': '{office} kosong, dan belum ada kiriman',
  'message.supply_needed.body':
    '{reports, plural, other {# laporan warga terbukti}}: kantor ini kosong, tidak ada jatah dan tidak ada kiriman di jalan. Masukkan ke putaran berikut, atau pindahkan blangko dari kantor tetangga.',
  'message.word_contradicted.title':
    '{said, select, none {{office} berkata kosong, buku mencatat {ledger, number} keping} other {{office} berkata ada, buku mencatat {ledger, number} keping}}',
  'message.word_contradicted.body':
    'Ucapan kantor pada {day} bertentangan dengan buku. Periksa dengan hitungan di tempat.',
  'message.loan_due.title': '{office}: pinjaman {blanks, number} keping jatuh tempo {dueOn}',
  'message.loan_due.body':
    'Pinjaman {blanks, number} keping oleh {office} harus kembali {dueOn}. Serahkan kembali atau sepakati tanggal baru dengan pemberi pinjaman.',
  'message.loan_asked.title': 'Pinjam {blanks, number} keping: {office}',
  'message.loan_asked.body':
    '{office} berurusan dengan pinjaman {blanks, number} keping. Buka pinjaman itu untuk menjawab.',
  'message.requisition_answered.title': 'Keberatan {office} dijawab',
  'message.requisition_answered.body':
    '{blanks, plural, =0 {Keberatan {office} ditolak.} other {Atas keberatan {office} diusulkan tambahan # keping; orang kedua yang memutuskan.}} Alasannya ada pada jatah itu.',
  'message.decision_waiting.title': 'Menunggu persetujuan: {office}',
  'message.decision_waiting.body':
    'Ada usulan tentang {office} yang menunggu persetujuan orang kedua. Periksa isinya, lalu setujui atau kembalikan.',
  'message.decision_made.title': 'Usulan diputuskan: {office}',
  'message.decision_made.body': 'Usulan tentang {office} sudah diputuskan. Buka untuk membaca.',
  'message.round_proposed.title': 'Putaran hari ini siap: {blanks, number} keping',
  'message.round_proposed.body':
    'Putaran pagi mengusulkan {blanks, number} keping untuk {offices, number} kantor. Periksa, ubah bila perlu, lalu ajukan untuk disetujui.',
  'message.work_failed.title': 'Pekerjaan pagi {day} gagal: {step}',
  'message.work_failed.body':
    'Langkah "{step}" pada {day} gagal dan akan dicoba lagi. Sebabnya ada di halaman pekerjaan pagi.',
  'message.reminder': 'Pengingat {rung, number}: {title}',
  'message.letter_end':
    'Pesan ini dikirim oleh Blanko, sistem pasokan blangko KTP-el. Jangan membalas surel ini; jawab di Blanko.',
  'message.centre': 'pusat',

  'messages.title': 'Pesan',
  'messages.none': 'Tidak ada pesan. Panggilan dan pengingat muncul di sini.',
  'messages.acknowledge': 'Saya tangani',
  'messages.acknowledged': 'Ditangani {name}, {date}',
  'messages.settled': 'Selesai',
  'messages.open_count': '{open, plural, =0 {Tidak ada pesan terbuka} other {# pesan terbuka}}',

  'channel.app': 'Kotak pesan',
  'channel.email': 'Surel',
  'channel.whatsapp': 'WhatsApp',
  'channel.sms': 'SMS',
  'contacts.title': 'Alamat pemberitahuan',
  'contacts.none': 'Belum ada alamat; pesan tetap masuk ke kotak pesan.',
  'contacts.channel': 'Lewat',
  'contacts.consequence': 'Pesan juga dikirim ke {address}.',
  'contacts.add': 'Tambah alamat',
  'contacts.address': 'Alamat atau nomor',
  'contacts.end': 'Berhenti dipakai',

  'delivery.waiting': 'Menunggu',
  'delivery.sent': 'Terkirim',
  'delivery.dead': 'Gagal',
  'delivery.needless': 'Tidak perlu lagi',
  'outbox.retry': 'Kirim lagi',
  'outbox.tries': '{tries, plural, other {# percobaan}}',

  'work.title': 'Pekerjaan pagi',
  'work.run': 'Jalankan sekarang',
  'work.state.running': 'Berjalan',
  'work.state.done': 'Selesai',
  'work.state.failed': 'Gagal',
  'work.state.missed': 'Terlewat',
  'work.step.forecasts': 'Perkiraan kebutuhan',
  'work.step.round': 'Putaran hari ini',
  'work.step.expired_allocations': 'Jatah yang lewat batas',
  'work.step.statements_due': 'Laporan yang belum masuk',
  'work.step.reorder_points': 'Titik pesan',
  'work.step.access_log': 'Catatan akses yang lewat dua tahun dihapus',
  'work.step.overdue': 'Kiriman, kasus, dan pinjaman lewat batas',
  'work.step.citizen_reports': 'Laporan warga yang belum dijawab',
  'work.step.reminders': 'Pengingat',

  'work.figure.offices': '{count, number} kantor',
  'work.figure.blanks': '{count, number} keping',
  'work.figure.expired': '{count, number} jatah kembali ke cadangan',
  'work.figure.statementsDue': '{count, number} laporan belum masuk',
  'work.figure.silent': '{count, number} kantor belum melapor',
  'work.figure.atReorderPoint': '{count, number} kantor di titik pesan',
  'work.figure.atEmergencyPoint': '{count, number} kantor di titik darurat',
  'work.figure.shipments': '{count, number} kiriman terlambat',
  'work.figure.cases': '{count, number} selisih lewat batas',
  'work.figure.loans': '{count, number} pinjaman jatuh tempo',
  'work.figure.told': '{count, number} pesan baru',
  'work.figure.settled': '{count, number} pesan selesai',
  'work.figure.sent': '{count, number} pengingat',
  'work.figure.waiting': '{count, number} kantor belum menjawab laporan warga',
  'work.figure.trimmed': '{count, number} catatan dihapus',

  'message_kind.call_to_collect': 'Panggilan mengambil',
  'message_kind.ready_to_collect': 'Siap diserahkan',
  'message_kind.allocation_expired': 'Jatah lewat batas',
  'message_kind.statement_due': 'Laporan belum masuk',
  'message_kind.office_silent': 'Kantor belum melapor',
  'message_kind.reorder_reached': 'Titik pesan tercapai',
  'message_kind.emergency_reached': 'Titik darurat tercapai',
  'message_kind.shipment_overdue': 'Kiriman terlambat',
  'message_kind.receipt_differs': 'Penerimaan berbeda',
  'message_kind.case_due': 'Selisih lewat batas',
  'message_kind.supply_needed': 'Kantor kosong tanpa kiriman',
  'message_kind.word_contradicted': 'Ucapan bertentangan dengan buku',
  'message_kind.report_waiting': 'Warga menunggu jawaban',
  'message_kind.report_overdue': 'Laporan warga lewat batas',
  'message_kind.report_unanswered': 'Laporan warga tidak dijawab',
  'message_kind.loan_due': 'Pinjaman jatuh tempo',
  'message_kind.loan_asked': 'Permintaan pinjaman',
  'message_kind.requisition_answered': 'Permintaan dijawab',
  'message_kind.decision_waiting': 'Menunggu persetujuan',
  'message_kind.decision_made': 'Usulan diputuskan',
  'message_kind.round_proposed': 'Putaran siap',
  'message_kind.work_failed': 'Pekerjaan pagi gagal',

  'reorder.title': 'Titik pesan',
  'reorder.point': 'Titik',
  'reorder.made_of': 'Terdiri dari',
  'reorder.enough': 'Cukup',
  'reorder.reorder': 'Waktunya meminta',
  'reorder.emergency': 'Darurat',
  'reorder.reorder_point': 'Titik pesan',
  'reorder.order_up_to': 'Isi sampai',
  'reorder.emergency_point': 'Titik darurat',
  'reorder.safety_stock': 'Stok pengaman',
  'reorder.suggested': 'Jumlah yang disarankan',
  'reorder.lead':
    '{decision, number} hari keputusan + {travel, number} hari perjalanan + {safety, number} hari pengaman = peringatan {total, number} hari kerja sebelum kosong',
  'reorder.warn_on': 'Peringatan mulai {date}',
  'reorder.reason.demand':
    'Antrean {backlog, number} dan data siap cetak {days, number} hari kerja ke depan: dengan peluang {quantile} tidak lebih dari {leaves, number} keping',
  'reorder.reason.expected':
    'Antrean {backlog, number} dan data siap cetak yang diharapkan dalam {days, number} hari kerja: {leaves, number} keping',
  'reorder.reason.print_capacity':
    'Dalam {days, number} hari kerja kantor dapat mencetak {leaves, number} keping',
  'reorder.reason.reorder_point': 'Tidak kurang dari titik pesan: {leaves, number} keping',

  'problem.read_only':
    'Buku tidak cocok dengan jumlah kendalinya, jadi tidak ada yang boleh dicatat sampai diperiksa. Membaca tetap bisa.',
  'problem.nothing_to_retry': 'Surat ini tidak sedang gagal, jadi tidak perlu dikirim lagi.',
  'field.email': 'Tulis alamat surel, seperti disdukcapil@garutkab.go.id.',
  'field.phone': 'Tulis nomor dengan kode negara, seperti +6281234567890.',
  'field.not_before_start': 'Tidak boleh sebelum hari pertama.',
  'field.one_place': 'Isi satu kantor atau satu provinsi.',
};
