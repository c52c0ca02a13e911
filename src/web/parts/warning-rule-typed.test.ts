import { expect, it } from 'vitest';
import { defaultWarningRule } from '#core/requisition/warning-rule.ts';
import {
  hoursAt,
  laddersWith,
  type SentWay,
  type TypedRung,
  waysAt,
} from './warning-rule-typed.ts';

it('left as it was, the rule is the same', () => {
  const same = laddersWith(defaultWarningRule, (kind, place) => ({
    hours: hoursAt(defaultWarningRule, kind, place),
    ways: waysAt(defaultWarningRule, kind, place),
  }));
  expect(same).toEqual(defaultWarningRule.ladders);
});

it.each<[string, TypedRung, object[]]>([
  [
    'another way',
    { hours: 8, ways: ['email'] },
    [{ afterWorkingHours: 8, to: 'office', channels: ['app', 'email'] }],
  ],
  [
    'the inbox alone',
    { hours: 3, ways: [] },
    [{ afterWorkingHours: 3, to: 'office', channels: ['app'] }],
  ],
  ['no hours: nobody is reminded, whatever the ways', { hours: null, ways: ['sms'] }, []],
])('%s', (_what, typed, ladder) => {
  const none: TypedRung = { hours: null, ways: [] };
  const ladders = laddersWith(defaultWarningRule, (_kind, place) =>
    place === 'office' ? typed : none,
  );
  expect(ladders.case_due).toEqual(ladder);
});

it('where nobody was reminded the usual ways are offered', () => {
  const rule = { ...defaultWarningRule, ladders: { case_due: [] } };
  const ways: readonly SentWay[] = waysAt(rule, 'case_due', 'country');
  expect(ways).toEqual(['email']);
});
