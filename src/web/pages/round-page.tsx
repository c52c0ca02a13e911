import { LoadingState } from '../parts/page-state.tsx';

export function RoundPage() {
  return <LoadingState />;
}
