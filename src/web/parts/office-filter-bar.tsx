/** Which offices the table shows: by words, state, province. The choice is kept in the address. */
import { X } from 'lucide-react';
import { useEffect, useId, useMemo, useState } from 'react';
import type { OfficeLine } from '#contract/control-room-schema.ts';
import { officeStatuses } from '../office-statuses.ts';
import { useWords } from '../use-words.tsx';
import type { OfficeFilter } from '../web-routes.tsx';

interface OfficeFilterBarProps {
  readonly offices: readonly OfficeLine[];
  readonly shown: number;
  readonly filter: OfficeFilter;
  readonly onFilter: (filter: OfficeFilter) => void;
}

export function OfficeFilterBar({ offices, shown, filter, onFilter }: OfficeFilterBarProps) {
  const { say } = useWords();
  const provinces = useMemo(() => provincesOf(offices), [offices]);
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  const change = (part: OfficeFilter) => onFilter({ ...filter, ...part });

  return (
    <search className="flex flex-wrap items-end gap-x-4 gap-y-3 print:hidden">
      <FindField find={filter.find ?? ''} onFind={(find) => change({ find: find || undefined })} />
      <Choice
        label={say('round.filter_status')}
        value={filter.status ?? ''}
        options={officeStatuses.map((status) => [status, say(`status.${status}`)])}
        onChange={(chosen) =>
          change({ status: officeStatuses.find((status) => status === chosen) })
        }
      />
      <Choice
        label={say('round.filter_province')}
        value={filter.province ?? ''}
        options={provinces}
        onChange={(chosen) => change({ province: chosen || undefined })}
      />
      <label className="flex min-h-10 items-center gap-2 text-sm">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          checked={filter.within === 7}
          onChange={(event) => change({ within: event.target.checked ? 7 : undefined })}
        />
        {say('round.filter_within')}
      </label>
      <p
        role="status"
        className="figures ml-auto flex min-h-10 items-center gap-4 text-sm text-soft"
      >
        {say('round.count', { shown, all: offices.length })}
        {isFiltered && (
          <button
            type="button"
            className="link flex items-center gap-1"
            onClick={() => onFilter({})}
          >
            <X size={14} aria-hidden />
            {say('round.filter_clear')}
          </button>
        )}
      </p>
    </search>
  );
}

/** Types at once; the address follows. */
function FindField({ find, onFind }: { find: string; onFind: (find: string) => void }) {
  const { say } = useWords();
  const [typed, setTyped] = useState(find);
  useEffect(() => setTyped(find), [find]);
  return (
    <input
      type="search"
      className="field sm:max-w-72"
      placeholder={say('round.filter_text')}
      aria-label={say('round.filter_text')}
      value={typed}
      maxLength={80}
      onChange={(event) => {
        setTyped(event.target.value);
        onFind(event.target.value);
      }}
    />
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const { say } = useWords();
  const id = useId();
  return (
    <div className="flex items-center gap-2 text-sm max-sm:w-full">
      <label htmlFor={id} className="text-soft max-sm:w-20">
        {label}
      </label>
      <select
        id={id}
        className="field sm:w-auto sm:max-w-52"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{say('round.filter_all')}</option>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

function provincesOf(offices: readonly OfficeLine[]): [string, string][] {
  const names = new Map(offices.map((office) => [office.provinceCode, office.provinceName]));
  return [...names].sort(([a], [b]) => a.localeCompare(b));
}
