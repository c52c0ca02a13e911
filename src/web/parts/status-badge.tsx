/** The state of an office: a sign and a word in its colour, so that colour is never alone. */
import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleSlash,
  Layers,
  type LucideIcon,
  PrinterX,
  TrendingDown,
} from 'lucide-react';
import type { OfficeLine } from '#contract/control-room-schema.ts';
import { type OfficeStatus, statusColours } from '../office-statuses.ts';
import { useWords } from '../use-words.tsx';

const signs: Record<OfficeStatus, LucideIcon> = {
  empty: CircleSlash,
  cannot_print: PrinterX,
  silent: CircleDashed,
  critical: CircleAlert,
  low: TrendingDown,
  piled_up: Layers,
  adequate: CircleCheck,
};

interface StatusBadgeProps {
  readonly status: OfficeStatus;
  /** What keeps the office from printing, said after the word. */
  readonly cause?: OfficeLine['cause'];
}

export function StatusBadge({ status, cause }: StatusBadgeProps) {
  const { say } = useWords();
  return (
    <span
      className="inline-flex items-start gap-1.5 text-sm font-medium"
      style={{ color: statusColours[status].ink }}
    >
      <StatusSign status={status} />
      <span>
        {say(`status.${status}`)}
        {cause && <span className="block text-xs font-normal">{say(`cause.${cause}`)}</span>}
      </span>
    </span>
  );
}

export function StatusSign({ status, size = 14 }: { status: OfficeStatus; size?: number }) {
  const Sign = signs[status];
  return <Sign size={size} strokeWidth={2.25} aria-hidden className="mt-[0.1875rem] shrink-0" />;
}
