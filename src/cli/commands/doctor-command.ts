/** `blanko doctor`: adds up the whole ledger again, from its entries. */
import { sayTerminal } from '#contract/words/say-terminal.ts';
import type { Language } from '#contract/words/words.ts';
import { examineLedger, type Finding } from '#storage/doctor.ts';
import type { CliContext } from '../cli-context.ts';
import { type DatabaseOptions, withExistingDatabase } from '../database-choice.ts';

export interface DoctorOptions extends DatabaseOptions {
  readonly json?: boolean;
}

const exitUnsound = 1;

/** Repairs nothing. */
export function doctorCommand(options: DoctorOptions, context: CliContext): Promise<number> {
  return withExistingDatabase(options, context, async (database) => {
    if (context.stderr.isTTY) {
      context.stderr.write(`${sayTerminal(context.language, 'terminal.adding_up')}\n`);
    }
    const findings = await examineLedger(database);
    const isSound = findings.every(({ wrong }) => wrong === null);
    const inJson = () => `${JSON.stringify({ isSound, findings }, null, 2)}\n`;
    context.stdout.write(options.json ? inJson() : inWords(context.language, findings));
    return isSound ? 0 : exitUnsound;
  });
}

function inWords(language: Language, findings: readonly Finding[]): string {
  const lines = findings.map(({ check, wrong }) =>
    wrong === null ? `  ok     ${check}` : `  WRONG  ${check}: ${wrong}`,
  );
  const isSound = findings.every(({ wrong }) => wrong === null);
  const sentence = sayTerminal(language, isSound ? 'terminal.sound' : 'terminal.unsound');
  return `${[sentence, '', ...lines].join('\n')}\n`;
}
