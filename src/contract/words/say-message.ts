/** A message is data; here it becomes a headline and a text that a clerk would write. */
import { isPlainDate } from '#core/calendar.ts';
import type { MessageKind, MessageValues } from '#core/requisition/message.ts';
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
    Object.entries(message.values).map(([name, value]) => [name, sayValue(language, value)]),
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
