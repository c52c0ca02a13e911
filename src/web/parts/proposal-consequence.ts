/** What an approval will do, in one sentence that names it. */
import type { Proposal } from '#contract/proposal-schema.ts';
import { sayDifference } from '#contract/words/say-quantity.ts';
import { blanksMoved, knownProposal, sumOf } from '../proposal-contents.ts';
import { useWords } from '../use-words.tsx';

export function useProposalConsequence(proposal: Proposal): string {
  const { say, date, language } = useWords();
  const known = knownProposal(proposal);
  const place = proposal.officeName ?? say('approvals.centre');
  switch (known.kind) {
    case 'round': {
      const { number, asOf, granted, grants, reserveBefore } = known.content;
      return say('consequence.round', {
        number: `${number}/${asOf.slice(0, 4)}`,
        granted,
        offices: grants.filter((grant) => grant.granted > 0).length,
        after: reserveBefore - granted,
      });
    }
    case 'supplement': {
      const { officeName, supplement, roundNumber, reserveBefore } = known.content;
      const after = reserveBefore - supplement;
      return say('consequence.supplement', {
        office: officeName,
        supplement,
        number: roundNumber,
        after,
      });
    }
    case 'redistribution': {
      const { giverName, giverProvince, receiverName, receiverProvince, quantity, km } =
        known.content;
      return say('consequence.redistribution', {
        giver: giverName,
        giverProvince,
        receiver: receiverName,
        receiverProvince,
        blanks: quantity,
        km,
      });
    }
    case 'dispute_settlement': {
      const { missing, foundAtOffice, foundInStore, writtenOff } = known.content;
      const found = foundAtOffice + foundInStore;
      return say('consequence.dispute_settlement', { place, missing, found, writtenOff });
    }
    case 'adjustment': {
      const { ledgerSaid, counted } = known.content;
      const difference = sayDifference(language, counted - ledgerSaid);
      return say('consequence.adjustment', { place, difference, ledgerSaid, counted });
    }
    case 'destruction': {
      const { spoiled, rejected, invalidCards } = known.content;
      const blanks = sumOf(spoiled) + rejected;
      return say('consequence.destruction', { place, blanks, cards: sumOf(invalidCards) });
    }
    case 'reversal': {
      const { content } = known;
      if (content.of === 'document') {
        const { kind, reference } = content;
        return say('consequence.undo', {
          kind: say(`movement.${kind}`),
          reference,
          blanks: blanksMoved(content),
        });
      }
      const { day, printed } = content;
      return say('consequence.reversal', { place, day: date(day, 'full'), printed });
    }
    case 'role_grant': {
      const { content } = known;
      const name = content.name ?? content.login;
      if (content.what === 'recovery') return say('consequence.recovery', { name });
      const { provinceCode, officeId, subPointId } = content;
      return say('consequence.role_grant', {
        name,
        role: say(`role.${content.role}`),
        place:
          subPointId ?? proposal.officeName ?? officeId ?? provinceCode ?? say('approvals.country'),
      });
    }
    case 'opening_stock': {
      const { offices, onHand, spoiled } = known.content;
      return say('consequence.opening_stock', { offices: offices.length, onHand, spoiled });
    }
    case 'policy_version': {
      const { policy } = known.content;
      return say('consequence.policy_version', {
        policy: policy.name[language],
        day: date(policy.validFrom, 'full'),
      });
    }
  }
}
