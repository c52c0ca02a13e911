/**
 * Builds data/coastline.json, the quiet ground of the map: Indonesia and the land of its neighbours, clipped to
 * longitude 94 to 142 and latitude -12 to 8, as one quantised TopoJSON with the objects `indonesia` and
 * `neighbours`. Source: Natural Earth 1:10m (public domain) as packed in the npm package world-atlas.
 * Run with `npm run coastline`; the output is committed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type GeoPermissibleObjects, geoIdentity, geoStream } from 'd3-geo';
import { feature } from 'topojson-client';

type Point = [number, number];
type Atlas = Parameters<typeof feature>[0];
type Country = Parameters<typeof feature>[1];

const west = 94;
const east = 142;
const south = -12;
const north = 8;
/** Degrees per step: about 2 km, less than a pixel on the widest screen. */
const step = 0.02;
/** Rings around less than this many square steps (about 12 km²) are left out of the neighbours only. */
const neighbourAreaMin = 3;
const indonesia = '360';

const source = new URL('../node_modules/world-atlas/countries-10m.json', import.meta.url);
const atlas: Atlas = JSON.parse(readFileSync(source, 'utf8'));
const world = atlas.objects.countries;
const countries = world?.type === 'GeometryCollection' ? world.geometries : [];
const home = countries.filter(({ id }) => id === indonesia).flatMap(ringsOf);
const others = countries
  .filter(({ id }) => id !== indonesia)
  .flatMap(ringsOf)
  .filter((ring) => areaOf(ring) >= neighbourAreaMin);

const topology = {
  type: 'Topology',
  transform: { scale: [step, step], translate: [west, south] },
  bbox: [west, south, east, north],
  arcs: [...home, ...others].map(asSteps),
  objects: {
    indonesia: polygons(0, home.length),
    neighbours: polygons(home.length, others.length),
  },
};
writeFileSync(new URL('../data/coastline.json', import.meta.url), `${JSON.stringify(topology)}\n`);

/** The clipped, quantised rings of one country. A hole (a lake) counts as land: the map shows coast only. */
function ringsOf(country: Country): Point[][] {
  const rings: Point[][] = [];
  const shape = feature(atlas, country) as GeoPermissibleObjects;
  const clip = geoIdentity().clipExtent([
    [west, south],
    [east, north],
  ]);
  geoStream(
    shape,
    clip.stream({
      point: (x, y) => rings.at(-1)!.push([quantised(x - west), quantised(y - south)]),
      lineStart: () => rings.push([]),
      lineEnd: () => {},
      polygonStart: () => {},
      polygonEnd: () => {},
    }),
  );
  return rings.map(closed).filter((ring) => ring.length >= 4);
}

function quantised(degrees: number): number {
  return Math.round(degrees / step);
}

/** Without repeated points, the last equal to the first. */
function closed(ring: Point[]): Point[] {
  const kept = ring.filter(([x, y], index) => {
    const before = ring[index - 1];
    return before === undefined || before[0] !== x || before[1] !== y;
  });
  const [first, last] = [kept[0]!, kept.at(-1)!];
  const isClosed = first[0] === last[0] && first[1] === last[1];
  return isClosed ? kept : [...kept, first];
}

function areaOf(ring: Point[]): number {
  let twice = 0;
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!;
    twice += x * nextY - nextX * y;
  }
  return Math.abs(twice) / 2;
}

/** TopoJSON writes each point as the step from the one before. */
function asSteps(ring: Point[]): Point[] {
  return ring.map(([x, y], index) => {
    const [beforeX, beforeY] = ring[index - 1] ?? [0, 0];
    return [x - beforeX, y - beforeY];
  });
}

function polygons(firstArc: number, count: number) {
  return { type: 'MultiPolygon', arcs: Array.from({ length: count }, (_, i) => [[firstArc + i]]) };
}
