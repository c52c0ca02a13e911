/** What the population system counted and what the offices said in the demo world. Counts, never persons. */
import type { PlainDate } from '#core/calendar.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Random } from '#core/random.ts';
import type { OfficeDay } from '#storage/observation-store.ts';
import type { Statement } from '#storage/statement-store.ts';
import * as cases from './demo-cases.ts';
import { printersBrokenFrom, ribbonOutFrom } from './draw-days.ts';
import { eventIdOf } from './event-id.ts';
import type { HistoryDay, OfficeHistory } from './national-history.ts';
import { sampleBetween } from './sample-count.ts';
import { lossesOf } from './world-losses.ts';
import { offsets, usageReference } from './world-postings.ts';

/** A statement before the ledger has numbered the document of its day. */
export interface WorldStatement extends Omit<Statement, 'seq'> {
  /** The reference of the day's usage document; null when nothing was used. */
  readonly usage: string | null;
}

export function worldOfficeDays({ profile, days }: OfficeHistory): OfficeDay[] {
  return days.map(({ day, inflow, backlog }) => ({
    officeId: profile.office.id,
    day,
    inflow,
    backlog,
  }));
}

/** One a working day, until the office fell silent. */
export function worldStatements(
  seed: number,
  history: OfficeHistory,
  random: Random,
): WorldStatement[] {
  const { profile, days } = history;
  const { office, capacityPerDay } = profile;
  const ribbon = consumable(capacityPerDay, cardsPerRibbon, random);
  const film = consumable(capacityPerDay, cardsPerFilm, random);
  const isSilent = cases.silentOffices.includes(office.id);
  const told = days.filter(({ day }) => !isSilent || day <= cases.silentSince);
  return told.map((line, index) => {
    const used = line.printed + line.spoiled;
    const ribbonLeft = ribbon(used);
    const opening = days[index - 1]?.stock ?? profile.openingStock;
    const moved = line.stock + used - opening;
    return {
      id: eventIdOf(seed, `statement ${office.id} ${line.day}`),
      officeId: office.id,
      subPointId: null,
      day: line.day,
      printed: line.printed,
      ...lossesOf(history, line),
      tie: {
        opening,
        cameIn: Math.max(0, moved),
        wentOut: Math.max(0, -moved),
        expectedRest: line.stock,
      },
      printersWorking: printersWorkingOn(profile, line.day),
      printersTotal: profile.printersTotal,
      ribbonCardsLeft: isOutOfRibbon(profile, line.day) ? 0 : ribbonLeft,
      filmCardsLeft: film(used),
      networkUp: true,
      counted: countedOn(profile, line),
      backlog: backlogByClass(line.backlog),
      statedBy: `operator-${office.id}`,
      recordedAt: new Date(
        Date.parse(`${line.day}T16:45:00${offsets[office.timeZone]}`),
      ).toISOString(),
      corrects: null,
      correctionReason: null,
      usage: used === 0 ? null : usageReference(office.id, line.day),
    };
  });
}

/** Replacements lead (Balikpapan 2017: most are changes of data; one in twelve is new at 17). */
function backlogByClass(backlog: number): NonNullable<Statement['backlog']> {
  const first_time = Math.round(backlog * 0.2);
  const damaged = Math.round(backlog * 0.25);
  const lost = Math.round(backlog * 0.15);
  return { first_time, damaged, lost, data_change: backlog - first_time - damaged - lost };
}

/** HID Fargo class: a ribbon makes 500 cards (Kulon Progo 2018), a film three ribbons' worth (Depok 2018). */
const cardsPerRibbon = 500;
const cardsPerFilm = 1_500;

/** Counts down by what is used, and is bought again for some ten days when two days are left. */
function consumable(perDay: number, pack: number, random: Random): (used: Blanks) => number {
  let left = Math.round(perDay * sampleBetween(random, 2, 12));
  return (used) => {
    left -= used;
    if (left < 2 * perDay) left += pack * Math.ceil((10 * perDay) / pack);
    return left;
  };
}

function printersWorkingOn(profile: OfficeHistory['profile'], day: PlainDate): number {
  const isBroken =
    profile.office.id === cases.officeWithBrokenPrinters && day >= printersBrokenFrom;
  return isBroken ? 0 : profile.printersWorking;
}

function isOutOfRibbon({ office }: OfficeHistory['profile'], day: PlainDate): boolean {
  return office.id === cases.officeWithoutRibbon && day >= ribbonOutFrom;
}

/** Counted as the ledger has it, except where the story says that something is missing. */
function countedOn({ office }: OfficeHistory['profile'], { day, stock }: HistoryDay): Blanks {
  const isShort = office.id === cases.officeWithMismatch && day === cases.lastDay;
  return isShort ? stock - cases.mismatch : stock;
}
