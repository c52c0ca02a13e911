/** `blanko work`: the morning's work by hand, for a timer of the machine or after something failed. */

import { sayTerminal } from '#contract/words/say-terminal.ts';
import type { Language } from '#contract/words/words.ts';
import { type MorningParts, morningWork } from '#operations/morning/morning-work.ts';
import { countryLoader } from '#operations/round/allocation-world.ts';
import { ledgerChecksumHolds } from '#storage/views/ledger-health.ts';
import { loadWork } from '#storage/views/work-view.ts';
import type { CliContext } from '../cli-context.ts';
import { BadInput } from '../complaints.ts';
import { type DatabaseOptions, withExistingDatabase } from '../database-choice.ts';

export interface WorkOptions extends DatabaseOptions {
  readonly day?: string;
  readonly json?: boolean;
}

const exitFailed = 1;

/** What is done already stays as it is; exit code 1 when a step failed. */
export function workCommand(options: WorkOptions, context: CliContext): Promise<number> {
  return withExistingDatabase(options, context, async (database) => {
    const clock = await context.worldClock(database);
    const day = clock.today();
    if (options.day !== undefined && options.day !== day) {
      throw new BadInput([
        `--day ${options.day} is not today: only the work of ${day} can be done`,
      ]);
    }
    if (!(await ledgerChecksumHolds(database.db))) {
      throw new BadInput(['the ledger does not agree with its checksum: run doctor first']);
    }
    const parts: MorningParts = {
      database,
      loadCountry: countryLoader(),
      ...clock,
      now: () => context.now(),
    };
    const { isWorkingDay, failed } = await morningWork(parts, true);
    const steps = (await loadWork(database.db, day)).flatMap((one) => one.steps);
    const said = { day, isWorkingDay, steps };
    context.stdout.write(
      options.json ? `${JSON.stringify(said, null, 2)}\n` : inWords(context.language, said),
    );
    return failed.length === 0 ? 0 : exitFailed;
  });
}

function inWords(
  language: Language,
  {
    day,
    isWorkingDay,
    steps,
  }: {
    readonly day: string;
    readonly isWorkingDay: boolean;
    readonly steps: Awaited<ReturnType<typeof loadWork>>[number]['steps'];
  },
): string {
  if (!isWorkingDay) return `${sayTerminal(language, 'terminal.no_working_day', { day })}\n`;
  if (steps.length === 0) return `${sayTerminal(language, 'terminal.no_offices')}\n`;
  const lines = steps.map(({ step, state, outcome, error }) => {
    const counts = Object.entries(outcome).map(([name, count]) => `${name} ${count}`);
    return `  ${state.padEnd(8)} ${step.padEnd(20)} ${error ?? counts.join(', ')}`.trimEnd();
  });
  return `${[sayTerminal(language, 'terminal.work_of', { day }), ...lines].join('\n')}\n`;
}
