/** A document by its number, opening. */
import { Link } from '@tanstack/react-router';
import { useWords } from '../use-words.tsx';

export function DocumentLink({ seq }: { readonly seq: number }) {
  const { number } = useWords();
  return (
    <Link to="/documents/$seq" params={{ seq: String(seq) }} className="link">
      {number(seq)}
    </Link>
  );
}
