/** What each door does, in Indonesian; the endpoint table says it in English. */
import type { EndpointId } from '../endpoints.ts';

export const doorSummaries = {
  readSession: 'Siapa yang sedang masuk, dan akun contoh bila ini dunia contoh.',
  signIn: 'Membuka sesi dengan kata sandi, dan di dunia nyata dengan kode autentikator.',
  startPasskeySignIn: 'Yang ditanyakan kepada kunci sandi, untuk masuk atau menegaskan diri.',
  signInWithPasskey: 'Membuka sesi dengan kunci sandi.',
  startOidcSignIn: 'Ke mana peramban pergi untuk masuk lewat pemerintah (OpenID Connect).',
  signInWithOidc:
    'Membuka sesi, atau menegaskan sesi yang terbuka, dengan jawaban dari pemerintah.',
  signOut: 'Mengakhiri sesi.',
  confirmSession:
    'Menunjukkan lagi kata sandi dan kode, agar persetujuan diterima selama lima menit.',
  confirmWithPasskey: 'Sama, dengan kunci sandi.',
  chooseAssignment: 'Bertindak mulai sekarang dalam peran lain milik sendiri.',
  readSessions: 'Sesi sendiri yang terbuka.',
  endSession: 'Mengakhiri satu sesi sendiri; pengelola dapat mengakhiri sesi siapa pun.',
  readInvitation: 'Untuk apa tautan undangan atau pemulihan, dengan rahasia bagi autentikator.',
  acceptInvitation:
    'Menetapkan kata sandi dan faktor kedua lewat tautan, yang lalu habis terpakai.',
  readOwnFactors:
    'Cara masuk yang dimiliki: kata sandi, autentikator, kunci sandi, kode pemulihan.',
  changePassword: 'Menetapkan kata sandi lain dan mengakhiri semua sesi lain.',
  renewRecoveryCodes: 'Sepuluh kode pemulihan baru; yang lama tidak berlaku lagi.',
  startPasskey: 'Yang ditanyakan kepada kunci sandi baru.',
  addPasskey: 'Menyimpan kunci sandi baru.',
  removePasskey: 'Menghapus kunci sandi.',
  readControlRoom: 'Putusan hari ini, angka nasional, dan setiap kantor dalam satu baris.',
  readRound:
    'Putaran hari ini menurut sebuah aturan, dengan perubahan terhadap aturan yang berlaku.',
  readAllocation: 'Satu jatah dengan seluruh hitungannya.',
  readOffice: 'Stok, perkiraan, peralatan, pengiriman, dan dokumen satu kantor.',
  readDocuments: 'Dokumen yang jumlahnya menjadi sebuah angka.',
  readDocument: 'Satu dokumen dengan mutasinya.',
  recordDelivery:
    'Menghitung kiriman pembuat ke dalam cadangan, dengan lot, dus, dan nomor serinya.',
  readLotRanges:
    'Nomor seri satu lot dalam rentang: di mana masing-masing sekarang, dan dalam dus mana.',
  readLots: 'Lot dengan pembuat, kontrak, dan harga, serta sisa masing-masing di gudang.',
  proposeReversal:
    'Mengusulkan pembatalan kiriman pabrik, saldo awal, penyesuaian, serah terima, penerimaan, atau tibanya pemindahan dengan kebalikannya.',
  findBlank:
    'Siapa memegang blangko dengan nomor seri ini, dengan surat apa, dan jalannya ke sana.',
  readSerialQuestions:
    'Dokumen yang nomor serinya lebih banyak atau lebih sedikit daripada blangkonya.',
  answerSerialQuestion:
    'Menjelaskan mengapa nomor seri dan blangko berbeda, dan menutup pertanyaannya.',
  readMessages: 'Kotak masuk tempat dan peran sendiri, yang terbaru dulu.',
  readMessageCounts: 'Berapa pesan yang belum dibaca, terbuka, dan lewat tenggat.',
  markMessageRead: 'Mencatat bahwa pesan sudah dibaca di tempatnya.',
  acknowledgeMessage: 'Menyatakan pesan sudah dilihat dan ditangani: pengingatnya berhenti.',
  readContacts: 'Alamat pengiriman pesan sebuah kantor atau provinsi.',
  saveContact: 'Menambah alamat, dengan apa yang ingin diberitahukan dan sejak kapan sampai kapan.',
  endContact: 'Menetapkan hari terakhir sebuah alamat dipakai.',
  readOutbox: 'Apa yang terjadi pada setiap surat: menunggu, terkirim, atau ditinggalkan.',
  retryDelivery: 'Mengirim sekali lagi surat yang sudah ditinggalkan.',
  readWork: 'Yang dikerjakan sistem sendiri pada hari-hari terakhir.',
  runWork: 'Menjalankan pekerjaan pagi hari ini sekarang: yang sudah selesai tetap.',
  readPaperKeys: 'Kunci publik untuk memeriksa kode pada surat, juga tanpa jaringan.',
  printAllocationLetter: 'Surat alokasi: jatah dengan alasannya dalam kata-kata.',
  printHandover: 'Berita acara serah terima.',
  printReceipt: 'Tanda terima: diterima, ditolak, hilang.',
  printLoan: 'Berita acara peminjaman antara dua kantor.',
  printLoanReturn: 'Berita acara pengembalian pinjaman, atau pengembalian blangko ke pusat.',
  printDestruction: 'Berita acara pemusnahan, dengan saksi dan sebabnya.',
  printStockCard: 'Kartu stok satu kantor dan bulan, hari demi hari dengan nomor dokumen.',
  printUsageStatement: 'Laporan pemakaian satu kantor dan bulan.',
  importOffices:
    'Memasukkan kantor dengan kode dan namanya dari CSV atau XLSX, semua baris atau tidak sama sekali.',
  importHolidays: 'Memasukkan hari libur dari CSV atau XLSX, semua baris atau tidak sama sekali.',
  importStock:
    'Memasukkan stok pertama kantor dan cadangan dari CSV atau XLSX, semua baris atau tidak sama sekali; bila buku sudah berjalan, stok kantor yang bergabung diusulkan seperti ditunjukkan saat dicoba (?shown=).',
  importDays:
    'Memasukkan hitungan sistem kependudukan per kantor dan hari dari CSV atau XLSX, semua baris atau tidak sama sekali.',
  importRequisitions:
    'Memasukkan permintaan kantor dari CSV atau XLSX, semua baris atau tidak sama sekali.',
  importStatements:
    'Memasukkan laporan harian kantor dari CSV atau XLSX, semua baris atau tidak sama sekali.',
  importLots:
    'Memasukkan lot pembuat dengan dus dan rentang nomor seri dari CSV atau XLSX, semua baris atau tidak sama sekali.',
  importPrintJobs:
    'Memasukkan hitungan sistem cetak per kantor dan hari dari CSV atau XLSX, semua baris atau tidak sama sekali.',
  readImportTemplate: 'Berkas contoh dengan kolom satu jenis impor.',
  exportTable: 'Satu tabel sebagai CSV, XLSX, atau JSON, dalam lingkup peminta.',
  followChanges:
    'Kejadian dari peladen: apa yang berubah dalam lingkup sendiri dan perlu dibaca lagi; tanpa data.',
  readEpcisEvents: 'Buku sebagai kejadian EPCIS 2.0, yang terlama dulu.',
  captureEpcisEvents: 'Menerima kejadian kiriman dari pembuat dan mencatat lot yang dibawanya.',
  readProposals: 'Usulan yang menunggu orang kedua, dan yang sudah diputus, dalam tempat sendiri.',
  readProposal: 'Satu usulan dengan semua akibatnya.',
  decideProposal: 'Orang kedua menyetujui atau mengembalikan apa yang ditunjukkan.',
  withdrawProposal: 'Pengusul menarik usulan yang belum diputus.',
  readRoundDraft: 'Rancangan putaran hari ini, dan jatah mana yang berubah sejak disusun.',
  drawUpRound: 'Menyusun ulang rancangan putaran hari ini, menggantikan yang dari pagi.',
  proposeRound:
    'Menyimpan putaran hari ini seperti diputus sekarang dan mengusulkannya kepada orang kedua.',
  readSavedRounds:
    'Putaran yang pernah diusulkan, yang terbaru dulu, dengan siapa dan kapan diputus.',
  readSavedRound: 'Satu putaran seperti diputus, dengan setiap kantor.',
  readSavedAllocation:
    'Baris satu kantor dari sebuah putaran, dengan setiap langkah dan hitungannya.',
  readAllocations: 'Jatah yang disetujui dengan jam, pengambil, dan keadaannya.',
  readCollections: 'Loket satu hari: siapa datang kapan, dan apa yang masih harus dikemas.',
  readSlots: 'Yang masih kosong di loket dalam sepuluh hari kerja ke depan.',
  markReady: 'Petugas gudang sudah mengemas jatah dan memberinya jam.',
  moveSlot: 'Kantor (atau provinsinya) datang pada jam lain.',
  nameCollector:
    'Menunjuk siapa mengambil satu atau beberapa jatah; kode penunjukan sebelumnya batal.',
  handOver:
    'Menyerahkan jatah yang dikemas kepada pengambil yang ditunjuk: satu BAST untuk satu perjalanan.',
  readShipments: 'Yang di jalan, dengan umurnya; atau yang sudah dihitung masuk.',
  readShipment: 'Satu pengiriman.',
  receiveShipment:
    'Kantor sudah menghitung: diterima, ditolak, dan hilang sama dengan yang dikirim.',
  readCases: 'Selisih antara dikirim dan dihitung, dengan siapa harus bertindak kapan.',
  readCase: 'Satu selisih dengan semua yang dikatakan tentangnya.',
  answerCase: 'Mengatakan yang diketahui satu pihak; lalu giliran pihak lain.',
  settleCase: 'Mengusulkan akhir selisih: ditemukan, atau dihapus; orang kedua memutus.',
  readStatementForm:
    'Yang diperlukan laporan harian: hari yang jatuh tempo, sisa seharusnya, keadaan kemarin.',
  readStatements: 'Laporan harian kantor atau titik layanan dengan koreksinya, yang terbaru dulu.',
  recordStatement:
    'Mencatat laporan harian: membukukan pemakaian dan membandingkan hitungan dengan buku.',
  correctStatement:
    'Membatalkan laporan dan mencatat yang benar: langsung pada harinya, sesudahnya lewat usulan.',
  readCounts: 'Hitungan tangan di samping kata buku, yang terbaru dulu.',
  recordCount: 'Mencatat hitungan: pengamatan yang membuka pertanyaan bila berbeda dari buku.',
  readStockQuestions: 'Selisih hitungan dan buku yang menunggu jawaban, atau sudah dijawab.',
  answerStockQuestion:
    'Menjelaskan selisih, menghitung ulang, atau mengusulkan penyesuaian kepada orang kedua.',
  readDestructions:
    'Blangko rusak dan KTP-el lama yang menunggu dimusnahkan, yang terlambat, dan yang sudah.',
  proposeDestruction: 'Mengusulkan pemusnahan di depan dua saksi; orang kedua menyetujui.',
  recordInvalidCards:
    'Menghitung KTP-el lama yang ditarik pada satu hari, menurut sebab: tidak pernah milik siapa.',
  readLoans: 'Pinjaman antarkantor: siapa memegang milik siapa, sampai kapan, dan yang terlambat.',
  proposeLoan:
    'Mengusulkan pinjaman; kantor yang mengusulkan berarti setuju, pihak lain harus setuju.',
  answerLoan: 'Menyetujui pinjaman, menolaknya, atau menariknya.',
  handOverLoan:
    'Peminjam menghitung blangko masuk: stok dan tanggung jawab pindah dalam satu langkah.',
  returnLoan: 'Pemilik menghitung kembali pinjaman, sebagian atau semua.',
  readWarnings:
    'Kantor yang waktu peringatannya sudah tiba: kapan habis, seberapa awal harus tahu, apa yang datang.',
  readMovePlan: 'Rencana pemindahan terbaru, dan sampai mana pemindahan yang boleh dilihat.',
  readMoves: 'Pemindahan antarkantor dengan harga dan alasannya: kantor melihat miliknya sendiri.',
  readMove: 'Satu pemindahan dengan semua yang sudah terjadi.',
  readMoveTrial:
    'Pemindahan yang akan diusulkan sekarang, seluruh negeri atau provinsi sendiri; tidak disimpan.',
  proposeMoves:
    'Mengusulkan pemindahan kepada kantor: seluruh negeri, atau di dalam provinsi sendiri.',
  answerMove:
    'Kantor menyetujui pemindahan yang diberinya atau diterimanya, atau menolak dengan alasan.',
  sendMove: 'Pemberi melepas blangko, dan bertanggung jawab sampai dihitung masuk.',
  receiveMove:
    'Penerima menghitung blangko masuk: stok dan tanggung jawab pindah dalam satu langkah.',
  printMove: 'Berita acara redistribusi antara dua kantor.',
  readStockReturns:
    'Blangko yang dikembalikan kantor ke cadangan pusat: diumumkan dan dihitung masuk.',
  announceReturn: 'Mengumumkan blangko yang akan dikembalikan kantor; belum ada yang pindah.',
  withdrawReturn: 'Menarik pengumuman yang belum dihitung masuk.',
  receiveReturn:
    'Petugas gudang menghitung masuk; kurang dari yang diumumkan membuka pertanyaan di kantor.',
  readSubPoints: 'Titik layanan di bawah kantor dengan stoknya.',
  createSubPoint: 'Membuka titik layanan di bawah kantor; nomornya menyambung yang terakhir.',
  closeSubPoint: 'Menutup titik layanan yang tidak memegang apa-apa lagi.',
  issueToSubPoint: 'Menyerahkan blangko ke titik layanan sendiri, atau mengambilnya kembali.',
  recordPrintJobs:
    'Sistem cetak memberi tahu berapa kartu dicetak kantor pada satu hari, dan berapa yang gagal.',
  readPrintJobs: 'Cetakan kantor di samping laporannya, hari demi hari.',
  readFlags:
    'Laporan yang tampak palsu, dengan polanya, angkanya, dan seberapa sering kebetulan sama besar.',
  readRequisitionForm:
    'Yang disarankan untuk diminta kantor, dan apa yang harus beres sebelum meminta.',
  readRequisitions: 'Permintaan kantor, yang terbaru dulu, dengan jumlah saran di sampingnya.',
  fileRequisition: 'Meminta blangko; menggantikan permintaan terbuka kantor yang sama.',
  withdrawRequisition: 'Menarik permintaan yang belum diputus putaran mana pun.',
  readAppeals: 'Keberatan atas pemotongan dengan jawabannya: tetap bersama putarannya.',
  fileAppeal:
    'Berkeberatan atas pemotongan dengan angka yang dapat diperiksa; sekali per kantor dan putaran.',
  readAppealTerms: 'Paling banyak yang dapat diberikan atas satu keberatan sekarang, dan sebabnya.',
  answerAppeal: 'Pusat menjawab keberatan, dengan alasan.',
  readReportPlaces: 'Kantor yang dapat dilaporkan, dengan titik layanannya.',
  readReportChallenge:
    'Kerja sedetik yang diminta formulir dari peramban sebelum menerima laporan.',
  fileCitizenReport: 'Warga melaporkan jawaban kantor; dibalas kode tanda terima dan putusan.',
  readReceipt: 'Semua yang disimpan di bawah satu kode tanda terima.',
  readPlainReport: 'Formulir laporan warga sebagai halaman tanpa skrip.',
  filePlainReport: 'Laporan warga dari halaman tanpa skrip; dibalas kode tanda terima.',
  readPlainReceipt: 'Halaman tanpa skrip yang meminta kode tanda terima.',
  openPlainReceipt: 'Yang tersimpan di bawah kode tanda terima, sebagai halaman tanpa skrip.',
  followCitizenReport:
    'Pemegang kode membuka lagi laporannya, menyatakan selesai atau belum, atau menghapusnya.',
  readCitizenReports: 'Kata warga di samping kata buku, dengan putusannya; yang terbaru dulu.',
  readCitizenReport: 'Satu laporan warga.',
  answerCitizenReport: 'Kantor menjawab laporan, dengan hitungan blangkonya.',
  decideCitizenReport: 'Orang memutus laporan yang tidak dapat diputus aturan, atau salah diputus.',
  admitCitizenReport: 'Mengeluarkan satu laporan dari karantina.',
  readReportPhone: 'Nomor telepon yang ditinggalkan warga untuk dihubungi kembali.',
  recordCall: 'Petugas pusat panggilan mencatat kata warga di telepon.',
  readContradictions: 'Kantor yang ucapannya bertentangan dengan buku, dengan kedua angkanya.',
  recordUndercoverCheck:
    'Seseorang bertanya di loket seperti warga biasa: apa jawabannya, dicocokkan dengan buku.',
  recordCallBack: 'Agen menelepon kembali warga: apakah masalahnya selesai.',
  receiveSignedReport:
    'Saluran lain meneruskan laporan warga dengan tanda tangan Standard Webhooks, tanpa kunci.',
  receiveReport: 'Kanal lain (telepon, SP4N-LAPOR!, WhatsApp) meneruskan laporan.',
  readCallCard: 'Semua yang perlu diketahui petugas tentang satu kantor selama warga di telepon.',
  readCallDay: 'Hari pusat panggilan dalam angka, yang menunggu, dan titipan regu sebelumnya.',
  handOverShift: 'Yang perlu diketahui regu berikutnya.',
  readProvince: 'Kantor provinsi sendiri berdampingan: stok, ketahanan, perkiraan habis, jatah.',
  readPeople: 'Orang dan mesin dengan perannya.',
  invitePerson: 'Membuat akun tanpa hak, dan tautan tempat orangnya menetapkan kata sandi.',
  readPerson: 'Satu orang: peran, cara masuk, sesi terbuka.',
  renewLink: 'Tautan baru, bagi yang belum menerima atau yang pemulihannya disetujui.',
  proposeRecovery:
    'Mengusulkan agar orang yang kehilangan kata sandi atau perangkat menetapkan keduanya lagi.',
  setPersonState:
    'Menonaktifkan akun, yang mengakhiri sesinya seketika, atau mengaktifkannya lagi.',
  endPersonSessions: 'Mengakhiri semua sesi satu orang.',
  issueMachineKey: 'Kunci baru bagi mesin; yang lama tidak berlaku lagi.',
  proposeAssignment: 'Mengusulkan peran di satu tempat bagi seseorang; orang kedua memutus.',
  endAssignment: 'Mencabut peran mulai sekarang.',
  readAccessLog: 'Siapa memanggil apa, objek mana, kapan, dan apa jawabannya.',
  readPlaces: 'Kantor dengan semua namanya dari waktu ke waktu dan waktu tunggunya.',
  renameOffice: 'Kode atau nama baru kantor mulai satu hari.',
  setLeadTime: 'Hari kerja dari panggilan ambil sampai blangko di rak.',
  readPolicies: 'Setiap versi setiap aturan dengan edarannya, dan mana yang berlaku.',
  proposePolicy: 'Mengusulkan aturan atau versi barunya; orang kedua memutus.',
  readWarningRules: 'Kapan kantor diperingatkan, dan siapa diingatkan sesudah berapa jam kerja.',
  changeWarningRule: 'Versi baru peringatan dan pengingat, mulai satu hari.',
  readHolidays: 'Hari-hari dalam setahun saat tidak ada yang bekerja.',
  saveHoliday: 'Menyimpan hari libur seperti diputuskan.',
  removeHoliday: 'Menghapus hari libur yang dibatalkan atau dipindah.',
  readTrials: 'Aturan yang dapat diadu, dan simulasi sejauh ini dengan hasilnya; terbaru dahulu.',
  readTrial: 'Satu simulasi: sudah sejauh mana, dan hasilnya bila selesai.',
  startTrial: 'Dua aturan diadu pada tahun-tahun buatan yang sama, di utas terpisah dari server.',
  cancelTrial: 'Menghentikan simulasi yang berjalan.',
  printBudgetRequest:
    'Usulan anggaran: kapan cadangan nasional habis dan berapa yang harus dibeli.',
  readForecastQuality:
    'Seberapa baik prakiraan di masa lalu, dibanding yang sederhana, dan mana yang dipercaya.',
  readOfficeForecast:
    'Galat dan bias prakiraan satu kantor, dan pemakaian bulanannya dihitung tangan.',
  readDrivers: 'Apa yang diketahui menaikkan atau menurunkan permintaan, dengan setiap versinya.',
  previewDriver: 'Berapa rekaman lebih banyak atau lebih sedikit karena satu penggerak.',
  keepDriver: 'Penggerak permintaan, atau versi berikutnya: diubah, diakhiri, ditarik.',
  readOutlook: 'Kapan cadangan nasional habis, menurut skenario, dan berapa yang harus dibeli.',
  keepPurchase: 'Rencana pembelian, atau versi berikutnya: diubah, tiba, dibatalkan.',
} as const satisfies Record<EndpointId, string>;
