/** `blanko find`: a blank was found; who had it last, and by which paper. */
import { sayTerminal } from '#contract/words/say-terminal.ts';
import type { Language } from '#contract/words/words.ts';
import { readSerial, serialText } from '#core/ledger/serial-range.ts';
import { type BlankStep, type FoundBlank, loadBlank } from '#storage/views/blank-view.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { wholeCountry } from '#storage/views/scope.ts';
import type { CliContext } from '../cli-context.ts';
import { BadInput } from '../complaints.ts';
import { type DatabaseOptions, withExistingDatabase } from '../database-choice.ts';
import { columnsIn, printTable } from '../print-table.ts';

export interface FindOptions extends DatabaseOptions {
  readonly json?: boolean;
}

const exitNotFound = 1;

/** Reads only. A number on no record ends with 1: the maker knows whether it was ever delivered. */
export async function findCommand(
  options: FindOptions,
  context: CliContext,
  [said = '']: readonly string[],
): Promise<number> {
  const serial = readSerial(said);
  if (!serial) {
    const typed = { said: JSON.stringify(said) };
    throw new BadInput([sayTerminal(context.language, 'terminal.no_serial', typed)]);
  }
  return withExistingDatabase(options, context, async (database) => {
    const found = await readSnapshot(database, (db) =>
      loadBlank(db, wholeCountry, serial, context.today()),
    );
    if (options.json) context.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
    else if (found) context.stdout.write(inWords(context.language, found));
    else {
      const said = { serial: serialText(serial) };
      context.stderr.write(`${sayTerminal(context.language, 'terminal.not_delivered', said)}\n`);
    }
    return found ? 0 : exitNotFound;
  });
}

function inWords(
  language: Language,
  { serial, lot, boxes, custodian, last, path }: FoundBlank,
): string {
  const rows = path.map((step) => [
    step.occurredAt.slice(0, 10),
    step.kind,
    step.reference,
    placeName(step.from),
    placeName(step.to),
    String(step.seq),
  ]);
  const { left, right } = columnsIn(language);
  const columns = [
    left('terminal.day'),
    left('terminal.movement'),
    left('terminal.paper'),
    left('terminal.from'),
    left('terminal.to'),
    right('terminal.document'),
  ];
  const origin = [
    sayTerminal(language, 'terminal.found_lot', {
      lot: lot.number,
      maker: lot.maker,
      contract: lot.contract,
      year: lot.budgetYear,
    }),
  ];
  if (boxes.length > 0) {
    origin.push(sayTerminal(language, 'terminal.found_box', { boxes: boxes.join(', ') }));
  }
  const place = placeName(custodian);
  const who = sayTerminal(language, 'terminal.found', {
    serial,
    place,
    reference: last.reference,
    seq: last.seq,
    actor: last.actor,
  });
  return `${who}\n${origin.join('; ')}\n\n${printTable(columns, rows)}`;
}

function placeName(place: BlankStep['to']): string {
  if (!place) return '-';
  return place.officeName ? `${place.officeName} (${place.account})` : place.account;
}
