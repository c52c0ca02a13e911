/** Where the circles of the map lie: area by need, each as near to its place as the others let it. */
import { forceCollide, forceSimulation, forceX, forceY } from 'd3-force';
import { type GeoProjection, geoMercator } from 'd3-geo';
import type { OfficeLine } from '#contract/control-room-schema.ts';

export interface MapCircle {
  readonly office: OfficeLine;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Share of the frame that all circles cover together: Java is crowded long before the rest is. */
const coveredShare = 0.038;
const coveredShareOfGroup = 0.08;
/** Of the width: small enough for a phone, large enough to be pointed at on a desk. */
const radiusMinShare = 1 / 600;
/** Hatch and dashes can only be seen on a circle of some size. */
const patternedRadiusMin = 4;
const layoutSteps = 90;

/** Fits the places of the offices into the frame, with room for the circles at the rim. */
export function mapProjection(
  offices: readonly OfficeLine[],
  width: number,
  height: number,
): GeoProjection {
  const margin = Math.round(width * 0.03) + 4;
  return geoMercator().fitExtent(
    [
      [margin, margin],
      [Math.max(margin + 1, width - margin), Math.max(margin + 1, height - margin)],
    ],
    {
      type: 'MultiPoint',
      coordinates: offices.map((office) => [office.longitude, office.latitude]),
    },
  );
}

/** `within` sets the scale: the offices that the map is zoomed to. All others are laid out with them. */
export function layOutCircles(
  offices: readonly OfficeLine[],
  within: readonly OfficeLine[],
  projection: GeoProjection,
): MapCircle[] {
  const [[left, top], [right, bottom]] = extentOf(within, projection);
  const need = within.reduce((sum, office) => sum + office.need, 0);
  const share = within.length < offices.length ? coveredShareOfGroup : coveredShare;
  const area = (right - left) * (bottom - top) * share;
  const radiusMin = (right - left) * radiusMinShare;
  const radiusOf = ({ need: own, status }: OfficeLine) => {
    const isPatterned = status === 'silent' || status === 'cannot_print';
    const least = isPatterned ? Math.max(radiusMin, patternedRadiusMin) : radiusMin;
    return Math.max(least, Math.sqrt((area * own) / Math.max(1, need) / Math.PI));
  };

  const nodes = offices.map((office) => {
    const [homeX = 0, homeY = 0] = projection([office.longitude, office.latitude]) ?? [];
    return { office, homeX, homeY, x: homeX, y: homeY, radius: radiusOf(office) };
  });
  forceSimulation(nodes)
    .force('x', forceX<(typeof nodes)[number]>((node) => node.homeX).strength(0.2))
    .force('y', forceY<(typeof nodes)[number]>((node) => node.homeY).strength(0.2))
    .force('apart', forceCollide<(typeof nodes)[number]>((node) => node.radius + 0.5).iterations(2))
    .stop()
    .tick(layoutSteps);
  // Small circles are drawn last, so that none lies hidden.
  return nodes.sort((a, b) => b.radius - a.radius);
}

/** The circle under a point, or the nearest within a finger's reach. */
export function circleAt(circles: readonly MapCircle[], x: number, y: number): MapCircle | null {
  const reach = 8;
  let nearest: MapCircle | null = null;
  let least = reach;
  for (const circle of circles) {
    const distance = Math.hypot(circle.x - x, circle.y - y) - circle.radius;
    if (distance < least) {
      nearest = circle;
      least = distance;
    }
  }
  return nearest;
}

const directions: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The nearest circle in the direction of an arrow key; sideways distance counts double. */
export function circleBeside(
  circles: readonly MapCircle[],
  from: MapCircle,
  key: string,
): MapCircle | null {
  const direction = directions[key];
  if (!direction) return null;
  let nearest: MapCircle | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const circle of circles) {
    const [dx, dy] = [circle.x - from.x, circle.y - from.y];
    const ahead = dx * direction[0] + dy * direction[1];
    const aside = Math.abs(dx * direction[1]) + Math.abs(dy * direction[0]);
    const distance = ahead + 2 * aside;
    if (ahead > 0.5 && aside <= ahead * 2 && distance < least) {
      nearest = circle;
      least = distance;
    }
  }
  return nearest;
}

function extentOf(offices: readonly OfficeLine[], projection: GeoProjection) {
  const points = offices.map((office) => projection([office.longitude, office.latitude]) ?? [0, 0]);
  const xs = points.map(([x]) => x ?? 0);
  const ys = points.map(([, y]) => y ?? 0);
  return [
    [Math.min(...xs), Math.min(...ys)],
    [Math.max(...xs), Math.max(...ys)],
  ] as [[number, number], [number, number]];
}
