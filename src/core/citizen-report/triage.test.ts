import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citizenAnswers } from './citizen-report.ts';
import { reportVerdicts, type StatedFacts, type TriageFacts, triage } from './triage.ts';

const day = '2017-11-23';

/** An office in order: 400 blanks, prints 100 a day, stated this evening, nobody else complains. */
const inOrder: TriageFacts = {
  wasWorkingDay: true,
  onHand: 400,
  subPointOnHand: null,
  dailyUse: 100,
  statement: {
    day,
    counted: 400,
    printed: 95,
    printersWorking: 2,
    ribbonCardsLeft: 5_000,
    filmCardsLeft: 5_000,
    networkUp: true,
  },
  statementAge: 0,
  printJobs: null,
  queue: 60,
  othersWeight: 0,
};
const stated = (facts: Partial<StatedFacts>): StatedFacts => ({ ...inOrder.statement!, ...facts });
const yesterday = { statementAge: 1, statement: stated({ day: '2017-11-22' }) };
const unheard = { statement: null, statementAge: null };

describe('what a citizen was told, held against what is known', () => {
  it.each([
    // said, what differs from an office in order, verdict, cause
    ['no_blanks', 'the ledger has none', { onHand: 0 }, 'office_empty', null],
    ['cannot_print', 'the ledger has none', { onHand: 0 }, 'office_empty', null],
    ['no_blanks', 'prints as ever, nobody else complains', {}, 'unfounded', null],
    [
      'no_blanks',
      'holds thousands, three others say so',
      { onHand: 23_000, othersWeight: 2 },
      'stock_but_refused',
      null,
    ],
    [
      'no_blanks',
      'prints as ever, holds months of cards, another says so',
      { onHand: 23_000, othersWeight: 1 },
      'stock_but_refused',
      null,
    ],
    [
      'no_blanks',
      'prints as ever, holds a fortnight of cards, another says so',
      { onHand: 1_400, othersWeight: 1 },
      'unfounded',
      null,
    ],
    [
      'no_blanks',
      'holds thousands and printed four',
      { onHand: 23_000, statement: stated({ printed: 4 }) },
      'stock_but_refused',
      null,
    ],
    [
      'no_blanks',
      'the printing system saw none printed',
      { onHand: 23_000, printJobs: 0 },
      'stock_but_refused',
      null,
    ],
    [
      'no_blanks',
      'the printing system saw more than the office says',
      { statement: stated({ printed: 0 }), printJobs: 90 },
      'unfounded',
      null,
    ],
    [
      'no_blanks',
      '80 left yesterday, another says so',
      { onHand: 80, ...yesterday, othersWeight: 1 },
      'office_empty',
      null,
    ],
    [
      'no_blanks',
      '80 left yesterday, nobody else',
      { onHand: 80, ...yesterday },
      'needs_person',
      null,
    ],
    [
      'no_blanks',
      'not heard for a week, 300 then, another says so',
      { onHand: 300, statementAge: 5, othersWeight: 1 },
      'office_empty',
      null,
    ],
    ['no_blanks', 'never heard, holds 400, nobody else', unheard, 'needs_person', null],
    [
      'no_blanks',
      'never heard, holds 400, another says so',
      { ...unheard, othersWeight: 1 },
      'stock_but_refused',
      null,
    ],
    [
      'no_blanks',
      'no ribbon',
      { statement: stated({ ribbonCardsLeft: 0 }) },
      'cannot_print',
      'ribbon',
    ],
    [
      'cannot_print',
      'no printer works',
      { statement: stated({ printersWorking: 0 }) },
      'cannot_print',
      'printer',
    ],
    [
      'cannot_print',
      'no film yesterday',
      { statementAge: 1, statement: stated({ filmCardsLeft: 0 }) },
      'cannot_print',
      'film',
    ],
    [
      'cannot_print',
      'the network is down',
      { statement: stated({ networkUp: false }) },
      'cannot_print',
      'network',
    ],
    [
      'cannot_print',
      'no ribbon a week ago, prints today by the system',
      { statementAge: 5, statement: stated({ ribbonCardsLeft: 0 }), printJobs: 80 },
      'unfounded',
      null,
    ],
    [
      'cannot_print',
      'printed none, another says so',
      { statement: stated({ printed: 0 }), othersWeight: 1 },
      'cannot_print',
      null,
    ],
    [
      'cannot_print',
      'printed none, nobody else',
      { statement: stated({ printed: 0 }) },
      'needs_person',
      null,
    ],
    [
      'no_blanks',
      'the district counter has none, the office has',
      { subPointOnHand: 0 },
      'sub_point_empty',
      null,
    ],
    ['no_blanks', 'the district counter has some', { subPointOnHand: 40 }, 'unfounded', null],
    ['no_blanks', 'neither has any', { subPointOnHand: 0, onHand: 0 }, 'office_empty', null],
    ['record_not_ready', 'whatever the stock', {}, 'record_not_ready', null],
    ['not_about_blanks', 'whatever else', { onHand: 0 }, 'not_about_blanks', null],
    ['no_blanks', 'a holiday', { wasWorkingDay: false, onHand: 0 }, 'unfounded', null],
  ] as const)('%s, %s', (said, _, differs, verdict, cause) => {
    expect(triage({ said, day }, { ...inOrder, ...differs })).toMatchObject({ verdict, cause });
  });

  it('says why, in the order in which it was looked at', () => {
    const facts = { ...inOrder, onHand: 80, ...yesterday, othersWeight: 1 };
    expect(triage({ said: 'no_blanks', day }, facts).reasons).toEqual([
      { code: 'ledger_on_hand', blanks: 80 },
      { code: 'may_have_used', blanks: 200 },
      { code: 'others_say_so', weight: 1 },
    ]);
  });

  it('one voice alone never empties an office that has blanks', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...citizenAnswers), (facts, said) => {
        const alone = triage(
          { said, day },
          { ...facts, onHand: facts.onHand + 1, othersWeight: 0 },
        );
        expect(alone.verdict).not.toBe('office_empty');
      }),
      { numRuns: 500 },
    );
  });

  it('always decides, and gives its reasons wherever facts were looked at', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...citizenAnswers), (facts, said) => {
        const { verdict, reasons } = triage({ said, day }, facts);
        expect(reportVerdicts).toContain(verdict);
        expect(reasons.length > 0 || verdict === 'not_about_blanks').toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

const some = fc.nat(30_000);
const maybe = fc.option(some);
const anyFacts: fc.Arbitrary<TriageFacts> = fc.record({
  wasWorkingDay: fc.boolean(),
  onHand: some,
  subPointOnHand: maybe,
  dailyUse: fc.nat(900),
  statement: fc.option(
    fc.record({
      day: fc.constant(day),
      counted: maybe,
      printed: maybe,
      printersWorking: fc.option(fc.nat(4)),
      ribbonCardsLeft: maybe,
      filmCardsLeft: maybe,
      networkUp: fc.option(fc.boolean()),
    }),
  ),
  statementAge: fc.option(fc.nat(20)),
  printJobs: maybe,
  queue: maybe,
  othersWeight: fc.double({ min: 0, max: 8, noNaN: true }),
});
