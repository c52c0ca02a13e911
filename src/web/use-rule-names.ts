import type { Trials } from '#contract/trial-schema.ts';
import { builtInRuleRefs } from '#contract/trial-terms.ts';
import { useWords } from './use-words.tsx';

/** What a rule of a trial is called: of a built-in one by the catalogue, of a policy by itself. */
export function useRuleNames(rules: Trials['rules']): (ref: string) => string {
  const { say, language } = useWords();
  const names = new Map(rules.map(({ ref, name }) => [ref, name]));
  return (ref) => {
    const builtIn = builtInRuleRefs.find((known) => known === ref);
    if (builtIn !== undefined) return say(`trial.rule.${builtIn}`);
    const name = names.get(ref);
    return name ? `${name[language]} (${ref})` : ref;
  };
}
