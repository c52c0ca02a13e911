/** The numbers of moves in a policy, in Indonesian. */
export const idPolicy = {
  'policies.moves.title': 'Pemindahan antar kantor',
  'policies.moves.lead':
    'Biaya dalam rupiah per 1.000 keping. Hanya perbandingannya yang menentukan siapa mengirim ke siapa.',
  'policies.moves.floorDays': 'Pemberi menyimpan cetakan untuk (hari kerja)',
  'policies.moves.floorDaysWithinProvince': 'Bila provinsi meratakan stoknya sendiri (hari kerja)',
  'policies.moves.floorQuantile': 'Peluang simpanan pemberi cukup (0 sampai 1)',
  'policies.moves.smallestLot': 'Lot terkecil satu perjalanan (keping)',
  'policies.moves.lotPer100Km': 'Tambahan lot tiap 100 km (keping)',
  'policies.moves.lotOverSea': 'Tambahan lot bila menyeberang laut (keping)',
  'policies.moves.movesMax': 'Paling banyak pemindahan per rencana (kosong: tanpa batas)',
  'policies.moves.handling': 'Biaya kemas dan hitung',
  'policies.moves.perKm': 'Biaya tiap kilometer',
  'policies.moves.seaPercent': 'Kilometer laut (persen dari kilometer darat)',
  'policies.moves.leavingProvince': 'Tambahan bila keluar provinsi',
  'policies.moves.waitingDay': 'Biaya satu hari menunggu',
  'policies.moves.keep': 'Nilai blangko bagi pemberinya',
  'policies.moves.unmet': 'Kerugian bila jatah adil tidak terkirim',
  'policies.moves.oppositeBlockedDays': 'Tidak berbalik arah selama (hari kalender)',
  'policies.moves.withoutCentreMax': 'Tanpa persetujuan pusat sampai (keping)',
  'policies.moves.answerWorkingDays': 'Kantor menjawab dalam (hari kerja)',
  'policies.moves.declinedHoldsDays': 'Yang ditolak tidak diusulkan lagi selama (hari kalender)',
  'policies.moves.hint.lotPer100Km':
    'Makin jauh perjalanannya, makin banyak keping yang harus ikut.',
  'policies.moves.hint.keep': 'Pusat mengirim lebih dulu bila selisih biayanya lebih kecil.',
  'policies.moves.hint.unmet': 'Harus di atas biaya jalan termahal.',
  'policies.moves.hint.withoutCentreMax': 'Antarprovinsi selalu perlu persetujuan pusat.',
};
