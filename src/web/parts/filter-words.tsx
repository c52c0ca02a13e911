/** What a list is narrowed to, as words: a click removes one, or all. */
import { X } from 'lucide-react';
import { useWords } from '../use-words.tsx';

export interface FilterWord {
  readonly word: string;
  readonly onRemove: () => void;
}

interface FilterWordsProps {
  readonly words: readonly FilterWord[];
  readonly onClear: () => void;
}

export function FilterWords({ words, onClear }: FilterWordsProps) {
  const { say } = useWords();
  if (words.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-2 text-sm print:hidden">
      <ul aria-label={say('filter.chosen')} className="contents">
        {words.map(({ word, onRemove }) => (
          <li key={word} className="min-w-0">
            <button
              type="button"
              aria-label={say('filter.remove', { word })}
              title={say('filter.remove', { word })}
              className="flex min-h-8 max-w-full items-center gap-1 rounded-full border border-accent bg-accent-wash px-3"
              onClick={onRemove}
            >
              <span className="truncate">{word}</span>
              <X size={14} aria-hidden className="shrink-0" />
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="link min-h-8 px-1" onClick={onClear}>
        {say('filter.clear')}
      </button>
    </div>
  );
}
