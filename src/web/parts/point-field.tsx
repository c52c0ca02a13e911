/** At the office itself, or at one of its counters in the districts; nothing where it has none. */
import { useWords } from '../use-words.tsx';
import { ChoiceField } from './form-field.tsx';
import type { ReportPlace } from './place-picker.tsx';

interface PointFieldProps {
  readonly place: ReportPlace | null;
  /** '' is the office itself. */
  readonly value: string;
  readonly onChange: (subPointId: string) => void;
}

export function PointField({ place, value, onChange }: PointFieldProps) {
  const { say } = useWords();
  if (place === null || place.subPoints.length === 0) return null;
  return (
    <ChoiceField
      name="subPointId"
      label={say('report.point')}
      value={value || 'office'}
      choices={[
        { value: 'office', label: say('report.point_office') },
        ...place.subPoints.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(chosen) => onChange(chosen === 'office' ? '' : chosen)}
    />
  );
}
