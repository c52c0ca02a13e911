-- Policies from before the numbers of moves were theirs: what stood then, as core/policy/move-numbers.ts has it.
UPDATE policy SET document = document || '{"moves": {"floorDays": 20, "floorDaysWithinProvince": 1,
  "floorQuantile": 0.95, "smallestLot": 200, "lotPer100Km": 50, "lotOverSea": 200, "movesMax": null,
  "handling": 50000, "perKm": 150, "seaPercent": 200, "leavingProvince": 100000, "waitingDay": 50000,
  "keep": 20000, "unmet": 10000000, "oppositeBlockedDays": 30, "withoutCentreMax": 5000,
  "answerWorkingDays": 3, "declinedHoldsDays": 14}}'
WHERE NOT document ? 'moves';
