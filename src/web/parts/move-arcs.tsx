/** Moves as arcs over the map: from the giver to the receiver, the more blanks the wider; a head says whither. */
import { useId } from 'react';
import type { MapCircle } from '../map-layout.ts';

/** What an arc needs to know of a move. */
export interface ArcMove {
  readonly id: string;
  readonly giverId: string;
  readonly receiverId: string;
  readonly quantity: number;
}

interface MoveArcsProps {
  readonly moves: readonly ArcMove[];
  readonly circles: readonly MapCircle[];
  /** Of the drawing: on a phone the arcs are as thin as the map is small. */
  readonly width: number;
}

/** Arcs bend by a share of their length, always to the same side seen from the giver: there and back do not overlap. */
const bend = 0.18;
const strokeMin = 1;
const strokeMax = 4;
/** From this width on, arcs are as wide as that. */
const fullWidth = 900;

export function MoveArcs({ moves, circles, width }: MoveArcsProps) {
  const head = useId();
  const at = new Map(circles.map((circle) => [circle.office.id, circle]));
  const scale = Math.max(0.4, Math.min(1, width / fullWidth));
  const largest = Math.max(1, ...moves.map(({ quantity }) => quantity));
  return (
    <g fill="none" stroke="var(--accent)" strokeLinecap="round">
      <defs>
        <marker
          id={head}
          viewBox="0 0 6 6"
          refX="5"
          refY="3"
          markerWidth={6 * scale}
          markerHeight={6 * scale}
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0 6 3 0 6z" fill="var(--accent)" stroke="none" />
        </marker>
      </defs>
      {moves.map((move) => {
        const [from, to] = [at.get(move.giverId), at.get(move.receiverId)];
        if (!from || !to) return null;
        const share = Math.sqrt(move.quantity / largest);
        return (
          <path
            key={move.id}
            d={arcBetween(from, to)}
            strokeWidth={(scale * (strokeMin + (strokeMax - strokeMin) * share)).toFixed(1)}
            strokeOpacity="0.75"
            markerEnd={`url(#${head})`}
          />
        );
      })}
    </g>
  );
}

/** From the rim of the one circle to the rim of the other. */
function arcBetween(from: MapCircle, to: MapCircle): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const controlX = (from.x + to.x) / 2 + dy * bend;
  const controlY = (from.y + to.y) / 2 - dx * bend;
  const end = toRim(to, controlX, controlY, Math.min(to.radius + 1.5, length / 3));
  const start = toRim(from, controlX, controlY, Math.min(from.radius, length / 3));
  return `M${start}Q${controlX.toFixed(1)} ${controlY.toFixed(1)} ${end}`;
}

function toRim({ x, y }: MapCircle, towardsX: number, towardsY: number, by: number): string {
  const [dx, dy] = [towardsX - x, towardsY - y];
  const length = Math.hypot(dx, dy) || 1;
  return `${(x + (dx / length) * by).toFixed(1)} ${(y + (dy / length) * by).toFixed(1)}`;
}
