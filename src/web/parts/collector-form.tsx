/** Names who fetches one grant or several in one trip. */
import { useState } from 'react';
import { useAct } from '../use-act.ts';
import { useWords } from '../use-words.tsx';
import { ActForm } from './act-form.tsx';
import { ChoiceField, TextField } from './form-field.tsx';
import { Done } from './work-page.tsx';

type Kind = 'office' | 'province' | 'neighbour';

interface CollectorFormProps {
  readonly allocationIds: readonly string[];
  /** Of all of them together. */
  readonly quantity: number;
  readonly kinds: readonly Kind[];
}

export function CollectorForm({ allocationIds, quantity, kinds }: CollectorFormProps) {
  const { say } = useWords();
  const act = useAct('nameCollector');
  const [kind, setKind] = useState<Kind>(kinds[0] ?? 'office');
  const [name, setName] = useState('');
  const [letter, setLetter] = useState('');
  const [neighbour, setNeighbour] = useState('');
  if (act.answer) {
    return (
      <Done>
        {say('collect.code')}: <strong>{act.answer.collectionCode}</strong>
      </Done>
    );
  }
  return (
    <ActForm
      act={act}
      verb={say('collect.name_collector')}
      check={() => ({
        ...(name.trim().length < 3 && { name: say('act.needed') }),
        ...(kind === 'neighbour' &&
          !/^\d{4}$/.test(neighbour.trim()) && { officeId: say('act.needed') }),
      })}
      consequence={() => say('collect.consequence', { name: name.trim(), quantity })}
      send={() =>
        act.send({
          body: {
            allocationIds: [...allocationIds],
            kind,
            officeId: kind === 'neighbour' ? neighbour.trim() : null,
            name: name.trim(),
            letterNumber: letter.trim() || null,
          },
        })
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        {kinds.length > 1 && (
          <ChoiceField
            name="kind"
            label={say('collect.kind')}
            value={kind}
            choices={kinds.map((value) => ({ value, label: say(`collector.${value}`) }))}
            onChange={setKind}
          />
        )}
        {kind === 'neighbour' && (
          <TextField
            name="officeId"
            label={say('collect.neighbour')}
            maxLength={4}
            value={neighbour}
            onChange={setNeighbour}
          />
        )}
        <TextField
          name="name"
          label={say('collect.name')}
          maxLength={80}
          value={name}
          onChange={setName}
        />
        <TextField
          name="letterNumber"
          label={say('collect.letter')}
          maxLength={60}
          value={letter}
          onChange={setLetter}
        />
      </div>
    </ActForm>
  );
}
