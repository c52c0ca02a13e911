/** Moves between offices: what is proposed, why this pair, who has to answer, and what came of it. Indonesian. */
export const idMove = {
  'nav.moves': 'Pemindahan',

  'moves.waiting':
    '{moves, plural, other {# pemindahan}} antarkantor diusulkan atau berjalan: {blanks, number} keping dapat pergi dari kantor yang berlebih ke kantor yang kekurangan.',
  'moves.none_waiting': 'Tidak ada blangko yang perlu dipindahkan antarkantor sekarang.',
  'moves.waiting_own':
    '{moves, plural, other {# pemindahan}} menyangkut kantor Anda: {blanks, number} keping.',
  'moves.none_own': 'Tidak ada pemindahan yang menunggu kantor Anda.',
  'moves.lead':
    'Rencana {day}, disusun {by}. Tidak ada yang berpindah sebelum kedua kantor setuju; antarprovinsi atau di atas batas, pusat juga harus menyetujui.',
  'moves.lead_before': 'Belum ada rencana. Pekerjaan pagi menyusunnya setiap hari kerja.',
  'moves.by_program': 'Blanko pada pekerjaan pagi',
  'moves.states':
    'Menunggu jawaban {proposed, number}, menunggu pusat {accepted, number}, siap dikirim {approved, number}, di jalan {sent, number}.',
  'moves.done_so_far':
    'Sudah diterima: {blanks, number} keping dalam {moves, plural, other {# pemindahan}}.',
  'moves.plan': 'Rencana',
  'moves.title': 'Pemindahan antarkantor',
  'moves.list': 'Daftar pemindahan',
  'moves.empty':
    'Tidak ada pemindahan dalam daftar ini. Usulan baru muncul di sini setiap pagi kerja, dengan alasannya.',
  'moves.only_open': 'Yang berjalan',
  'moves.all': 'Semua',
  'moves.giver': 'Pemberi',
  'moves.receiver': 'Penerima',
  'moves.blanks': 'Keping',
  'moves.km': 'Km',
  'moves.price': 'Harga per keping',
  'moves.state': 'Keadaan',
  'moves.map': 'Peta pemindahan',
  'moves.map_describe':
    '{count, plural, other {# busur}} pemindahan di atas peta; tabel di bawah menyebut semuanya.',
  'moves.map_toggle': 'Tampilkan pemindahan',
  'moves.why': 'Mengapa pasangan ini',
  'moves.steps': 'Yang sudah terjadi',
  'moves.plan_of': 'Rencana {day}, aturan {policy} versi {version}; yang dilihat: {hash}.',
  'moves.until_answer': 'Jawaban paling lambat {day}.',
  'moves.until_send': 'Kirim paling lambat {day}.',
  'moves.waits_for': 'Menunggu jawaban {office}.',
  'moves.waits_both': 'Menunggu jawaban kedua kantor.',
  'moves.needs_centre': 'Setelah keduanya setuju, pusat harus menyetujui.',
  'moves.you_give': 'Anda memberi {blanks, number} keping kepada {office}',
  'moves.you_get': 'Anda menerima {blanks, number} keping dari {office}',

  'moves.accept': 'Setuju',
  'moves.accept_give_consequence':
    'Kantor Anda bersedia memberi {blanks, number} keping kepada {office}. Stok baru berkurang setelah dihitung di sana.',
  'moves.accept_get_consequence':
    'Kantor Anda bersedia menerima {blanks, number} keping dari {office} dan bertanggung jawab setelah menghitungnya.',
  'moves.decline': 'Tolak',
  'moves.decline_consequence':
    'Pemindahan {blanks, number} keping ini berakhir. Pasangan ini tidak diusulkan lagi dalam waktu dekat.',
  'moves.decline_reason': 'Alasan',
  'moves.note': 'Keterangan (boleh kosong)',
  'moves.send': 'Catat pengiriman',
  'moves.sent_count': 'Keping yang dikirim',
  'moves.send_consequence':
    '{counted, number} keping berangkat ke {office}. Kantor Anda bertanggung jawab sampai dihitung di sana.',
  'moves.receive': 'Catat penerimaan',
  'moves.received_count': 'Keping yang dihitung',
  'moves.receive_consequence':
    '{counted, number} keping masuk ke stok kantor Anda, beserta tanggung jawabnya.',
  'moves.receive_less':
    'Yang dikirim {sent, number}; {missing, number} keping tetap tercatat pada {office} sebagai pertanyaan.',

  'move_state.proposed': 'Menunggu jawaban',
  'move_state.accepted': 'Menunggu pusat',
  'move_state.approved': 'Siap dikirim',
  'move_state.sent': 'Di jalan',
  'move_state.received': 'Diterima',
  'move_state.declined': 'Ditolak',
  'move_state.lapsed': 'Lewat waktu',

  'move_step.giver_accepted': 'Pemberi setuju',
  'move_step.receiver_accepted': 'Penerima setuju',
  'move_step.approved': 'Pusat menyetujui',
  'move_step.declined': 'Ditolak: {reason}',
  'move_step.lapsed': 'Lewat waktu',
  'move_step.sent': 'Dikirim {blanks, number} keping',
  'move_step.received': 'Diterima {blanks, number} keping',

  'declined_because.needs_own_stock': 'stok dibutuhkan sendiri',
  'declined_because.stock_differs': 'stok tidak sebanyak di catatan',
  'declined_because.has_enough': 'stok sudah cukup',
  'declined_because.cannot_print': 'tidak dapat mencetak',
  'declined_because.no_transport': 'tidak ada angkutan',
  'declined_because.other': 'alasan lain',
  'declined_because.not_approved': 'tidak disetujui pusat',

  'move_reason.worth_more':
    'Satu keping lagi bernilai Rp{from} di pemberi dan Rp{to} di penerima; selisihnya, Rp{cost}, tepat biaya jalan ini. Tidak ada jalan yang lebih murah.',
  'move_reason.giver_above_level':
    'Pemberi memegang {position, number} keping, kebutuhannya {need, number}. Setelah memberi tetap {leaves, number}, tidak di bawah batas {floor, number}.',
  'move_reason.getter_below_level':
    'Penerima memegang {position, number} keping dari kebutuhan {need, number}, dan akan mencapai {reaches, number}.',
  'move_reason.reserve_short':
    'Cadangan pusat tidak cukup untuk semua: yang kurang diisi sampai {level} kebutuhannya.',
  'move_reason.sooner_than_centre':
    'Tiba dalam {days, number} hari kerja; dari pusat {centreDays, number}. Peluang penerima kosong sebelum itu {chance}.',
  'move_reason.cheaper_than_centre': 'Jalan ini Rp{cost} per keping; dari pusat Rp{centreCost}.',
  'move_reason.within_province': 'Kedua kantor di provinsi yang sama.',

  'moves.propose': 'Usulkan sekarang',
  'moves.propose_done': 'Usulan sudah dikirim kepada kantor-kantornya.',
  'moves.trial_title': 'Coba aturan lain',
  'moves.trial_lead':
    'Dihitung dari keadaan sekarang pada salinan; tidak ada yang disimpan. Yang sudah diusulkan dianggap jadi.',
  'moves.trial_lot': 'Kiriman terkecil',
  'moves.trial_max': 'Paling banyak',
  'moves.trial_max_said': '{count, plural, other {# pemindahan}}',
  'moves.trial_all': 'tanpa batas',
  'moves.trial_says':
    '{moves, plural, =0 {Tidak ada pemindahan baru.} other {# pemindahan baru dengan {blanks, number} keping.}} {dropped, plural, =0 {} other {# jalan terlalu kecil dilewati, {droppedBlanks, number} keping.}}',
  'moves.trial_table': 'Pemindahan yang dicoba',

  'moves.province_title': 'Habis bersama dalam satu provinsi',
  'moves.province_lead':
    'Bila kantor-kantor saling memberi, yang berlebih mengisi yang kurang dan tidak ada kantor yang kosong lebih dulu. Tidak ada yang diambil dari cadangan pusat.',
  'moves.province_says':
    '{moves, plural, other {# pemindahan}} dengan {blanks, number} keping akan mengisi kantor yang kurang sampai {level} kebutuhannya.',
  'moves.province_enough':
    '{moves, plural, other {# pemindahan}} dengan {blanks, number} keping akan memberi setiap kantor semua yang dapat dicetaknya.',
  'moves.province_even':
    'Saling memberi tidak akan membuatnya lebih baik: stok sudah merata, atau tidak ada kantor yang berlebih.',
  'moves.province_small':
    'Selisihnya ada, tetapi terlalu kecil untuk satu perjalanan: {dropped, plural, other {# jalan}} dengan {blanks, number} keping.',
  'moves.province_offices': 'Stok kantor sebelum dan sesudah',
  'moves.before': 'Sekarang',
  'moves.after': 'Sesudah',
  'moves.need': 'Kebutuhan',
  'moves.gives': 'Memberi',
  'moves.gets': 'Menerima',
  'moves.see_all': 'Lihat semua pemindahan',

  'my_office.move_answer_give':
    'Jawab: beri {blanks, number} keping kepada {name}, paling lambat {day}',
  'my_office.move_answer_get':
    'Jawab: terima {blanks, number} keping dari {name}, paling lambat {day}',
  'my_office.move_send': 'Kirim {blanks, number} keping ke {name}, paling lambat {day}',
  'my_office.move_receive': 'Hitung {blanks, number} keping dari {name} saat tiba',

  'warned.title': 'Siapa kosong kapan',
  'warned.lead':
    'Kantor yang peringatannya sudah jatuh, yang paling dulu habis lebih dulu: perkiraan habis dini dikurangi hari keputusan, perjalanan dan pengaman.',
  'warned.none': 'Tidak ada kantor yang waktu peringatannya sudah tiba.',
  'warned.runs_out': 'Habis (dini)',
  'warned.warn_on': 'Diperingatkan',
  'warned.lead_days': 'Hari: putusan + jalan + pengaman',
  'warned.remedy': 'Pertolongan',
  'warned.gets_move': '{blanks, number} keping dari {office}, {state}',
  'warned.gets_grant': '{blanks, number} keping dari putaran hari ini',
  'warned.nothing': 'belum ada',
  'warned.all': 'Tampilkan semua {count, number}',

  'problem.served_otherwise':
    'Penerima sudah mendapat jatah lain sejak rencana ini dan tidak dapat mencetak tambahan ini. Tolak pemindahan ini.',
  'field.other_side_says': 'alasan ini milik pihak lain',

  'proposal.redistribution': 'Pemindahan antarkantor',
  'consequence.redistribution':
    '{giver} ({giverProvince}) memberi {blanks, number} keping kepada {receiver} ({receiverProvince}), {km, number} km. Keduanya sudah setuju.',

  'question_origin.move': 'Pemindahan antarkantor',
  'paper.redistribution': 'Berita acara redistribusi',
  'work.step.moves': 'Pemindahan antarkantor',
  'work.figure.moves': '{count, plural, other {# pemindahan}} diusulkan',
  'work.figure.lapsed': '{count, plural, other {# pemindahan}} lewat waktu',

  'message.move_give.title': '{office}: beri {blanks, number} keping kepada {other}?',
  'message.move_give.body':
    'Blanko mengusulkan {office} memberi {blanks, number} keping kepada {other}, dengan alasannya. Setujui atau tolak paling lambat {byDay}; sesudah itu usulan gugur.',
  'message.move_get.title': '{office}: terima {blanks, number} keping dari {other}?',
  'message.move_get.body':
    'Blanko mengusulkan {office} menerima {blanks, number} keping dari {other}, dengan alasannya. Setujui atau tolak paling lambat {byDay}; sesudah itu usulan gugur.',
  'message.move_send.title': '{office}: kirim {blanks, number} keping ke {other}',
  'message.move_send.body':
    'Semua pihak sudah setuju. Kirim {blanks, number} keping dari {office} ke {other} paling lambat {byDay}, lalu catat pengirimannya.',
  'message.move_arrives.title': '{office}: {blanks, number} keping datang dari {other}',
  'message.move_arrives.body':
    '{other} sudah mengirim {blanks, number} keping ke {office}. Hitung saat tiba dan catat: sejak itu kantor Anda yang bertanggung jawab.',
  'message.move_over.title': 'Pemindahan {blanks, number} keping dengan {other} batal',
  'message.move_over.body':
    'Pemindahan {blanks, number} keping antara {office} dan {other} tidak jadi: ditolak, tidak disetujui, atau lewat waktu. Alasannya ada pada pemindahan itu.',
  'message_kind.move_give': 'Diminta memberi blangko',
  'message_kind.move_get': 'Ditawari blangko',
  'message_kind.move_send': 'Pemindahan siap dikirim',
  'message_kind.move_arrives': 'Pemindahan dalam perjalanan',
  'message_kind.move_over': 'Pemindahan batal',
};
