import { useWords } from '../use-words.tsx';

interface MoreButtonProps {
  readonly isLoading: boolean;
  /** null when everything is shown. */
  readonly onMore: (() => void) | null;
}

export function MoreButton({ isLoading, onMore }: MoreButtonProps) {
  const { say } = useWords();
  if (!onMore) return null;
  return (
    <button
      type="button"
      className="button w-fit print:hidden"
      disabled={isLoading}
      onClick={onMore}
    >
      {say(isLoading ? 'state.loading' : 'admin.more')}
    </button>
  );
}
