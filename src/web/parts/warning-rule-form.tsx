/** The next version of warnings and reminders: the numbers of the last one, with the day and the circular. */
import { useState } from 'react';
import type { MessageKind } from '#core/requisition/message.ts';
import type { WarningRule } from '#core/requisition/warning-rule.ts';
import { useAct } from '../use-act.ts';
import { useToday } from '../use-today.ts';
import { useWords } from '../use-words.tsx';
import { ActForm } from './act-form.tsx';
import { CountField, countOf, DayField, isCount, TextField } from './form-field.tsx';
import {
  hoursAt,
  type LadderPlace,
  ladderKindsOf,
  ladderPlaces,
  laddersWith,
  type SentWay,
  sentWays,
  waits,
  waysAt,
} from './warning-rule-typed.ts';

interface WarningRuleFormProps {
  readonly rule: WarningRule;
  readonly onDone: () => void;
}

/** The name of the field of a rung, which is also where its text is kept. */
const rungName = (kind: MessageKind, place: LadderPlace) => `ladders.${kind}.${place}`;

export function WarningRuleForm({ rule, onDone }: WarningRuleFormProps) {
  const { say, date } = useWords();
  const today = useToday();
  const act = useAct('changeWarningRule');
  const [typed, setTyped] = useState(() => typedOf(rule));
  const [validFrom, setValidFrom] = useState(today);
  const [ways, setWays] = useState(() => waysOf(rule));
  const [reference, setReference] = useState('');
  const count = (name: string, label: string) => (
    <CountField
      key={name}
      name={name}
      label={label}
      value={typed[name] ?? ''}
      onChange={(value) => setTyped({ ...typed, [name]: value })}
    />
  );
  const numberAt = (name: string) => countOf(typed[name] ?? '');
  const body = () => ({
    basedOn: rule.version,
    validFrom,
    reference: reference.trim(),
    decisionWorkingDays: numberAt('decisionWorkingDays'),
    safetyWorkingDays: numberAt('safetyWorkingDays'),
    reviewWorkingDays: numberAt('reviewWorkingDays'),
    emergencyDecisionWorkingDays: numberAt('emergencyDecisionWorkingDays'),
    overdueAfterWorkingDays: numberAt('overdueAfterWorkingDays'),
    ladders: laddersWith(rule, (kind, place) => {
      const name = rungName(kind, place);
      const hours = typed[name] ?? '';
      return { hours: hours.trim() === '' ? null : countOf(hours), ways: ways[name] ?? [] };
    }),
  });
  return (
    <ActForm
      act={act}
      verb={say('warnings.save')}
      check={() => ({
        ...wrongNumbers(typed, say('act.whole_number')),
        ...(validFrom < today && { validFrom: say('field.day_past') }),
        ...(reference.trim().length < 3 && { reference: say('act.needed') }),
      })}
      consequence={() => say('warnings.consequence', { day: date(validFrom, 'full') })}
      send={async () => {
        if (await act.send({ body: body() })) onDone();
      }}
    >
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <DayField
          name="validFrom"
          label={say('policies.valid_from')}
          min={today}
          value={validFrom}
          onChange={setValidFrom}
        />
        <TextField
          name="reference"
          label={say('policies.reference')}
          maxLength={300}
          value={reference}
          onChange={setReference}
        />
        {waits.map((name) => count(name, `${say(`warnings.${name}`)} (${say('warnings.unit')})`))}
      </div>
      <p className="text-sm text-soft">{say('warnings.empty_is_none')}</p>
      {ladderKindsOf(rule).map((kind) => (
        <fieldset key={kind} className="grid grid-cols-1 gap-x-4 gap-y-3 sm:grid-cols-3">
          <legend className="mb-1 font-medium">{say(`message_kind.${kind}`)}</legend>
          {ladderPlaces.map((place) => {
            const name = rungName(kind, place);
            const label = say(`warnings.to_${place}`);
            return (
              <div key={name} className="flex min-w-0 flex-col gap-1">
                {count(name, label)}
                {(typed[name] ?? '').trim() !== '' && (
                  <Ways
                    name={`${say(`message_kind.${kind}`)}, ${label}`}
                    chosen={ways[name] ?? []}
                    onChange={(chosen) => setWays({ ...ways, [name]: chosen })}
                  />
                )}
              </div>
            );
          })}
        </fieldset>
      ))}
    </ActForm>
  );
}

interface WaysProps {
  /** Of which reminder, for whoever does not see it. */
  readonly name: string;
  readonly chosen: readonly SentWay[];
  readonly onChange: (chosen: readonly SentWay[]) => void;
}

/** What carries a reminder besides the inbox; none of them is a choice too. */
function Ways({ name, chosen, onChange }: WaysProps) {
  const { say } = useWords();
  return (
    <fieldset className="flex flex-wrap gap-x-3 text-sm">
      <legend className="sr-only">{say('warnings.ways_of', { reminder: name })}</legend>
      {sentWays.map((way) => (
        <label key={way} className="flex min-h-8 items-center gap-1.5">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={chosen.includes(way)}
            onChange={({ target: { checked } }) =>
              onChange(sentWays.filter((one) => (one === way ? checked : chosen.includes(one))))
            }
          />
          {say(`channel.${way}`)}
        </label>
      ))}
    </fieldset>
  );
}

function waysOf(rule: WarningRule): Readonly<Record<string, readonly SentWay[]>> {
  return Object.fromEntries(
    ladderKindsOf(rule).flatMap((kind) =>
      ladderPlaces.map((place) => [rungName(kind, place), waysAt(rule, kind, place)]),
    ),
  );
}

function typedOf(rule: WarningRule): Readonly<Record<string, string>> {
  const rungs = ladderKindsOf(rule).flatMap((kind) =>
    ladderPlaces.map((place) => [rungName(kind, place), String(hoursAt(rule, kind, place) ?? '')]),
  );
  return Object.fromEntries([...waits.map((name) => [name, String(rule[name])]), ...rungs]);
}

/** An empty number of a ladder reminds nobody; an empty wait is none. */
function wrongNumbers(typed: Readonly<Record<string, string>>, said: string) {
  const isWrong = ([name, text]: [string, string]) =>
    !isCount(text) && !(name.startsWith('ladders.') && text.trim() === '');
  return Object.fromEntries(
    Object.entries(typed)
      .filter(isWrong)
      .map(([name]) => [name, said]),
  );
}
