/**
 * The real part of a made-up world, read from the texts of the files in `data/`. The caller reads the bytes. The files
 * are ours and tested, so whatever is wrong in them is a bug and asserted.
 */
import { parse } from 'csv-parse/sync';
import { assert } from '#core/assert.ts';
import { addDays, type Holiday, isPlainDate } from '#core/calendar.ts';
import type { DatedName, Office } from '#core/place.ts';
import { checkPolicy } from '#core/policy/check-policy.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { KeptOffice } from '#storage/place-store.ts';

export interface WorldFacts {
  /** By id. */
  readonly offices: readonly KeptOffice[];
  readonly names: readonly DatedName[];
  readonly holidays: readonly Holiday[];
  readonly policies: readonly Policy[];
}

export interface WorldFactTexts {
  /** data/offices.csv */
  readonly offices: string;
  /** data/office-names.csv */
  readonly officeNames: string;
  /** data/holidays.csv */
  readonly holidays: string;
  /** Each of data/policies/*.json. */
  readonly policies: readonly string[];
}

export function readWorldFacts(texts: WorldFactTexts): WorldFacts {
  const rows = readRows(texts.offices);
  return {
    offices: rows.map(officeOf),
    names: datedNames(rows, readRows(texts.officeNames)),
    holidays: readRows(texts.holidays).map(holidayOf),
    policies: texts.policies.map(policyOf),
  };
}

type Row = Readonly<Record<string, string>>;

function readRows(text: string): Row[] {
  return parse(text, { columns: true });
}

const timeZones: Readonly<Record<string, Office['timeZone']>> = {
  WIB: 'Asia/Jakarta',
  WITA: 'Asia/Makassar',
  WIT: 'Asia/Jayapura',
};

function officeOf(row: Row): KeptOffice {
  const kind = field(row, 'kind');
  const timeZone = timeZones[field(row, 'time_zone')];
  assert(kind === 'kabupaten' || kind === 'kota', `kind of office ${row.id}`);
  assert(timeZone !== undefined, `time zone of office ${row.id}`);
  return {
    id: field(row, 'id'),
    kind,
    seat: field(row, 'seat'),
    provinceCode: field(row, 'province_code'),
    provinceName: field(row, 'province_name'),
    latitude: Number(field(row, 'latitude')),
    longitude: Number(field(row, 'longitude')),
    residents: Number(field(row, 'residents_2017')),
    timeZone,
    leadTimeDays: Number(field(row, 'lead_time_days')),
  };
}

/** The first day of which anything is said; most codes and names are older. */
const firstDay = '2017-01-01';

function datedNames(offices: readonly Row[], changes: readonly Row[]): DatedName[] {
  const changeOf = new Map(changes.map((row) => [field(row, 'office_id'), row]));
  return offices.flatMap((row): DatedName[] => {
    const officeId = field(row, 'id');
    const first = { officeId, code: field(row, 'code_2017'), name: field(row, 'name_2017') };
    const change = changeOf.get(officeId);
    if (!change) return [{ ...first, validFrom: firstDay, validUntil: null }];
    const validFrom = field(change, 'valid_from');
    return [
      { ...first, validFrom: firstDay, validUntil: addDays(validFrom, -1) },
      {
        officeId,
        code: field(change, 'code'),
        name: field(change, 'name'),
        validFrom,
        validUntil: null,
      },
    ];
  });
}

function holidayOf(row: Row): Holiday {
  const date = field(row, 'date');
  const kind = field(row, 'kind');
  assert(isPlainDate(date), `holiday on ${date}`);
  assert(
    kind === 'national_holiday' || kind === 'joint_leave' || kind === 'election',
    `kind of the holiday on ${date}`,
  );
  return { date, kind, name: field(row, 'name') };
}

function policyOf(text: string): Policy {
  const checked = checkPolicy(JSON.parse(text));
  assert(checked.policy !== null, `a policy in data/policies: ${text.slice(0, 60)}`);
  return checked.policy;
}

function field(row: Row, name: string): string {
  const value = row[name];
  assert(value !== undefined && value !== '', `${name} in ${JSON.stringify(row)}`);
  return value;
}
