import { LoadingState } from '../parts/page-state.tsx';

export function OfficePage() {
  return <LoadingState />;
}
