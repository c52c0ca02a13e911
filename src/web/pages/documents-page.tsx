import { LoadingState } from '../parts/page-state.tsx';

export function DocumentsPage() {
  return <LoadingState />;
}
