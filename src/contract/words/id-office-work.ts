/** Words of the offices' work: statement, counts, destruction, loans, sub-points, print jobs, requisitions. */
export const idOfficeWork = {
  'spoilage.print_failure': 'Gagal cetak',
  'spoilage.encoding_failure': 'Gagal encode',
  'spoilage.factory_defect': 'Cacat produksi',
  'spoilage.physical_damage': 'Rusak fisik',
  'spoilage.test_print': 'Cetak uji',
  'spoilage.unrecorded': 'Di luar laporan harian',

  'demand.first_time': 'Perekaman baru',
  'demand.damaged': 'Pengganti rusak',
  'demand.lost': 'Pengganti hilang',
  'demand.data_change': 'Perubahan data',

  'invalid_cause.data_change': 'Perubahan data',
  'invalid_cause.damaged': 'Rusak',
  'invalid_cause.moved_in': 'Pindah datang',
  'invalid_cause.chip_unreadable': 'Chip tidak terbaca',
  'invalid_cause.print_failure': 'Gagal cetak',
  'invalid_cause.death': 'Meninggal',
  'invalid_cause.other': 'Lain-lain',

  'question_origin.statement': 'Laporan harian',
  'question_origin.count': 'Stok opname',
  'question_origin.return': 'Pengembalian ke pusat',
  'question_origin.loan': 'Pinjaman',
  'question_state.open': 'Belum dijawab',
  'question_state.explained': 'Dijelaskan',
  'question_state.recounted': 'Dihitung ulang, cocok',
  'question_state.proposed': 'Penyesuaian menunggu persetujuan',
  'question_state.adjusted': 'Buku disesuaikan',
  'question.sentence':
    '{difference, plural, =0 {Hitungan sama dengan buku.} other {Hitungan {counted, number}, menurut buku {ledgerSaid, number}.}}',
  'stock_adjustment.miscounted': 'Salah hitung sebelumnya',
  'stock_adjustment.lost': 'Hilang',
  'stock_adjustment.found': 'Ditemukan',
  'stock_adjustment.theft_reported': 'Dicuri, sudah dilaporkan ke polisi',
  'stock_adjustment.damaged': 'Rusak',

  'loan_state.proposed': 'Menunggu persetujuan kedua kantor',
  'loan_state.agreed': 'Disetujui, belum diserahkan',
  'loan_state.handed_over': 'Dipinjam',
  'loan_state.returned': 'Sudah kembali',
  'loan_state.declined': 'Ditolak',
  'loan_state.withdrawn': 'Dibatalkan',
  'loan.overdue': 'Lewat tanggal kembali {date}',
  'stock_return_state.announced': 'Diumumkan, belum dihitung',
  'stock_return_state.received': 'Diterima pusat',
  'stock_return_state.withdrawn': 'Dibatalkan',

  'print_verdict.agrees': 'Cocok dengan sistem cetak',
  'print_verdict.stated_more': 'Dilaporkan lebih banyak dari sistem cetak',
  'print_verdict.stated_less': 'Dilaporkan lebih sedikit dari sistem cetak',
  'print_verdict.no_print_jobs': 'Sistem cetak tidak bersuara',
  'print_verdict.no_statement': 'Belum ada laporan harian',

  'flag.prints_above_blanks': 'Mencetak lebih banyak dari blangko yang ada',
  'flag.prints_above_blanks_why':
    'Pada {daysWithPattern, number} dari {days, number} hari sistem cetak mencatat lebih banyak cetakan daripada blangko yang ada menurut buku: {blanks, number} keping lebih.',
  'flag.stated_above_prints': 'Laporan di atas catatan cetak',
  'flag.stated_above_prints_why':
    'Dalam {days, number} hari dilaporkan {blanks, number} cetakan lebih banyak daripada catatan sistem cetak: blangko keluar tanpa menjadi KTP-el. Batasnya {threshold, number}.',
  'flag.stated_below_prints': 'Laporan di bawah catatan cetak',
  'flag.stated_below_prints_why':
    'Dalam {days, number} hari dilaporkan {blanks, number} cetakan lebih sedikit daripada catatan sistem cetak. Batasnya {threshold, number}.',
  'flag.round_numbers': 'Terlalu sering angka bulat',
  'flag.round_numbers_why':
    '{daysWithPattern, number} dari {days, number} angka cetak berakhir dengan 0. Pada laporan jujur hal itu terjadi paling banyak sekali dalam {oneIn, number} kali. Kantor yang berhenti setiap satu pita habis bisa juga begitu: tanyakan dulu.',
  'flag.copied_counts': 'Angka disalin dari hari sebelumnya',
  'flag.copied_counts_why':
    'Angka cetak yang sama ditulis {daysWithPattern, number} hari berturut-turut. Pada laporan jujur hal itu terjadi paling banyak sekali dalam {oneIn, number} kali.',
  'flag.count_follows_ledger': 'Hitungan sisa mengikuti buku',
  'flag.count_follows_ledger_why':
    'Pada {daysWithPattern, number} dari {days, number} hari, laporan berbeda dari sistem cetak, tetapi hitungan sisa tetap sama dengan buku: sisa itu dihitung di atas kertas, bukan di lemari.',

  'gate.statement_due':
    '{value, number} laporan harian belum masuk, yang tertua {since}. Kirim laporan itu.',
  'gate.count_old':
    'Stok terakhir dihitung {value, number} hari kerja lalu; paling lama {limit, number}. Hitung stok.',
  'gate.gap_unexplained':
    '{value, number} selisih belum dijawab, yang tertua {since}. Jelaskan, hitung ulang, atau ajukan penyesuaian.',
  'gate.loan_overdue':
    '{value, number} keping pinjaman lewat tanggal kembali {since}. Kembalikan, atau sepakati tanggal baru.',
  'gate.floor':
    'Karena stok di bawah titik darurat, paling banyak {floor, number} keping tetap boleh diminta sekarang.',

  'requisition_reason.regular': 'Kebutuhan rutin',
  'requisition_reason.backlog': 'Antrean cetak',
  'requisition_reason.event': 'Pemilu, bencana, atau kegiatan lain',
  'requisition_reason.emergency': 'Darurat',
  'requisition_channel.screen': 'Layar',
  'requisition_channel.file': 'Berkas',
  'requisition_channel.api': 'Sistem lain',
  'requisition_channel.letter': 'Surat',
  'requisition_channel.phone': 'Telepon',
  'requisition_state.open': 'Terbuka',
  'requisition_state.replaced': 'Diganti permintaan baru',
  'requisition_state.withdrawn': 'Dibatalkan',
  'requisition_state.allocated': 'Sudah diputuskan',
  'requisition_state.handed_over': 'Sudah diserahkan',

  'appeal_claim.capacity_higher': 'Sanggup mencetak lebih banyak sehari',
  'appeal_claim.backlog_higher': 'Antrean cetak lebih banyak',
  'appeal_claim.stock_lower': 'Stok lebih sedikit',
  'appeal_claim.shipment_not_received': 'Kiriman tidak sampai',
  'appeal_claim.event_coming': 'Akan ada lonjakan permintaan',
  'appeal_answer.upheld': 'Diterima',
  'appeal_answer.partly_upheld': 'Diterima sebagian',
  'appeal_answer.dismissed': 'Ditolak',

  'problem.already_stated': 'Laporan hari itu sudah ada. Buka laporan itu untuk memperbaikinya.',
  'problem.already_corrected': 'Laporan ini sudah diperbaiki. Buka laporan yang terbaru.',
  'problem.nothing_missing':
    'Tidak ada blangko yang tercatat hilang sebanyak itu. Bila pemakaian dilaporkan terlalu banyak, perbaiki laporannya.',
  'problem.more_than_waiting': 'Lebih banyak dari yang menunggu dimusnahkan.',
  'problem.witnesses_alike': 'Perlu dua saksi yang berbeda.',
  'problem.sub_point_closed': 'Titik layanan ini sudah ditutup.',
  'problem.sub_point_not_empty':
    'Titik layanan masih memegang blangko. Kembalikan dan musnahkan dulu.',
  'problem.sub_points_full': 'Satu kantor paling banyak 99 titik layanan.',
  'problem.reason_does_not_fit': 'Alasan ini tidak cocok dengan arah selisihnya.',
  'problem.minutes_used': 'Nomor berita acara ini sudah dipakai.',
  'problem.more_than_outstanding': 'Lebih banyak dari yang disepakati atau yang masih dipinjam.',
  'problem.gates_closed': 'Ada yang harus dibereskan sebelum meminta blangko.',
  'problem.nothing_to_appeal': 'Jatah ini tidak dipotong; tidak ada yang dapat dibanding.',
  'problem.already_appealed': 'Kantor ini sudah mengajukan keberatan atas putaran itu.',
  'field.same_office': 'pilih kantor lain',
  'field.nothing_counted': 'isi paling sedikit satu angka di atas 0',
  'field.working_above_total': 'tidak boleh lebih dari jumlah printer',
  'field.day_not_past': 'harus hari ini atau sesudahnya',
};
