/** What is wrong with one field, from what the schema found (the issue codes are those of zod). */
import type { WordKey } from './id.ts';
import type { WordValues } from './words.ts';

export interface Said {
  readonly key: WordKey;
  readonly values?: WordValues;
}

export interface FieldIssue {
  readonly code: string;
  readonly [detail: string]: unknown;
}

/** `isMissing`: nothing was sent for the field. */
export function fieldProblem(issue: FieldIssue, isMissing: boolean): Said {
  if (isMissing && issue.code !== 'unrecognized_keys') return { key: 'field.required' };
  const isText = issue.origin === 'string';
  switch (issue.code) {
    case 'invalid_type':
      return { key: wordOfType[String(issue.expected)] ?? 'field.form' };
    case 'too_small':
      return {
        key: isText ? 'field.longer' : 'field.at_least',
        values: { limit: Number(issue.minimum) },
      };
    case 'too_big':
      return {
        key: isText ? 'field.shorter' : 'field.at_most',
        values: { limit: Number(issue.maximum) },
      };
    case 'invalid_value':
      return {
        key: 'field.one_of',
        values: { values: Array.isArray(issue.values) ? issue.values.join(', ') : '' },
      };
    case 'unrecognized_keys':
      return { key: 'field.unknown' };
    case 'custom':
      return rangeProblem(issue.params) ?? { key: 'field.form' };
    default:
      return { key: 'field.form' };
  }
}

/** Of a number that a check of our own found outside its range. */
function rangeProblem(params: unknown): Said | null {
  const { range } = (params ?? {}) as { range?: { least: number; most: number } };
  return range ? { key: 'field.between', values: { least: range.least, most: range.most } } : null;
}

const wordOfType: Record<string, WordKey> = {
  int: 'field.whole_number',
  number: 'field.whole_number',
  string: 'field.text',
};
