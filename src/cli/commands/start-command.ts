/** `blanko start`: the whole system on this machine. */
import type { CliContext } from '../cli-context.ts';
import { Complaints } from '../complaints.ts';
import { type DatabaseOptions, databaseChoice } from '../database-choice.ts';
import { wholeOption } from '../option-values.ts';

export interface StartOptions extends DatabaseOptions {
  readonly port?: string;
  readonly empty?: boolean;
}

const portMax = 65_535;

/** Runs until it is stopped. */
export async function startCommand(options: StartOptions, context: CliContext): Promise<number> {
  const complaints = new Complaints(context.language);
  const choice = databaseChoice(options, complaints);
  const port = options.port && wholeOption('--port', options.port, complaints, { max: portMax });
  complaints.refuseIfAny();
  await context.serve({
    ...choice,
    ...(typeof port === 'number' && { port }),
    empty: options.empty ?? false,
  });
  return 0;
}
