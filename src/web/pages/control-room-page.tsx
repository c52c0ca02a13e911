/** The home of the planner: the verdict of the day, the figures behind it, the map, today's round. */
import { LoadingState, RefusedState } from '../parts/page-state.tsx';
import { useReading } from '../use-api.ts';

export function ControlRoomPage() {
  const room = useReading('readControlRoom');
  if (room.error) return <RefusedState error={room.error} />;
  if (!room.data) return <LoadingState />;
  return <h1 className="text-2xl">{room.data.asOf}</h1>;
}
