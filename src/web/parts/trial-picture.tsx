/**
 * Mean waiting of every year under both rules as dots, beside the physical limit of the same year.
 */
import type { TrialResultShown } from '#contract/trial-schema.ts';
import { useWords } from '../use-words.tsx';

interface TrialPictureProps {
  readonly result: TrialResultShown;
  /** Of the first and the second rule. */
  readonly names: readonly string[];
}

export function TrialPicture({ result, names }: TrialPictureProps) {
  const { say, number } = useWords();
  const { means, limits, years } = result;
  const longest = Math.max(...years.flatMap(({ waits }) => waits), limits.withLeadTimes);
  const step = stepOf(longest);
  const end = Math.max(step, Math.ceil(longest / step) * step);
  const at = (days: number) => `${(100 * days) / end}%`;
  const ticks = Array.from({ length: Math.round(end / step) + 1 }, (_, tick) => tick * step);
  const meanOf = (rule: number) => means[rule]?.meanWait?.mean ?? 0;
  const rows = [
    ...names.map((name, rule) => ({
      name,
      mean: meanOf(rule),
      waits: years.map(({ seed, waits }) => ({ seed, days: waits[rule]! })),
      color: rule === 0 ? 'bg-soft' : 'bg-accent',
    })),
    {
      name: say('trial.limit'),
      mean: limits.withLeadTimes,
      waits: years.map(({ seed, limit }) => ({ seed, days: limit })),
      color: 'bg-danger',
    },
  ];
  const description = say('trial.picture', {
    first: names[0]!,
    from: number(meanOf(0), 2),
    second: names[1]!,
    to: number(meanOf(1), 2),
    limit: number(limits.withLeadTimes, 2),
  });
  return (
    <figure className="max-w-4xl">
      <figcaption className="mb-2 text-xs text-soft">{say('trial.picture_title')}</figcaption>
      <div role="img" aria-label={description} className="relative px-2 pt-2 pb-6">
        <div className="relative">
          {ticks.map((tick) => (
            <div key={tick} className="absolute inset-y-0 w-px bg-edge" style={{ left: at(tick) }}>
              <span className="figures absolute top-full -translate-x-1/2 pt-1 text-xs text-soft">
                {number(tick, step < 1 ? 1 : 0)}
              </span>
            </div>
          ))}
          <div
            className="absolute inset-y-0 z-10 w-px bg-danger/60"
            style={{ left: at(limits.withLeadTimes) }}
          />
          {rows.map(({ name, mean, waits, color }) => (
            <div key={name} className="relative h-16">
              <span className="absolute top-0 left-1 max-w-full truncate bg-paper/80 text-sm font-medium">
                {number(mean, 2)} · {name}
              </span>
              {waits.map(({ seed, days }) => (
                <span
                  key={seed}
                  className={`absolute top-9 size-2.5 -translate-x-1/2 rounded-full border border-paper ${color}`}
                  style={{ left: at(days) }}
                />
              ))}
              <span
                className={`absolute top-7 h-6.5 w-0.5 -translate-x-1/2 ${color}`}
                style={{ left: at(mean) }}
              />
            </div>
          ))}
        </div>
      </div>
    </figure>
  );
}

/** 1, 2 or 5 times a power of ten: at most eight lines. */
function stepOf(longest: number): number {
  const rough = Math.max(longest, 0.4) / 7;
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step >= rough)!;
}
