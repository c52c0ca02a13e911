/** What can be wrong with the file of a flow network (DIMACS), and what to do about it, in Indonesian. */
export const idNetwork = {
  'network.unknown_line':
    '"{text}" bukan baris jaringan: baris diawali c, p, n atau a, lalu angka-angkanya',
  'network.no_problem':
    'tidak ada baris "p min SIMPUL BUSUR": tulis sebelum baris n dan a, misalnya p min 4 5',
  'network.problem_twice': 'baris p sudah ada di baris {line}: pertahankan satu saja',
  'network.other_problem': '"{text}" bukan "min": hanya arus biaya terkecil yang dihitung di sini',
  'network.fields': 'ada {fields} isian setelah huruf {letter}, seharusnya {wanted}: {form}',
  'network.not_whole': '"{text}" bukan bilangan bulat: tulis tanpa desimal, di bawah 2^53',
  'network.too_many': '{count} melebihi {most}: jaringan terlalu besar',
  'network.no_node': 'simpul {node} tidak ada: nomornya 1 sampai {nodes}',
  'network.node_twice': 'simpul {node} sudah ada di baris {line}: pertahankan satu saja',
  'network.below_zero': '{text} di bawah nol: tulis 0 atau lebih',
  'network.narrow': 'kapasitas {capacity} lebih kecil dari batas bawah {low}',
  'network.more_arcs': 'busur ini melebihi {arcs} yang disebut di baris p',
  'network.fewer_arcs': 'hanya ada {found} busur, padahal baris p menyebut {arcs}',
  'network.large_costs':
    'simpul kali biaya terbesar mencapai 2^50: perkecil satuan biaya agar hitungan tetap tepat',
  'network.large_supplies':
    'pasokan, batas bawah dan biayanya berjumlah 2^53 atau lebih: perkecil satuannya agar hitungan tetap tepat',
} as const;
