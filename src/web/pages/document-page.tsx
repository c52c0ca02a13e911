import { LoadingState } from '../parts/page-state.tsx';

export function DocumentPage() {
  return <LoadingState />;
}
