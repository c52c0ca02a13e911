/** The form of one day. What rarely changes is filled in as it was yesterday and folded away. */
import type { OutputOf } from '#contract/endpoints.ts';
import type { StatementForm as Form } from '#contract/statement-schema.ts';
import { sayDifference } from '#contract/words/say-quantity.ts';
import { useAct } from '../use-act.ts';
import {
  backlogFields,
  type StatementDraft,
  spoilageFields,
  useStatementDraft,
} from '../use-statement-draft.ts';
import { useWords } from '../use-words.tsx';
import { ActForm, type Problems, useAnyProblem } from './act-form.tsx';
import { ChoiceField, CountField, countOf, isCount, TextField } from './form-field.tsx';

interface StatementFormProps {
  readonly form: Form;
  readonly onRecorded: (answer: OutputOf<'recordStatement'>) => void;
}

export function StatementForm({ form, onRecorded }: StatementFormProps) {
  const { say, date } = useWords();
  const { draft, change, forget } = useStatementDraft(form);
  const record = useAct('recordStatement');
  const correct = useAct('correctStatement');
  const { stated } = form;
  const usage = usageOf(draft);

  const send = async () => {
    const body = bodyOf(form, draft);
    const answer = stated
      ? await correct.send({ body: { ...body, corrects: stated.id, reason: draft.reason } })
      : await record.send({ body });
    if (answer) {
      forget();
      onRecorded(answer);
    }
  };

  return (
    <ActForm
      act={stated ? correct : record}
      verb={say('statement.next')}
      check={() => missingOf(draft, stated !== null, say('act.whole_number'), say('act.needed'))}
      consequence={() =>
        say('statement.consequence', {
          printed: countOf(draft.printed),
          spoiled: usage.spoiled,
          tests: countOf(draft.testPrints),
          day: date(form.day, 'weekdayMonth'),
          name: form.officeName,
          counted: countOf(draft.counted),
        })
      }
      send={send}
    >
      <p className="figures text-sm">
        <strong>{date(form.day, 'full')}.</strong>{' '}
        {say('statement.available', {
          available: form.available,
          opening: form.opening,
          cameIn: form.cameIn,
          wentOut: form.wentOut,
        })}
      </p>
      {stated && (
        <>
          <p className="border-l-4 border-accent pl-3 text-sm">{say('statement.stated')}</p>
          <TextField
            name="reason"
            label={say('statement.correction_reason')}
            maxLength={500}
            value={draft.reason}
            onChange={(reason) => change({ reason })}
          />
        </>
      )}
      <CountField
        name="printed"
        label={say('statement.printed')}
        hint={form.printJobs ? say('statement.print_jobs', form.printJobs) : undefined}
        value={draft.printed}
        onChange={(printed) => change({ printed })}
      />
      <SpoiledPart
        draft={draft}
        change={change}
        lost={usage.spoiled + countOrZero(draft.testPrints)}
      />
      <CountField
        name="counted"
        label={say('statement.counted')}
        hint={<TieHint form={form} draft={draft} used={usage.all} />}
        value={draft.counted}
        onChange={(counted) => change({ counted })}
      />
      <EquipmentPart form={form} draft={draft} change={change} />
    </ActForm>
  );
}

interface PartProps {
  readonly draft: StatementDraft;
  readonly change: (part: Partial<StatementDraft>) => void;
}

function SpoiledPart({ draft, change, lost }: PartProps & { lost: number }) {
  const { say, number } = useWords();
  const isWrong = useAnyProblem(['spoiled', 'testPrints']);
  return (
    <details className="rounded-md border px-3" open={isWrong || undefined}>
      <summary className="figures flex cursor-pointer justify-between gap-4 py-2 text-sm">
        <span className="font-medium">{say('statement.spoiled')}</span>
        <span>{lost === 0 ? say('statement.spoiled_none') : number(lost)}</span>
      </summary>
      <div className="grid grid-cols-2 items-end gap-4 pb-4">
        {spoilageFields.map((cause) => (
          <CountField
            key={cause}
            name={`spoiled.${cause}`}
            label={say(`spoilage.${cause}`)}
            value={draft.spoiled[cause]}
            onChange={(typed) => change({ spoiled: { ...draft.spoiled, [cause]: typed } })}
          />
        ))}
        <CountField
          name="testPrints"
          label={say('spoilage.test_print')}
          value={draft.testPrints}
          onChange={(testPrints) => change({ testPrints })}
        />
      </div>
    </details>
  );
}

/** The three-way tie as it is typed; the server decides on it again. */
function TieHint({ form, draft, used }: { form: Form; draft: StatementDraft; used: number }) {
  const { say, language } = useWords();
  if (!isCount(draft.printed)) return null;
  const expected = form.available - used;
  if (expected < 0) {
    return (
      <span className="text-danger">
        {say('statement.too_many', { available: form.available })}
      </span>
    );
  }
  if (!isCount(draft.counted)) return say('statement.expected', { expected });
  const counted = countOf(draft.counted);
  if (counted === expected) return say('statement.agrees', { counted });
  return (
    <span className="text-danger">
      {say('statement.differs', {
        counted,
        expected,
        difference: sayDifference(language, counted - expected),
      })}
    </span>
  );
}

function EquipmentPart({ form, draft, change }: PartProps & { form: Form }) {
  const { say, date } = useWords();
  const { defaults } = form;
  const isWrong = useAnyProblem(['printers', 'ribbon', 'film', 'network', 'backlog']);
  const count = (name: Equipment, label: string) => (
    <CountField
      name={name}
      label={label}
      value={draft[name]}
      onChange={(typed) => change({ [name]: typed })}
    />
  );
  return (
    <details className="rounded-md border px-3" open={defaults === null || isWrong || undefined}>
      <summary className="flex cursor-pointer flex-wrap justify-between gap-x-4 py-2 text-sm">
        <span className="font-medium">{say('statement.equipment')}</span>
        <span className="text-soft">
          {defaults
            ? say('statement.as_before', { day: date(defaults.day, 'dayMonth') })
            : say('statement.first_equipment')}
        </span>
      </summary>
      <div className="grid grid-cols-2 items-end gap-4 pb-4">
        {count('printersWorking', say('statement.printers_working'))}
        {count('printersTotal', say('statement.printers_total'))}
        {count('ribbonCardsLeft', say('statement.ribbon'))}
        {count('filmCardsLeft', say('statement.film'))}
        <ChoiceField
          name="networkUp"
          label={say('statement.network')}
          value={draft.network}
          choices={(['up', 'down', 'unknown'] as const).map((value) => ({
            value,
            label: say(`statement.network_${value}`),
          }))}
          onChange={(network) => change({ network })}
        />
      </div>
      <fieldset className="pb-4">
        <legend className="mb-2 text-sm font-medium">{say('statement.backlog')}</legend>
        <div className="grid grid-cols-2 items-end gap-4">
          {backlogFields.map((kind) => (
            <CountField
              key={kind}
              name={`backlog.${kind}`}
              label={say(`demand.${kind}`)}
              value={draft.backlog[kind]}
              onChange={(typed) => change({ backlog: { ...draft.backlog, [kind]: typed } })}
            />
          ))}
        </div>
      </fieldset>
    </details>
  );
}

type Equipment = 'printersWorking' | 'printersTotal' | 'ribbonCardsLeft' | 'filmCardsLeft';

function countOrZero(typed: string): number {
  return isCount(typed) ? countOf(typed) : 0;
}

function usageOf(draft: StatementDraft) {
  const spoiled = spoilageFields.reduce((sum, cause) => sum + countOrZero(draft.spoiled[cause]), 0);
  return { spoiled, all: spoiled + countOrZero(draft.printed) + countOrZero(draft.testPrints) };
}

/** Printed, spoiled, tests and the count are needed; equipment may stay unknown. */
function missingOf(
  draft: StatementDraft,
  isCorrection: boolean,
  wholeNumber: string,
  needed: string,
): Problems {
  const counts: [string, string, boolean][] = [
    ['printed', draft.printed, true],
    ['testPrints', draft.testPrints, true],
    ['counted', draft.counted, true],
    ...spoilageFields.map((cause): [string, string, boolean] => [
      `spoiled.${cause}`,
      draft.spoiled[cause],
      true,
    ]),
    ['printersWorking', draft.printersWorking, false],
    ['printersTotal', draft.printersTotal, false],
    ['ribbonCardsLeft', draft.ribbonCardsLeft, false],
    ['filmCardsLeft', draft.filmCardsLeft, false],
    ...backlogFields.map((kind): [string, string, boolean] => [
      `backlog.${kind}`,
      draft.backlog[kind],
      false,
    ]),
  ];
  const wrong = counts.filter(
    ([, typed, isNeeded]) => !isCount(typed) && (isNeeded || typed.trim() !== ''),
  );
  return {
    ...Object.fromEntries(wrong.map(([name]) => [name, wholeNumber])),
    ...(isCorrection && draft.reason.trim().length < 3 && { reason: needed }),
  };
}

function bodyOf(form: Form, draft: StatementDraft) {
  const known = (typed: string): number | null => (isCount(typed) ? countOf(typed) : null);
  const backlog = backlogFields.map((kind) => known(draft.backlog[kind]));
  return {
    officeId: form.officeId,
    subPointId: form.subPointId,
    day: form.day,
    printed: countOf(draft.printed),
    spoiled: {
      print_failure: countOf(draft.spoiled.print_failure),
      encoding_failure: countOf(draft.spoiled.encoding_failure),
      factory_defect: countOf(draft.spoiled.factory_defect),
      physical_damage: countOf(draft.spoiled.physical_damage),
    },
    testPrints: countOf(draft.testPrints),
    counted: countOf(draft.counted),
    printersWorking: known(draft.printersWorking),
    printersTotal: known(draft.printersTotal),
    ribbonCardsLeft: known(draft.ribbonCardsLeft),
    filmCardsLeft: known(draft.filmCardsLeft),
    networkUp: draft.network === 'unknown' ? null : draft.network === 'up',
    // Known as a whole or not at all.
    backlog: backlog.includes(null)
      ? null
      : {
          first_time: backlog[0]!,
          damaged: backlog[1]!,
          lost: backlog[2]!,
          data_change: backlog[3]!,
        },
  };
}
