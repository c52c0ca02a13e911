/** The way to an official paper, as a PDF; nothing where there is no document for it. */
import { FileText } from 'lucide-react';
import type { PaperKind } from '#core/paper-kind.ts';
import { useWords } from '../use-words.tsx';

interface PaperLinkProps {
  readonly kind: Exclude<PaperKind, 'stock_card' | 'usage_statement'>;
  /** The document that the paper tells of; a letter goes by its allocation. */
  readonly of: number | string | null;
}

export function PaperLink({ kind, of }: PaperLinkProps) {
  const { say } = useWords();
  if (of === null) return null;
  return (
    <a
      href={`/api/papers/${kind}/${of}.pdf`}
      target="_blank"
      rel="noreferrer"
      className="link inline-flex items-center gap-1"
    >
      <FileText size={14} aria-hidden />
      {say('paper.print', { paper: say(`paper.${kind}`) })}
    </a>
  );
}
