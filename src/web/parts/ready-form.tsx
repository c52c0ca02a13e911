/** A grant is packed: it gets a slot at the counter, the first free one unless another is chosen. */
import { useState } from 'react';
import type { AllocationLine } from '#contract/collection-schema.ts';
import { useAct } from '../use-act.ts';
import { useReading } from '../use-api.ts';
import { useWords } from '../use-words.tsx';
import { ActForm } from './act-form.tsx';
import { ChoiceField } from './form-field.tsx';
import { PaperLink } from './paper-link.tsx';

interface ReadyFormProps {
  readonly line: AllocationLine;
  /** The line goes from the list then, so whoever shows the list says what became of it. */
  readonly onReady: (ready: Ready) => void;
}

export interface Ready {
  readonly officeName: string;
  readonly day: string;
  readonly hour: number;
}

export function ReadyForm({ line, onReady }: ReadyFormProps) {
  const { say, date } = useWords();
  const slots = useReading('readSlots');
  const act = useAct('markReady');
  const [chosen, setChosen] = useState('first');
  const [day = '', hour = ''] = chosen.split(' ');
  const slot = hour === '' ? null : { day, hour: Number(hour) };
  const free = slots.data?.days.flatMap((open) =>
    open.hours
      .filter(({ capacity, taken }) => taken < capacity && open.day <= line.expiresOn)
      .map((at) => ({
        value: `${open.day} ${at.hour}`,
        label: say('collect.slot_free', {
          day: date(open.day, 'weekdayMonth'),
          hour: at.hour,
          free: at.capacity - at.taken,
        }),
      })),
  );
  return (
    <div className="max-w-xl text-sm">
      <p className="figures mb-3">
        {say('ready.asked', { asked: line.asked, quantity: line.quantity })}{' '}
        <PaperLink kind="allocation_letter" of={line.letterSeq && line.id} />
      </p>
      <ActForm
        act={act}
        verb={say('ready.verb')}
        consequence={() =>
          say('ready.consequence', {
            quantity: line.quantity,
            office: line.officeName,
            slot:
              slot === null
                ? say('ready.first_free')
                : say('ready.slot', { day: date(slot.day, 'weekdayMonth'), hour: slot.hour }),
          })
        }
        send={async () => {
          const answer = await act.send({ params: { allocationId: line.id }, body: slot ?? {} });
          if (answer) onReady({ officeName: line.officeName, ...answer.slot });
        }}
      >
        <ChoiceField
          name="hour"
          label={say('counter.slot')}
          value={chosen}
          choices={[{ value: 'first', label: say('ready.first_free') }, ...(free ?? [])]}
          onChange={setChosen}
        />
      </ActForm>
    </div>
  );
}
