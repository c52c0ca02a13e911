/** A quantity in the reader's language, its digits in columns; an absent one is a dash with a word. */
import { useWords } from '../use-words.tsx';

interface QuantityTextProps {
  readonly value: number | null;
  readonly fractionDigits?: number;
  /** The unit is written where the surroundings do not say it. */
  readonly withUnit?: boolean;
}

export function QuantityText({ value, fractionDigits = 0, withUnit = false }: QuantityTextProps) {
  const { say, number } = useWords();
  if (value === null) {
    return (
      <span className="text-soft">
        <span aria-hidden>–</span>
        <span className="sr-only">{say('unit.none')}</span>
      </span>
    );
  }
  return (
    <span className="figures whitespace-nowrap">
      {number(value, fractionDigits)}
      {withUnit && ` ${say('unit.blanks')}`}
    </span>
  );
}
