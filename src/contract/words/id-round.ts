/** The draft of a round, and what follows an appeal against one, in Indonesian. */
export const idRound = {
  'draft.of_today': 'Rancangan pagi ini',
  'draft.line': '{granted, number} keping untuk {offices, number} kantor, disusun {at}.',
  'draft.holds': 'Jatahnya masih sama.',
  'draft.changed': 'Sejak itu berubah: {count, number} jatah.',
  'draft.sentence':
    'Rancangan {date}: {granted, number} keping untuk {offices, number} kantor. Belum ada yang bergerak.',
  'draft.by_program': 'Disusun Blanko sebagai pekerjaan pagi, {at}.',
  'draft.by_planner': 'Disusun {name}, {at}.',
  'draft.none': 'Hari ini belum ada rancangan. Rancangan disusun setiap pagi hari kerja.',
  'draft.draw_up': 'Susun ulang',
  'draft.draw_up_consequence':
    'Rancangan hari ini diganti dengan hitungan dari keadaan sekarang. Tidak ada blangko yang bergerak.',
  'draft.changed_title': 'Yang berubah sejak disusun',
  'draft.changed_what':
    'Rancangan ini tidak dapat diusulkan lagi: {count, number} jatah kini lain, atau aturannya lain. Susun ulang, lalu baca lagi.',
  'draft.was': 'Menurut rancangan',
  'draft.now': 'Sekarang',
  'draft.what': 'Yang diusulkan persis rancangan ini. Bila jatahnya berubah, usulan ditolak.',
  'draft.lower': 'Untuk mengurangi satu jatah, pakai <link>halaman putaran</link>.',

  'consequence.supplement':
    'Tambahan {supplement, number} keping bagi {office} atas keberatannya terhadap putaran {number}; sisa cadangan {after, number}.',
  'approvals.round': 'Putaran',
  'supplement.needs': 'Yang dirasa perlu',
  'supplement.by_round': 'Angka menurut putaran',
  'supplement.evidence': 'Buktinya',
  'supplement.ceiling': 'Paling banyak yang dapat dicetaknya lagi',
  'supplement.quantity': 'Tambahan (keping)',
  'supplement.at_most':
    'Paling banyak {most, number}: dengan angka ini kantor dapat mencetak {ceiling, number} lagi, ia merasa perlu {claimed, number} lagi, dan cadangan bebas {reserve, number}.{boxSize, plural, =1 {} other { Dibulatkan ke bawah menjadi dus utuh berisi # keping.}}',
  'supplement.state': 'Tambahan {supplement, number} keping: {state}.',
  'supplement.read': 'Baca usulannya',
  'supplement.consequence':
    'Keberatan {office} dijawab: {answer}. Tambahan {quantity, number} keping diusulkan{boxSize, plural, =1 {} other {, dibulatkan ke bawah menjadi dus utuh berisi # keping}}; blangko bergerak bila orang kedua menyetujui.',
  'problem.quantity_does_not_fit':
    'Keberatan yang dikabulkan perlu jumlah tambahan; yang ditolak tidak.',
  'problem.above_ceiling':
    'Melebihi yang dapat diberikan: yang dapat dicetak kantor menurut keberatannya, yang dirasa perlu, atau cadangan bebas. Kurangi jumlahnya.',
  'problem.less_than_a_box':
    'Kurang dari satu dus utuh, jadi tidak ada yang dapat diberikan. Tambah jumlahnya, atau tolak keberatan dengan alasannya.',
};
