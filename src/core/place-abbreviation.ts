/** How people shorten and still call places: provinces, large cities, directions. Spoken use, from no official list. */

const meanings: Readonly<Record<string, string>> = {
  // Parts of names
  kep: 'kepulauan',
  peg: 'pegunungan',
  pulau2: 'pulau pulau',
  sel: 'selatan',
  ut: 'utara',
  tim: 'timur',
  bar: 'barat',
  teng: 'tengah',
  // Provinces
  nad: 'aceh',
  sumut: 'sumatera utara',
  sumbar: 'sumatera barat',
  sumsel: 'sumatera selatan',
  sumatra: 'sumatera',
  babel: 'kepulauan bangka belitung',
  kepri: 'kepulauan riau',
  jabar: 'jawa barat',
  jateng: 'jawa tengah',
  jatim: 'jawa timur',
  diy: 'daerah istimewa yogyakarta',
  ntb: 'nusa tenggara barat',
  ntt: 'nusa tenggara timur',
  kalbar: 'kalimantan barat',
  kalteng: 'kalimantan tengah',
  kalsel: 'kalimantan selatan',
  kaltim: 'kalimantan timur',
  kaltara: 'kalimantan utara',
  sulut: 'sulawesi utara',
  sulteng: 'sulawesi tengah',
  sulsel: 'sulawesi selatan',
  sultra: 'sulawesi tenggara',
  sulbar: 'sulawesi barat',
  malut: 'maluku utara',
  // Cities
  jkt: 'jakarta',
  jaksel: 'jakarta selatan',
  jakpus: 'jakarta pusat',
  jakbar: 'jakarta barat',
  jaktim: 'jakarta timur',
  jakut: 'jakarta utara',
  bdg: 'bandung',
  bks: 'bekasi',
  bgr: 'bogor',
  dpk: 'depok',
  tng: 'tangerang',
  tangsel: 'tangerang selatan',
  smg: 'semarang',
  sby: 'surabaya',
  yk: 'yogyakarta',
  jogja: 'yogyakarta',
  yogya: 'yogyakarta',
  jogjakarta: 'yogyakarta',
  mdn: 'medan',
  plg: 'palembang',
  pku: 'pekanbaru',
  pdg: 'padang',
  btm: 'batam',
  bpn: 'balikpapan',
  smd: 'samarinda',
  bjm: 'banjarmasin',
  ptk: 'pontianak',
  mks: 'makassar',
  mdo: 'manado',
  dps: 'denpasar',
  solo: 'surakarta',
};

/** Each word in full; one that is no abbreviation stays. */
export function expandAbbreviations(words: readonly string[]): string[] {
  return words.flatMap((word) =>
    Object.hasOwn(meanings, word) ? meanings[word]!.split(' ') : word,
  );
}

/** Names of before our lists, by the office that is meant today. */
export const formerNames: Readonly<Record<string, readonly string[]>> = {
  '1871': ['Tanjungkarang', 'Telukbetung'],
  '7371': ['Ujung Pandang'],
};
