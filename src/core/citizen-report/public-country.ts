/** The whole country as the public pages and the open data tell it: one state, from one moment. */
import type { PlainDate } from '../calendar.ts';
import type { Office } from '../place.ts';
import type { Blanks } from '../quantity.ts';
import { type PublicAnswer, type PublicState, publicStates } from './public-status.ts';
import { addTallies, type Freshness, type ReportTally } from './report-tally.ts';

export interface PublicOffice
  extends Pick<
    Office,
    'id' | 'code' | 'kind' | 'name' | 'seat' | 'provinceCode' | 'provinceName' | 'timeZone'
  > {
  /** Names and codes of other years. */
  readonly otherNames: readonly string[];
  readonly otherCodes: readonly string[];
  readonly answer: PublicAnswer;
  /** What citizens said of it, and how it answered. */
  readonly tally: ReportTally;
  readonly freshness: Freshness;
}

export interface PublicProvince {
  readonly code: string;
  readonly name: string;
  readonly counts: StateCounts;
  /** By name. */
  readonly offices: readonly PublicOffice[];
}

export type StateCounts = Readonly<Record<PublicState, number>>;

export interface PublicCountry {
  readonly asOf: PlainDate;
  /** The last document counted in. */
  readonly ledgerSeq: number;
  /** Whether offices' figures are made up from residents and a seed. */
  readonly isDemo: boolean;
  readonly figures: {
    readonly reserve: Blanks;
    /** Left the store, not yet counted in. */
    readonly inTransit: Blanks;
    readonly atOffices: Blanks;
    readonly printedThisYear: Blanks;
  };
  readonly counts: StateCounts;
  readonly reports: {
    /** The first day that is counted in. */
    readonly since: PlainDate;
    readonly tally: ReportTally;
    /** Held back because one network sent a flood of them: counted, and looked at by a person. */
    readonly quarantined: number;
  };
  /** By name. */
  readonly provinces: readonly PublicProvince[];
}

/** Offices go into their provinces; nothing else is decided here. */
export function publicCountry(
  {
    reports,
    ...about
  }: Pick<PublicCountry, 'asOf' | 'ledgerSeq' | 'isDemo' | 'figures'> & {
    readonly reports: Omit<PublicCountry['reports'], 'tally'>;
  },
  offices: readonly PublicOffice[],
): PublicCountry {
  const byProvince = new Map<string, PublicOffice[]>();
  for (const office of offices) {
    const known = byProvince.get(office.provinceCode);
    if (known) known.push(office);
    else byProvince.set(office.provinceCode, [office]);
  }
  const provinces = [...byProvince].map(([code, own]): PublicProvince => {
    const inOrder = own.sort((a, b) => order(shortName(a), shortName(b)) || order(a.id, b.id));
    return { code, name: own[0]!.provinceName, counts: countsOf(own), offices: inOrder };
  });
  return {
    ...about,
    counts: countsOf(offices),
    reports: { ...reports, tally: addTallies(offices.map(({ tally }) => tally)) },
    provinces: provinces.sort((a, b) => order(a.name, b.name)),
  };
}

/**
 * The day from which an office has been low follows from no document: it is the day on which it was first told so.
 * `before` is what was told last; an office that was low then keeps its day.
 */
export function keepLowSince(
  country: PublicCountry,
  before: ReadonlyMap<string, Pick<PublicAnswer, 'state' | 'since'>>,
): PublicCountry {
  const dated = (office: PublicOffice): PublicOffice => {
    const { answer, id } = office;
    if (answer.state !== 'low' || answer.since !== null) return office;
    const last = before.get(id);
    const since = (last?.state === 'low' ? last.since : null) ?? country.asOf;
    return { ...office, answer: { ...answer, since } };
  };
  return {
    ...country,
    provinces: country.provinces.map((province) => ({
      ...province,
      offices: province.offices.map(dated),
    })),
  };
}

/** Without "Kabupaten" and "Kota": what people look for in a list. */
export function shortName({ name }: Pick<Office, 'name'>): string {
  return name.replace(/^(Kabupaten|Kota)( Administrasi| Adm\.)? /, '');
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function countsOf(offices: readonly PublicOffice[]): StateCounts {
  const of = (state: PublicState) => offices.filter(({ answer }) => answer.state === state).length;
  return Object.fromEntries(publicStates.map((state) => [state, of(state)])) as StateCounts;
}
