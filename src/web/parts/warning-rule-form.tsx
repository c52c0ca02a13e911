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
  waits,
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
      const hours = typed[rungName(kind, place)] ?? '';
      return hours.trim() === '' ? null : countOf(hours);
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
        <fieldset key={kind} className="grid grid-cols-3 gap-x-4">
          <legend className="mb-1 font-medium">{say(`message_kind.${kind}`)}</legend>
          {ladderPlaces.map((place) => count(rungName(kind, place), say(`warnings.to_${place}`)))}
        </fieldset>
      ))}
    </ActForm>
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
