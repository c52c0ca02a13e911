import { useSession } from './use-api.ts';

/** The day of the world, which in the demo world is not that of this device; '' while that is not known yet. */
export function useToday(): string {
  return useSession().data?.today ?? '';
}
