/** Another hour at the depot's counter: only hours that are still free can be chosen. */
import { useState } from 'react';
import { useAct } from '../use-act.ts';
import { useReading } from '../use-api.ts';
import { useWords } from '../use-words.tsx';
import { ActForm } from './act-form.tsx';
import { ChoiceField } from './form-field.tsx';
import { LoadingState, RefusedState } from './page-state.tsx';
import { Done } from './work-page.tsx';

export function SlotForm({ allocationId }: { readonly allocationId: string }) {
  const { say, date } = useWords();
  const slots = useReading('readSlots');
  const act = useAct('moveSlot');
  const [chosen, setChosen] = useState('');
  if (slots.error) return <RefusedState error={slots.error} />;
  if (!slots.data) return <LoadingState />;
  const [day = '', hour = ''] = chosen.split(' ');
  const values = { day: day && date(day, 'weekdayMonth'), hour };
  if (act.answer) return <Done>{say('collect.slot_consequence', values)}</Done>;
  return (
    <ActForm
      act={act}
      verb={say('collect.move_slot')}
      check={() => (chosen === '' ? { hour: say('act.needed') } : {})}
      consequence={() => say('collect.slot_consequence', values)}
      send={() => act.send({ params: { allocationId }, body: { day, hour: Number(hour) } })}
    >
      <ChoiceField
        name="hour"
        label={say('collect.new_slot')}
        value={chosen}
        choices={slots.data.days.flatMap((free) =>
          free.hours
            .filter(({ capacity, taken }) => taken < capacity)
            .map(({ hour: at, capacity, taken }) => ({
              value: `${free.day} ${at}`,
              label: say('collect.slot_free', {
                day: date(free.day, 'weekdayMonth'),
                hour: at,
                free: capacity - taken,
              }),
            })),
        )}
        onChange={setChosen}
      />
    </ActForm>
  );
}
