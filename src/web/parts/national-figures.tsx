/** The few national numbers behind the sentence of the day, each opening its documents. */
import type { Figure } from '#contract/common-schema.ts';
import type { ControlRoom } from '#contract/control-room-schema.ts';
import type { WordKey } from '#contract/words/id.ts';
import { useWords } from '../use-words.tsx';
import { FigureLink } from './figure-link.tsx';

export function NationalFigures({ room }: { readonly room: ControlRoom }) {
  const { say } = useWords();
  const { figures } = room;
  return (
    <section aria-label={say('figure.title')}>
      <dl className="grid grid-cols-2 gap-x-8 md:grid-cols-4 lg:grid-cols-5">
        <FigureCell name="figure.reserve" figure={figures.reserve} />
        <FigureCell name="figure.allocated" figure={figures.allocated} />
        <FigureCell name="figure.in_transit" figure={figures.inTransit} />
        <FigureCell name="figure.at_offices" figure={figures.atOffices} />
        <FigureCell name="figure.printed_this_year" figure={figures.printedThisYear} />
        <NationalRunOut room={room} />
        <FigureCell name="figure.spoiled_not_destroyed" figure={figures.spoiledNotDestroyed} />
        <FigureCell name="figure.rejected" figure={figures.rejected} />
        <FigureCell name="figure.in_dispute" figure={figures.inDispute} />
      </dl>
    </section>
  );
}

function FigureCell({ name, figure }: { name: WordKey; figure: Figure }) {
  const { say } = useWords();
  return (
    <div className="border-t py-4">
      <dt className="text-sm text-soft">{say(name)}</dt>
      <dd>
        <FigureLink name={say(name)} figure={figure} className="text-lg font-semibold sm:text-xl" />
      </dd>
    </div>
  );
}

/** The day on which the last blank would be printed, with the range that eight in ten futures keep to. */
function NationalRunOut({ room: { nationalRunOut, nationalDailyInflow } }: { room: ControlRoom }) {
  const { say, date } = useWords();
  const { t10, t50, t90 } = nationalRunOut;
  const inflow = Math.round(nationalDailyInflow);
  return (
    <div className="col-span-2 border-t py-4 max-md:order-first">
      <dt className="text-sm text-soft">{say('figure.national_run_out')}</dt>
      <dd className="figures flex flex-wrap items-baseline gap-x-3">
        <span className="text-lg font-semibold sm:text-xl">
          {t50 ? date(t50, 'long') : say('figure.never')}
        </span>
        {t10 && (
          <span className="text-sm text-soft">
            {t10 === t90
              ? say('figure.national_run_out_sure', { inflow })
              : say('figure.national_run_out_range', {
                  from: date(t10, 'day'),
                  until: t90 ? date(t90, 'day') : say('figure.never'),
                  inflow,
                })}
          </span>
        )}
      </dd>
    </div>
  );
}
