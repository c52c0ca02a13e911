/** A figure that opens the documents it is the sum of. */
import { Link } from '@tanstack/react-router';
import type { Figure } from '#contract/common-schema.ts';
import { useWords } from '../use-words.tsx';

interface FigureLinkProps {
  /** What is counted, in words: said to those who cannot see the heading beside it. */
  readonly name: string;
  readonly figure: Figure;
  readonly className?: string;
}

export function FigureLink({ name, figure, className = '' }: FigureLinkProps) {
  const { say, number } = useWords();
  const value = number(figure.value);
  return (
    <Link
      to={figure.evidence}
      aria-label={say('figure.open', { name, value })}
      title={say('figure.open', { name, value })}
      className={`figures underline decoration-line decoration-1 underline-offset-4 hover:decoration-accent ${className}`}
    >
      {value}
    </Link>
  );
}
