/** The office in one plain sentence: its state, how long the blanks last, and what to do now. */
import type { OfficePage } from '#contract/office-schema.ts';
import { daysBetween } from '#core/calendar.ts';
import { statusColours } from '../office-statuses.ts';
import { useWords } from '../use-words.tsx';
import { StatusSign } from './status-badge.tsx';

export function OfficeSentence({ page }: { readonly page: OfficePage }) {
  const { say, date } = useWords();
  const { office } = page;
  return (
    <header>
      <h1 className="max-w-5xl text-xl font-semibold sm:text-2xl">
        {office.name}:{' '}
        <span style={{ color: statusColours[office.status].ink }}>
          <span className="mr-2 inline-block align-[-0.1em]">
            <StatusSign status={office.status} size={32} />
          </span>
          {say(`status.${office.status}`).toLowerCase()}
          {office.cause && ` (${say(`cause.${office.cause}`)})`}
        </span>
        {office.onHand > 0 && office.runOut.t50 !== null && (
          <>, {say('office.runs_out', { date: unbroken(date(office.runOut.t50, 'dayMonth')) })}</>
        )}
        . {useAdvice(page)}
      </h1>
      <p className="figures mt-3 max-w-4xl text-sm text-soft">
        {[
          say('office.code', { code: office.code }),
          office.provinceName,
          say('office.seat', { seat: office.seat }),
          say('office.residents', { residents: office.residents }),
          office.lastReport === null
            ? say('office.never_reported')
            : say('office.last_report', { date: date(office.lastReport) }),
        ].join(' · ')}
      </p>
    </header>
  );
}

/** "Collect 4,000 blanks by Tuesday", or why there is nothing to collect. */
function useAdvice({ office, asOf }: OfficePage): string {
  const { say, date } = useWords();
  if (office.granted === 0 || office.collectBy === null) {
    return say(office.cause ? `office.fix_${office.cause}` : 'office.nothing_to_collect');
  }
  if (office.collectBy === asOf) return say('office.collect_today', { granted: office.granted });
  const isThisWeek = daysBetween(asOf, office.collectBy) < 7;
  return say('office.collect', {
    granted: office.granted,
    date: unbroken(date(office.collectBy, isThisWeek ? 'weekday' : 'weekdayMonth')),
  });
}

/** A day stays on one line. */
function unbroken(day: string): string {
  return day.replaceAll(' ', '\u00A0');
}
