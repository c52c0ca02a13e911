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
};
