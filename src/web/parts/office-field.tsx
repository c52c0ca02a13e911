/** One office out of hundreds, by a few letters of its name or code. */
import { Combobox } from '@base-ui/react/combobox';
import { useId } from 'react';
import type { OfficeChoice } from '../use-offices.ts';
import { useWords } from '../use-words.tsx';

const shownMax = 50;

interface OfficeFieldProps {
  readonly label: string;
  readonly offices: readonly OfficeChoice[];
  readonly officeId: string | undefined;
  readonly onChange: (officeId: string | undefined) => void;
}

export function OfficeField({ label, offices, officeId, onChange }: OfficeFieldProps) {
  const { say } = useWords();
  const id = useId();
  return (
    <div className="min-w-0 text-sm">
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      <Combobox.Root
        items={offices}
        value={offices.find((office) => office.id === officeId) ?? null}
        onValueChange={(office) => onChange(office?.id)}
        itemToStringLabel={({ name }) => name}
        filter={({ name, code }, typed) =>
          `${name} ${code}`.toLowerCase().includes(typed.trim().toLowerCase())
        }
        limit={shownMax}
        autoHighlight
      >
        <Combobox.Input id={id} className="field" placeholder={say('search.placeholder')} />
        <Combobox.Portal>
          <Combobox.Positioner sideOffset={4} className="z-20">
            <Combobox.Popup className="max-h-72 w-(--anchor-width) min-w-64 overflow-auto rounded-md border border-edge bg-raised py-1 shadow-float">
              <Combobox.Empty className="px-3 text-sm text-soft not-empty:py-2">
                {say('search.none')}
              </Combobox.Empty>
              <Combobox.List>
                {(office: OfficeChoice) => (
                  <Combobox.Item
                    key={office.id}
                    value={office}
                    className="flex cursor-pointer items-center gap-3 px-3 py-2 text-sm data-highlighted:bg-accent-wash"
                  >
                    <span className="figures w-12 shrink-0 text-soft">{office.code}</span>
                    {office.name}
                  </Combobox.Item>
                )}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
    </div>
  );
}
