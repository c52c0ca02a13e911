/** Proposes a role at a place for somebody, with its dates. A second person decides. */
import { useState } from 'react';
import type { Role } from '#core/access/role.ts';
import { useAct } from '../use-act.ts';
import { useToday } from '../use-today.ts';
import { useWords } from '../use-words.tsx';
import { ActForm } from './act-form.tsx';
import { ChoiceField, DayField, TextField } from './form-field.tsx';
import { Done } from './work-page.tsx';

/** The kinds of place at which a role can work, as this form asks for them. */
const placesOf: Readonly<Record<Role, readonly ('province' | 'office' | 'sub_point')[]>> = {
  planner: [],
  approver: ['province'],
  warehouse_keeper: [],
  province_supervisor: ['province'],
  office_operator: ['office'],
  sub_point_operator: ['office', 'sub_point'],
  call_agent: [],
  auditor: [],
  administrator: [],
  machine: ['office'],
};

interface GrantFormProps {
  readonly login: string;
  readonly name: string;
  readonly kind: 'person' | 'machine';
}

export function GrantForm({ login, name, kind }: GrantFormProps) {
  const { say } = useWords();
  const act = useAct('proposeAssignment');
  const choices = (Object.keys(placesOf) as Role[]).filter(
    (role) => (role === 'machine') === (kind === 'machine'),
  );
  const [role, setRole] = useState<Role>(choices[0] ?? 'machine');
  const [provinceCode, setProvinceCode] = useState('');
  const [officeId, setOfficeId] = useState('');
  const [subPointId, setSubPointId] = useState('');
  const [validFrom, setValidFrom] = useState(useToday());
  const [validUntil, setValidUntil] = useState('');
  const asks = placesOf[role];
  if (act.answer) return <Done>{say('people.granted')}</Done>;
  return (
    <ActForm
      act={act}
      verb={say('people.grant')}
      check={() => (validFrom === '' ? { validFrom: say('act.needed') } : {})}
      consequence={() => say('people.grant_consequence', { role: say(`role.${role}`), name })}
      send={() =>
        act.send({
          body: {
            login,
            role,
            provinceCode: asks.includes('province') ? provinceCode.trim() || null : null,
            officeId: asks.includes('office') ? officeId.trim() || null : null,
            subPointId: asks.includes('sub_point') ? subPointId.trim() || null : null,
            validFrom,
            validUntil: validUntil || null,
          },
        })
      }
    >
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <ChoiceField
          name="role"
          label={say('people.role')}
          value={role}
          choices={choices.map((value) => ({ value, label: say(`role.${value}`) }))}
          onChange={setRole}
        />
        {asks.includes('province') && (
          <TextField
            name="provinceCode"
            label={say('people.province')}
            maxLength={2}
            value={provinceCode}
            onChange={setProvinceCode}
          />
        )}
        {asks.includes('office') && (
          <TextField
            name="officeId"
            label={say('people.office')}
            maxLength={4}
            value={officeId}
            onChange={setOfficeId}
          />
        )}
        {asks.includes('sub_point') && (
          <TextField
            name="subPointId"
            label={say('people.sub_point')}
            maxLength={7}
            value={subPointId}
            onChange={setSubPointId}
          />
        )}
        <DayField
          name="validFrom"
          label={say('people.from')}
          value={validFrom}
          onChange={setValidFrom}
        />
        <DayField
          name="validUntil"
          label={say('people.until')}
          value={validUntil}
          onChange={setValidUntil}
        />
      </div>
    </ActForm>
  );
}
