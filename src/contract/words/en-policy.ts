/** The numbers of moves in a policy, in English. */
import type { idPolicy } from './id-policy.ts';

export const enPolicy: Readonly<Record<keyof typeof idPolicy, string>> = {
  'policies.moves.title': 'Moves between offices',
  'policies.moves.lead':
    'Costs in rupiah for 1,000 blanks. Only their ratios decide who sends to whom.',
  'policies.moves.floorDays': 'A giver keeps its prints of (working days)',
  'policies.moves.floorDaysWithinProvince':
    'Where a province evens out its own stock (working days)',
  'policies.moves.floorQuantile': 'Chance that what a giver keeps suffices (0 to 1)',
  'policies.moves.smallestLot': 'Smallest lot of a trip (blanks)',
  'policies.moves.lotPer100Km': 'More for each 100 km (blanks)',
  'policies.moves.lotOverSea': 'More where the trip crosses the sea (blanks)',
  'policies.moves.movesMax': 'Most moves in a plan (empty: no limit)',
  'policies.moves.handling': 'Packing and counting',
  'policies.moves.perKm': 'Each kilometre',
  'policies.moves.seaPercent': 'A kilometre at sea (percent of one on land)',
  'policies.moves.leavingProvince': 'More where a move leaves the province',
  'policies.moves.waitingDay': 'A day of waiting',
  'policies.moves.keep': 'What a blank is worth to its giver',
  'policies.moves.unmet': 'Loss where a fair share is not brought',
  'policies.moves.oppositeBlockedDays': 'Nothing goes back for (calendar days)',
  'policies.moves.withoutCentreMax': 'Without the centre’s approval up to (blanks)',
  'policies.moves.answerWorkingDays': 'Offices answer within (working days)',
  'policies.moves.declinedHoldsDays': 'What was declined is not proposed again for (calendar days)',
  'policies.moves.hint.lotPer100Km': 'The farther a trip goes, the more blanks must share it.',
  'policies.moves.hint.keep': 'The centre sends first where the costs differ by less.',
  'policies.moves.hint.unmet': 'Must be above the dearest way.',
  'policies.moves.hint.withoutCentreMax': 'A move across provinces always needs the centre.',
  'field.between': 'write a number from {least, number} to {most, number}',
};
