/** The figure of a round that an appeal says is wrong. */
import type { AppealClaim } from '../requisition/requisition.ts';
import type { Allocation } from './allocation.ts';

/** Whether the office was given less than it asked for: only then is there something to appeal against. */
export function isCut({ asked }: Pick<Allocation, 'asked'>, granted: number): boolean {
  return granted < asked;
}

/** As the round had it: cards a day, records, blanks; null for what the round does not know of. */
export function appealedFigure(
  claim: AppealClaim,
  { arithmetic }: Pick<Allocation, 'arithmetic'>,
): number | null {
  switch (claim) {
    case 'capacity_higher':
      return arithmetic.printCapacity / arithmetic.horizonWorkingDays;
    case 'backlog_higher':
      return arithmetic.backlogAndDemand - arithmetic.demandQuantile;
    case 'stock_lower':
      return arithmetic.position;
    case 'shipment_not_received':
    case 'event_coming':
      return null;
  }
}
