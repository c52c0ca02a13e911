/** The picture of the map: coast, circles, and names where there is room for them. */
import { type GeoProjection, geoPath } from 'd3-geo';
import { memo, useId, useMemo } from 'react';
import type { MapCircle } from '../map-layout.ts';
import { statusColours } from '../office-statuses.ts';
import type { Coastline } from '../use-coastline.ts';
import { type ArcMove, MoveArcs } from './move-arcs.tsx';

interface MapDrawingProps {
  readonly map: { readonly projection: GeoProjection; readonly circles: readonly MapCircle[] };
  readonly width: number;
  readonly height: number;
  readonly coastline: Coastline | null;
  /** Offices in full colour; the others fade. */
  readonly lit: ReadonlySet<string>;
  readonly withNames: boolean;
  /** Drawn as arcs over the circles. */
  readonly moves: readonly ArcMove[];
  readonly description: string;
}

export const MapDrawing = memo(function MapDrawing(props: MapDrawingProps) {
  const { map, width, height, coastline, lit, withNames, moves, description } = props;
  const hatch = useId();
  const land = useMemo(() => {
    const outline = geoPath(map.projection).digits(1);
    return coastline && map.circles.length > 0
      ? { home: outline(coastline.indonesia) ?? '', around: outline(coastline.neighbours) ?? '' }
      : null;
  }, [coastline, map]);
  const named = useMemo(
    () => (withNames ? chooseNames(map.circles, width, height) : []),
    [withNames, map, width, height],
  );
  if (width === 0) return null;
  return (
    <svg
      role="img"
      aria-label={description}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="block print:h-auto print:w-full"
    >
      <defs>
        <pattern
          id={hatch}
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="4" height="4" fill="var(--paper)" />
          <rect width="2" height="4" fill="var(--cannot-print-fill)" />
        </pattern>
      </defs>
      {land && <path d={land.around} fill="var(--land-around)" />}
      {land && <path d={land.home} fill="var(--land)" />}
      {map.circles.map(({ office, x, y, radius }) => (
        <circle
          key={office.id}
          cx={x.toFixed(1)}
          cy={y.toFixed(1)}
          r={radius.toFixed(1)}
          fill={
            office.status === 'cannot_print' ? `url(#${hatch})` : statusColours[office.status].fill
          }
          stroke={statusColours[office.status].ink}
          strokeWidth={office.status === 'silent' ? 1.25 : 0.75}
          strokeDasharray={office.status === 'silent' ? '2.5 1.5' : undefined}
          opacity={lit.has(office.id) ? 1 : 0.15}
        />
      ))}
      {moves.length > 0 && <MoveArcs moves={moves} circles={map.circles} width={width} />}
      {named.map(({ office, x, y, radius }) => (
        <text
          key={office.id}
          x={x}
          y={y + radius + 11}
          textAnchor="middle"
          fontSize="11"
          fill="var(--ink)"
          stroke="var(--paper)"
          strokeWidth="3"
          paintOrder="stroke"
        >
          {shortName(office.name)}
        </text>
      ))}
    </svg>
  );
});

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The largest first; a name that would lie over another, over a circle or the rim is left out. */
function chooseNames(circles: readonly MapCircle[], width: number, height: number): MapCircle[] {
  const taken: Box[] = circles.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  return circles.filter(({ office, x, y, radius }) => {
    const half = shortName(office.name).length * 3.4;
    const top = y + radius + 2;
    const box = { left: x - half, right: x + half, top, bottom: top + 10 };
    const isInFrame = box.left > 0 && box.right < width && top > 0 && box.bottom < height;
    if (!isInFrame || taken.some((other) => overlap(box, other))) return false;
    taken.push(box);
    return true;
  });
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

function shortName(name: string): string {
  return name.replace(/^Kabupaten |Administrasi /g, '');
}
