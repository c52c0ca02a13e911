/** `blanko find`: a blank was found; who had it last, and by which paper. */
import { readSerial, serialText } from '#core/ledger/serial-range.ts';
import { type BlankStep, type FoundBlank, loadBlank } from '#storage/views/blank-view.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { wholeCountry } from '#storage/views/scope.ts';
import type { CliContext } from '../cli-context.ts';
import { BadInput } from '../complaints.ts';
import { type DatabaseOptions, withExistingDatabase } from '../database-choice.ts';
import { printTable } from '../print-table.ts';

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
    throw new BadInput([
      `${JSON.stringify(said)} is no serial number: write it like A17-000000001 (letters and digits, a hyphen, a number)`,
    ]);
  }
  return withExistingDatabase(options, context, async (database) => {
    const found = await readSnapshot(database, (db) =>
      loadBlank(db, wholeCountry, serial, context.today()),
    );
    if (options.json) context.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
    else if (found) context.stdout.write(inWords(found));
    else context.stderr.write(`${serialText(serial)} is in no delivery on record.\n`);
    return found ? 0 : exitNotFound;
  });
}

function inWords({ serial, lot, boxes, custodian, last, path }: FoundBlank): string {
  const rows = path.map((step) => [
    step.occurredAt.slice(0, 10),
    step.kind,
    step.reference,
    placeName(step.from),
    placeName(step.to),
    String(step.seq),
  ]);
  const columns = ['day', 'movement', 'paper', 'from', 'to', 'document'].map((heading) => ({
    heading,
    align: heading === 'document' ? ('right' as const) : ('left' as const),
  }));
  return [
    `${serial}: ${placeName(custodian)}, by ${last.reference} (document ${last.seq}, ${last.actor})\n`,
    `${lot.number} of ${lot.maker}, ${lot.contract}, budget of ${lot.budgetYear}`,
    boxes.length > 0 ? `; box ${boxes.join(', ')}` : '',
    '\n\n',
    printTable(columns, rows),
  ].join('');
}

function placeName(place: BlankStep['to']): string {
  if (!place) return '-';
  return place.officeName ? `${place.officeName} (${place.account})` : place.account;
}
