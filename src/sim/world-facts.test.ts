/** The facts in `data/`: what must hold of offices, names and holidays. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { geoArea, geoBounds } from 'd3-geo';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { isPlainDate, weekday, workingCalendar } from '#core/calendar.ts';
import { readFacts } from '#main/read-facts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const facts = readFacts(root);
const read = (name: string): string => readFileSync(`${root}data/${name}`, 'utf8');
type Row = Record<string, string>;
const rows = parse<Row>(read('offices.csv'), { columns: true });
const row = (id: string): Row => rows.find((office) => office.id === id)!;

describe('the offices', () => {
  it('are the 416 regencies and 98 cities of 34 provinces, by id', () => {
    expect(facts.offices.filter(({ kind }) => kind === 'kabupaten')).toHaveLength(416);
    expect(facts.offices.filter(({ kind }) => kind === 'kota')).toHaveLength(98);
    expect(new Set(rows.map((office) => office.province_code)).size).toBe(34);
    expect(new Set(rows.map((office) => office.province_name)).size).toBe(34);
    expect(new Set(rows.map((office) => office.province_code_now)).size).toBe(38);
    const ids = facts.offices.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it('have ids that are the codes of 2017, and the province is their beginning', () => {
    for (const office of rows) {
      expect(office.id).toBe(office.code_2017!.replace('.', ''));
      expect(office.code_2017!.slice(0, 2)).toBe(office.province_code);
      expect(office.code_now!.slice(0, 2)).toBe(office.province_code_now);
      expect(office.kind === 'kota').toBe(office.name_2017!.startsWith('Kota '));
      expect(Number(office.code_2017!.slice(3)) > 70).toBe(office.kind === 'kota');
    }
  });

  it('count all residents of 2017 and, scaled alike, of 2024', () => {
    const sum = (column: string): number =>
      rows.reduce((total, office) => total + Number(office[column]), 0);
    expect(sum('residents_2017')).toBe(261_142_385);
    const scale = sum('residents_2017') / sum('residents_2024');
    for (const office of rows) {
      const exact = Number(office.residents_2024) * scale;
      expect(Math.abs(Number(office.residents_2017) - exact)).toBeLessThan(1);
    }
  });

  it('lie in Indonesia and lead by the rule of data/README.md', () => {
    for (const office of rows) {
      const [latitude, longitude] = [Number(office.latitude), Number(office.longitude)];
      expect(latitude).toBeGreaterThan(-11.2);
      expect(latitude).toBeLessThan(6.2);
      expect(longitude).toBeGreaterThan(95);
      expect(longitude).toBeLessThan(141.1);
      const distance = kilometresFromPasarMinggu(latitude, longitude);
      expect(Math.abs(distance - Number(office.distance_km))).toBeLessThan(1);
      expect(Number(office.lead_time_days), office.name_2017).toBe(
        leadTime(distance, office.reach!),
      );
    }
  });

  it.each([
    ['3174', 'Kota Administrasi Jakarta Selatan', 'WIB', 1],
    ['3205', 'Kabupaten Garut', 'WIB', 2],
    ['3578', 'Kota Surabaya', 'WIB', 3],
    ['6201', 'Kabupaten Kotawaringin Barat', 'WIB', 3],
    ['6371', 'Kota Banjarmasin', 'WITA', 4],
    ['5108', 'Kabupaten Buleleng', 'WITA', 4],
    ['7371', 'Kota Makassar', 'WITA', 5],
    ['8103', 'Kabupaten Maluku Tenggara Barat', 'WIT', 8],
    ['9112', 'Kabupaten Pegunungan Bintang', 'WIT', 9],
  ])('%s is %s, in %s, %i working days away', (id, name, timeZone, leadTimeDays) => {
    expect(row(id)).toMatchObject({
      name_2017: name,
      time_zone: timeZone,
      lead_time_days: String(leadTimeDays),
    });
  });
});

describe('the names', () => {
  const namesOn = (day: string) =>
    facts.names.filter((name) => {
      const { validFrom, validUntil } = name;
      return validFrom <= day && (validUntil === null || validUntil >= day);
    });

  it.each(['2017-11-23', '2019-06-01', '2022-07-25', '2026-11-24'])(
    'give each office one code and name on %s',
    (day) => {
      const names = namesOn(day);
      expect(new Set(names.map(({ officeId }) => officeId)).size).toBe(514);
      expect(names).toHaveLength(514);
      expect(new Set(names.map(({ code }) => code)).size).toBe(514);
    },
  );

  it.each([
    ['1212', '2020-02-23', '12.12', 'Kabupaten Toba Samosir'],
    ['1212', '2020-02-24', '12.12', 'Kabupaten Toba'],
    ['7601', '2017-11-23', '76.01', 'Kabupaten Mamuju Utara'],
    ['8103', '2019-01-23', '81.03', 'Kabupaten Kepulauan Tanimbar'],
    ['9101', '2017-11-23', '91.01', 'Kabupaten Merauke'],
    ['9101', '2022-07-25', '93.01', 'Kabupaten Merauke'],
    ['9271', '2022-12-08', '96.71', 'Kota Sorong'],
  ])('office %s on %s is %s %s', (officeId, day, code, name) => {
    expect(namesOn(day).filter((line) => line.officeId === officeId)).toMatchObject([
      { code, name },
    ]);
  });

  it('changed with the 26 codes of Papua and three names', () => {
    const changed = facts.names.filter(({ validUntil }) => validUntil !== null);
    expect(changed.filter(({ code }) => code.startsWith('9'))).toHaveLength(26);
    expect(changed).toHaveLength(29);
  });
});

describe('the holidays', () => {
  const holidays = parse<Row>(read('holidays.csv'), { columns: true });

  it('are real days in order, one row each, from 2017 to 2027', () => {
    const dates = holidays.map(({ date }) => date!);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(dates.every(isPlainDate)).toBe(true);
    expect(dates.at(0)).toBe('2017-01-01');
    expect(dates.at(-1)).toBe('2027-12-25');
  });

  it('leave and elections fall on days that would be worked', () => {
    const wasted = holidays.filter(
      ({ date, kind }) => kind !== 'national_holiday' && weekday(date!) > 5,
    );
    expect(wasted).toEqual([]);
  });

  it('are decreed, except those of 2027', () => {
    for (const { date, certainty, name } of holidays) {
      const isFixed = /Tahun Baru 2027|Buruh|Pancasila|Proklamasi|Kelahiran/.test(name!);
      const expected =
        date! > '2027' && !(isFixed && !name!.startsWith('Cuti')) ? 'estimated' : 'decreed';
      expect(certainty, date).toBe(expected);
    }
  });

  /** Joint leave as last decreed, and the weekdays on which offices are closed in the year. */
  it.each([
    ['2017', '01-02 06-23 06-27 06-28 06-29 06-30 12-26', '02-15'],
    ['2018', '06-11 06-12 06-13 06-14 06-18 06-19 06-20 12-24', '06-27'],
    ['2019', '06-03 06-04 06-07 12-24', '04-17'],
    ['2020', '08-21 10-28 10-30 12-24 12-31', '12-09'],
    ['2021', '05-12', ''],
    ['2022', '04-29 05-04 05-05 05-06', ''],
    ['2023', '01-23 03-23 04-19 04-20 04-21 04-24 04-25 06-02 06-28 06-30 12-26', ''],
    ['2024', '02-09 03-12 04-08 04-09 04-12 04-15 05-10 05-24 06-18 12-26', '02-14 11-27'],
    ['2025', '01-28 03-28 04-02 04-03 04-04 04-07 05-13 05-30 06-09 08-18 12-26', ''],
    ['2026', '02-16 03-18 03-20 03-23 03-24 05-15 05-28 12-24', ''],
  ])('joint leave of %s: %s; elections: %s', (year, leave, elections) => {
    const of = (kind: string): string =>
      holidays
        .filter((holiday) => holiday.kind === kind && holiday.date!.startsWith(year))
        .map(({ date }) => date!.slice(5))
        .join(' ');
    expect(of('joint_leave')).toBe(leave);
    expect(of('election')).toBe(elections);
  });

  it.each([
    ['2017-06-25', 'Hari Raya Idul Fitri 1438 Hijriah'],
    ['2017-09-01', 'Hari Raya Idul Adha 1438 Hijriah'],
    ['2017-12-01', 'Maulid Nabi Muhammad SAW'],
    ['2019-03-07', 'Hari Suci Nyepi Tahun Baru Saka 1941'],
    ['2020-05-24', 'Hari Raya Idul Fitri 1441 Hijriah'],
    ['2021-05-13', 'Kenaikan Isa Al Masih; Hari Raya Idul Fitri 1442 Hijriah'],
    ['2021-08-11', 'Tahun Baru Islam 1443 Hijriah'],
    ['2021-10-20', 'Maulid Nabi Muhammad SAW'],
    ['2023-06-04', 'Hari Raya Waisak 2567'],
    ['2024-02-10', 'Tahun Baru Imlek 2575 Kongzili'],
    ['2025-03-31', 'Hari Raya Idul Fitri 1446 Hijriah'],
    ['2026-02-17', 'Tahun Baru Imlek 2577 Kongzili'],
  ])('%s is %s', (date, name) => {
    expect(facts.holidays.find((holiday) => holiday.date === date)?.name).toBe(name);
  });

  it('leave 62 working days in the demo window', () => {
    const calendar = workingCalendar(facts.holidays);
    expect(calendar.workingDaysBetween('2017-08-24', '2017-11-22')).toBe(62);
  });
});

describe('the coastline', () => {
  const topology = JSON.parse(read('coastline.json'));

  it.each([
    ['indonesia', 1_850_000, 1_950_000],
    ['neighbours', 400_000, 700_000],
  ])('of %s is turned the right way round and of the right size', (object, least, most) => {
    const land = feature(topology, topology.objects[object]);
    const squareKilometres = geoArea(land) * 6_371 ** 2;
    expect(squareKilometres).toBeGreaterThan(least);
    expect(squareKilometres).toBeLessThan(most);
    const [[west, south], [east, north]] = geoBounds(land);
    expect(west).toBeGreaterThan(93.9);
    expect(east).toBeLessThan(142.1);
    expect(south).toBeGreaterThan(-12.1);
    expect(north).toBeLessThan(8.1);
  });
});

function leadTime(kilometres: number, reach: string): number {
  const limits = [100, 450, 900, 1_400, 2_000, 2_700];
  const byDistance = 1 + limits.filter((limit) => kilometres > limit).length;
  const more = { road: 0, island: 1, air: 2 }[reach];
  return Math.min(9, byDistance + more!);
}

function kilometresFromPasarMinggu(latitude: number, longitude: number): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const from = { latitude: radians(-6.284), longitude: radians(106.844) };
  const to = { latitude: radians(latitude), longitude: radians(longitude) };
  const half =
    Math.sin((to.latitude - from.latitude) / 2) ** 2 +
    Math.cos(from.latitude) *
      Math.cos(to.latitude) *
      Math.sin((to.longitude - from.longitude) / 2) ** 2;
  return 2 * 6_371 * Math.asin(Math.sqrt(half));
}
