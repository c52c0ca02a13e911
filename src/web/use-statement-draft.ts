/** What an operator is filling in for a day: kept on the device as it is typed, gone once it is recorded. */
import { useEffect, useState } from 'react';
import type { StatementForm } from '#contract/statement-schema.ts';

export const spoilageFields = [
  'print_failure',
  'encoding_failure',
  'factory_defect',
  'physical_damage',
] as const;
export const backlogFields = ['first_time', 'damaged', 'lost', 'data_change'] as const;

type SpoilageField = (typeof spoilageFields)[number];
type BacklogField = (typeof backlogFields)[number];

/** Everything as typed; '' is not known. */
export interface StatementDraft {
  readonly printed: string;
  readonly spoiled: Readonly<Record<SpoilageField, string>>;
  readonly testPrints: string;
  readonly counted: string;
  readonly printersWorking: string;
  readonly printersTotal: string;
  readonly ribbonCardsLeft: string;
  readonly filmCardsLeft: string;
  readonly network: 'up' | 'down' | 'unknown';
  readonly backlog: Readonly<Record<BacklogField, string>>;
  readonly reason: string;
}

export function useStatementDraft(form: StatementForm) {
  const key = `blanko.statement.${form.subPointId ?? form.officeId}.${form.day}`;
  const [draft, setDraft] = useState<StatementDraft>(() => readKept(key) ?? startOf(form));

  useEffect(() => {
    localStorage.setItem(key, JSON.stringify(draft));
  }, [key, draft]);

  return {
    draft,
    change: (part: Partial<StatementDraft>) => setDraft((before) => ({ ...before, ...part })),
    forget: () => localStorage.removeItem(key),
  };
}

/** The statement of the day where there is one, else yesterday's equipment and nothing used. */
function startOf(form: StatementForm): StatementDraft {
  const { stated } = form;
  const equipment = stated ?? form.defaults;
  return {
    printed: typed(stated?.printed),
    spoiled: recordOf(spoilageFields, (cause) => typed(stated?.spoiled?.[cause]) || '0'),
    testPrints: typed(stated?.testPrints) || '0',
    counted: typed(stated?.counted),
    printersWorking: typed(equipment?.printersWorking),
    printersTotal: typed(equipment?.printersTotal),
    ribbonCardsLeft: typed(equipment?.ribbonCardsLeft),
    filmCardsLeft: typed(equipment?.filmCardsLeft),
    network: networkOf(equipment?.networkUp),
    backlog: recordOf(backlogFields, (kind) => typed(equipment?.backlog?.[kind])),
    reason: '',
  };
}

function networkOf(isUp: boolean | null | undefined): StatementDraft['network'] {
  if (isUp === true) return 'up';
  return isUp === false ? 'down' : 'unknown';
}

function typed(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

function recordOf<Name extends string>(names: readonly Name[], of: (name: Name) => string) {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, string>;
}

function readKept(key: string): StatementDraft | null {
  const kept = localStorage.getItem(key);
  return kept === null ? null : (JSON.parse(kept) as StatementDraft);
}
