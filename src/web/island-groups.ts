/** The big islands and island groups, by the first digits of the province codes (Kemendagri). */
export const islandGroups = [
  'sumatera',
  'jawa',
  'bali_nusa_tenggara',
  'kalimantan',
  'sulawesi',
  'maluku',
  'papua',
] as const;
export type IslandGroup = (typeof islandGroups)[number];

const byFirstDigit: Record<string, IslandGroup> = {
  '1': 'sumatera',
  '2': 'sumatera',
  '3': 'jawa',
  '5': 'bali_nusa_tenggara',
  '6': 'kalimantan',
  '7': 'sulawesi',
  '8': 'maluku',
  '9': 'papua',
};

export function islandGroupOf(office: { readonly provinceCode: string }): IslandGroup | null {
  return byFirstDigit[office.provinceCode.charAt(0)] ?? null;
}
