/** Words of people and rights. */
export const idPeople = {
  'problem.second_factor_needed':
    'Tulis juga kode enam angka dari aplikasi autentikator, atau satu kode pemulihan.',
  'problem.step_up_needed':
    'Tunjukkan lagi kata sandi atau kunci sandi Anda, lalu ulangi tindakan ini.',
  'problem.no_assignment': 'Akun ini belum punya peran untuk hari ini. Mintalah pengelola sistem.',
  'problem.not_confirmed': 'Kata sandi atau kode salah. Coba lagi.',
  'problem.passkey_refused': 'Kunci sandi tidak diterima. Coba lagi, atau masuk dengan kata sandi.',
  'problem.oidc_off':
    'Masuk lewat akun pemerintah tidak dipasang di sini. Masuk dengan kata sandi atau kunci sandi.',
  'problem.oidc_refused':
    'Jawaban layanan masuk pemerintah tidak diterima. Mulai lagi dari halaman masuk.',
  'problem.oidc_one_factor':
    'Layanan masuk pemerintah tidak meminta faktor kedua. Masuk dengan kata sandi dan kode, atau kunci sandi.',
  'problem.secret_over':
    'Ini sudah dikerjakan, tetapi tautan, kunci atau kode yang dibuatnya tidak berlaku lagi. Buatlah yang baru.',
  'problem.link_over':
    'Tautan ini sudah dipakai atau sudah lewat waktunya. Mintalah tautan baru kepada pengelola sistem.',
  'problem.login_taken': 'Nama pengguna ini sudah ada. Pilih yang lain.',
  'problem.own_rights': 'Hak sendiri tidak dapat diubah sendiri. Mintalah orang lain.',
  'problem.needs_second_person':
    'Pemulihan akun harus disetujui orang kedua dulu. Ajukan pemulihan.',
  'field.password_short': 'terlalu pendek: sedikitnya {limit, number} huruf',
  'field.password_known': 'terlalu mudah ditebak: pilih kalimat yang hanya Anda tahu',
  'field.code_wrong': 'kode salah: tulis kode yang sekarang tampil di aplikasi autentikator',
  'field.day_past': 'sudah lewat: pilih hari ini atau sesudahnya',
  'field.role_elsewhere': 'peran ini tidak bekerja di tempat seperti itu',
  'field.until_before_from': 'mendahului tanggal mulai',
  'field.not_a_machine': 'hanya mesin yang memegang peran mesin, dan hanya peran itu',
};
