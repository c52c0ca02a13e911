/** What a tried policy changes against the one in force, in one line. */
import type { Round } from '#contract/round-schema.ts';
import type { Ratio } from '#core/quantity.ts';
import { useWords } from '../use-words.tsx';

export function RoundChange({ round }: { readonly round: Round }) {
  const { say, share } = useWords();
  const { inForce } = round;
  const levelText = (level: Ratio | null) =>
    level === null ? say('try.level_full') : share(level.numerator / level.denominator);

  return (
    <p aria-live="polite" className="figures min-h-12 max-w-4xl text-sm sm:min-h-6">
      {inForce.officesUp + inForce.officesDown === 0 ? (
        <span className="text-soft print:hidden">{say('try.same')}</span>
      ) : (
        <>
          <strong>{say('try.changed')}</strong>{' '}
          {[
            say('try.level_change', { from: levelText(inForce.level), to: levelText(round.level) }),
            say('try.up', { count: inForce.officesUp }),
            say('try.down', { count: inForce.officesDown }),
            say('try.granted_change', { from: inForce.granted, to: round.totals.granted }),
          ].join(', ')}
          .
        </>
      )}
    </p>
  );
}
