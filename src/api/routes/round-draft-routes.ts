import type { RoundDraft } from '#contract/round-draft-schema.ts';
import type { RoundLine } from '#contract/saved-round-schema.ts';
import type { Allocation } from '#core/allocation/allocation.ts';
import { changedGrants } from '#core/allocation/changed-grants.ts';
import type { CountryWorld } from '#operations/round/allocation-world.ts';
import { drawUpRoundAnew } from '#operations/round/draw-up-round.ts';
import { roundInForce } from '#operations/round/propose-round.ts';
import { grantsHash } from '#operations/round/submit-round.ts';
import { type RoundDraft as KeptDraft, loadRoundDraft } from '#storage/round-draft-store.ts';
import type { OfficeFacts } from '#storage/views/office-facts.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { type Routes, refuse } from '../answer.ts';
import type { RouteParts } from '../route-parts.ts';

export function roundDraftRoutes(parts: RouteParts): Routes<'readRoundDraft' | 'drawUpRound'> {
  const { database, loadCountry, today, worldNow } = parts;
  const readDraft = () =>
    readSnapshot(database, async (db) => {
      const draft = await loadRoundDraft(db, today());
      const world = draft && (await loadCountry(db, today()));
      return { today: today(), draft: draft && world && draftAgainst(draft, world) };
    });
  return {
    readRoundDraft: readDraft,

    drawUpRound: async ({ actor, body }) => {
      const day = today();
      const drawn = await drawUpRoundAnew(
        database,
        loadCountry,
        actor,
        body.eventId,
        day,
        worldNow(),
      );
      return drawn.outcome === 'refused' ? refuse(drawn.code) : readDraft();
    },
  };
}

/** The draft as it was kept, held against the round of now. */
function draftAgainst(
  { drawnAt, drawnBy, ledgerSeq, round, inputHash, resultHash }: KeptDraft,
  world: CountryWorld,
): RoundDraft {
  const offices = new Map(world.offices.map((office) => [office.id, office]));
  const inForce = roundInForce(world);
  const shown = grantsHash(round);
  return {
    asOf: round.asOf,
    drawnAt,
    drawnBy,
    ledgerSeq,
    policyName: round.policy.name,
    policyReference: round.policy.reference,
    reserveBefore: round.reserve.before,
    level: round.level,
    asked: round.offices.reduce((sum, { asked }) => sum + asked, 0),
    granted: round.reserve.before - round.reserve.after,
    officesGranted: round.offices.filter(({ granted }) => granted > 0).length,
    officesAdjusted: 0,
    inputHash,
    resultHash,
    grantsHash: shown,
    offices: round.offices.flatMap((line) => {
      const office = offices.get(line.office);
      return office ? [lineOf(line, office)] : [];
    }),
    isCurrent: shown === grantsHash(inForce),
    changes: changedGrants(round, inForce).map((change) => ({
      ...change,
      officeName: offices.get(change.officeId)?.name ?? change.officeId,
    })),
  };
}

function lineOf(line: Allocation, office: OfficeFacts): RoundLine {
  const { asked, need, ceiling, granted, binding, collectBy, arithmetic } = line;
  return {
    officeId: office.id,
    officeCode: office.code,
    officeName: office.name,
    provinceCode: office.provinceCode,
    provinceName: office.provinceName,
    asked,
    need,
    ceiling,
    coverageBefore: arithmetic.coverageBefore,
    decided: granted,
    granted,
    binding,
    adjustment: null,
    collectBy,
    allocationId: null,
  };
}
