/**
 * Which offices reach each other without crossing the sea, as well as province codes (Kemendagri)
 * tell: those of one big island, or of a province of islands.
 */
const bigIslands: Readonly<Record<string, string>> = {
  '1': 'sumatera',
  '2': 'sumatera',
  '3': 'jawa',
  '6': 'kalimantan',
  '7': 'sulawesi',
  '9': 'papua',
};

/** Bangka Belitung and Kepulauan Riau are counted to Sumatera and lie off its coast. */
const offTheCoast = ['19', '21'];

/**
 * The same text for two codes: no sea between them. Bali, the Nusa Tenggaras and the Malukus are
 * each by themselves; so is a code that is not known.
 */
export function islandOf(provinceCode: string): string {
  const island = offTheCoast.includes(provinceCode)
    ? undefined
    : bigIslands[provinceCode.charAt(0)];
  return island ?? `province ${provinceCode}`;
}
