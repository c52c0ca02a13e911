/** The ground of the map, fetched once. Without it the circles stand on plain paper. */
import { useQuery } from '@tanstack/react-query';
import type { GeoPermissibleObjects } from 'd3-geo';
import { feature } from 'topojson-client';

export interface Coastline {
  readonly indonesia: GeoPermissibleObjects;
  readonly neighbours: GeoPermissibleObjects;
}

type Topology = Parameters<typeof feature>[0];
type Geometry = Parameters<typeof feature>[1];

type CoastlineFile = Topology & {
  readonly objects: { readonly indonesia: Geometry; readonly neighbours: Geometry };
};

export function useCoastline(): Coastline | null {
  const coastline = useQuery({
    queryKey: ['coastline'],
    queryFn: async ({ signal }): Promise<Coastline> => {
      const response = await fetch('/coastline.json', { signal });
      if (!response.ok) throw new Error(`coastline: ${response.status}`);
      const file: CoastlineFile = await response.json();
      const { indonesia, neighbours } = file.objects;
      return { indonesia: feature(file, indonesia), neighbours: feature(file, neighbours) };
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  return coastline.data ?? null;
}
