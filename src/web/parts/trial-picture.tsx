/** Mean waiting of every year under both rules as dots, with the physical limit as a line. */
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
  const waited = (rule: number) => number(means[rule]?.meanWait?.mean ?? 0, 2);
  const limit = number(limits.withLeadTimes, 2);
  const description = say('trial.picture', {
    first: names[0]!,
    from: waited(0),
    second: names[1]!,
    to: waited(1),
    limit,
  });
  return (
    <figure className="max-w-4xl">
      <figcaption className="mb-2 text-xs text-soft">{say('trial.picture_title')}</figcaption>
      <div role="img" aria-label={description} className="relative px-2 pt-6 pb-6">
        <div className="relative">
          {ticks.map((tick) => (
            <div key={tick} className="absolute inset-y-0 w-px bg-edge" style={{ left: at(tick) }}>
              <span className="figures absolute top-full -translate-x-1/2 pt-1 text-xs text-soft">
                {number(tick, step < 1 ? 1 : 0)}
              </span>
            </div>
          ))}
          <div
            className="absolute -top-1 bottom-0 z-10 w-0.5 bg-danger"
            style={{ left: at(limits.withLeadTimes) }}
          >
            <span
              className={`figures absolute bottom-full whitespace-nowrap text-xs font-medium text-danger ${limits.withLeadTimes < end / 2 ? 'left-0' : 'right-0'}`}
            >
              {say('trial.limit', { days: limit })}
            </span>
          </div>
          {names.map((name, rule) => (
            <div key={name} className="relative h-16">
              <span className="absolute top-0 left-1 max-w-full truncate bg-paper/80 text-sm font-medium">
                {name} · {waited(rule)}
              </span>
              {years.map(({ seed, waits }) => (
                <span
                  key={seed}
                  className={`absolute top-9 size-2.5 -translate-x-1/2 rounded-full border border-paper ${rule === 0 ? 'bg-soft' : 'bg-accent'}`}
                  style={{ left: at(waits[rule]!) }}
                />
              ))}
              <span
                className={`absolute top-7 h-6.5 w-0.5 -translate-x-1/2 ${rule === 0 ? 'bg-soft' : 'bg-accent'}`}
                style={{ left: at(means[rule]?.meanWait?.mean ?? 0) }}
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
