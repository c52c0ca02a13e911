/** A message is data; here it becomes a headline and a text that a clerk would write. */
import { isPlainDate } from '#core/calendar.ts';
import type { Channel, MessageKind, MessageValues } from '#core/requisition/message.ts';
import { workSteps } from '#core/requisition/work-step.ts';
import { type Language, localeOf, say, type WordValues } from './words.ts';

export interface SaidMessage {
  readonly title: string;
  readonly body: string;
}

/** `rung` 0 is the message itself, above are its reminders. */
export function sayMessage(
  language: Language,
  message: { readonly kind: MessageKind; readonly rung: number; readonly values: MessageValues },
): SaidMessage {
  const { kind, rung } = message;
  const values = Object.fromEntries(
    Object.entries(message.values).map(([name, value]) => [
      name,
      name === 'step' ? sayStep(language, value) : sayValue(language, value),
    ]),
  ) satisfies WordValues;
  const title = say(language, `message.${kind}.title`, values);
  return {
    title: rung === 0 ? title : say(language, 'message.reminder', { rung, title }),
    body: say(language, `message.${kind}.body`, values),
  };
}

/** Days are kept as `2017-11-23` and said as `23 November 2017`. */
function sayValue(language: Language, value: string | number): string | number {
  if (typeof value !== 'string' || !isPlainDate(value)) return value;
  return new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${value}T00:00:00Z`),
  );
}

function sayStep(language: Language, step: string | number): string | number {
  const known = workSteps.find((name) => name === step);
  return known === undefined ? step : say(language, `work.step.${known}`);
}

/** As it leaves the system: Indonesian, then English; in short where it goes to a telephone. */
export function sayLetter(
  letter: Parameters<typeof sayMessage>[1] & { channel: Channel },
): SaidMessage {
  const { title, body } = sayMessage('id', letter);
  if (letter.channel !== 'email') return { title, body };
  const english = sayMessage('en', letter);
  const end = (language: Language) => say(language, 'message.letter_end');
  const parts = [body, end('id'), '---', english.title, english.body, end('en')];
  return { title, body: `${parts.join('\n\n')}\n` };
}
