/** Finds one office among all by a few letters, without an account. */
import { Autocomplete } from '@base-ui/react/autocomplete';
import { useId } from 'react';
import type { OutputOf } from '#contract/endpoints.ts';
import { useReading } from '../use-api.ts';
import { useWords } from '../use-words.tsx';
import { useProblem } from './act-form.tsx';

export type ReportPlace = OutputOf<'readReportPlaces'>['offices'][number];

const shownMax = 8;

interface PlacePickerProps {
  readonly chosen: ReportPlace | null;
  readonly onChoose: (place: ReportPlace | null) => void;
}

export function PlacePicker({ chosen, onChoose }: PlacePickerProps) {
  const { say } = useWords();
  const places = useReading('readReportPlaces');
  const problem = useProblem('officeId');
  const id = useId();
  if (chosen) {
    return (
      <div className="flex flex-wrap items-center justify-between gap-2 rounded-md border bg-raised px-3 py-2">
        <div>
          <p className="font-medium">{chosen.name}</p>
          <p className="text-sm text-soft">{chosen.provinceName}</p>
        </div>
        <button type="button" className="link text-sm" onClick={() => onChoose(null)}>
          {say('report.office_change')}
        </button>
      </div>
    );
  }
  return (
    <div>
      <Autocomplete.Root
        items={places.data?.offices ?? []}
        itemToStringValue={(place: ReportPlace) => `${place.name} ${place.code}`}
        limit={shownMax}
        autoHighlight
      >
        <label htmlFor={id} className="mb-1 block text-sm font-medium">
          {say('report.office')}
        </label>
        <Autocomplete.Input
          id={id}
          className="field text-base"
          placeholder={say('report.office_placeholder')}
        />
        <Autocomplete.Portal>
          <Autocomplete.Positioner sideOffset={4} className="z-20">
            <Autocomplete.Popup className="w-(--anchor-width) rounded-md border bg-raised shadow-float">
              <Autocomplete.Empty className="px-3 text-sm text-soft not-empty:py-3">
                {places.data ? say('search.none') : say('state.loading')}
              </Autocomplete.Empty>
              <Autocomplete.List>
                {(place: ReportPlace) => (
                  <Autocomplete.Item
                    key={place.id}
                    value={place}
                    onClick={() => onChoose(place)}
                    className="cursor-pointer px-3 py-2 data-highlighted:bg-accent-wash"
                  >
                    <span className="block">{place.name}</span>
                    <span className="block text-sm text-soft">{place.provinceName}</span>
                  </Autocomplete.Item>
                )}
              </Autocomplete.List>
            </Autocomplete.Popup>
          </Autocomplete.Positioner>
        </Autocomplete.Portal>
      </Autocomplete.Root>
      {problem !== undefined && <p className="mt-1 text-sm text-danger">{problem}</p>}
    </div>
  );
}
