/** The policy of a round and its two sliders: tried on a copy, compared with the one in force. */
import type { Round } from '#contract/round-schema.ts';
import { useWords } from '../use-words.tsx';
import type { RoundSearch } from '../web-routes.tsx';
import { RangeField } from './range-field.tsx';

interface PolicyPanelProps {
  readonly round: Round;
  /** What the reader has set; at once, while the round under way still shows the one before. */
  readonly tried: RoundSearch;
  readonly onTry: (tried: RoundSearch) => void;
}

export function PolicyPanel({ round, tried, onTry }: PolicyPanelProps) {
  return (
    <div className="grid gap-x-12 gap-y-6 md:grid-cols-2 print:hidden">
      <PolicyChoice round={round} tried={tried} onTry={onTry} />
      <Sliders round={round} tried={tried} onTry={onTry} />
    </div>
  );
}

function PolicyChoice({ round, tried, onTry }: PolicyPanelProps) {
  const { say, date, language } = useWords();
  const chosen = tried.policy ?? round.policyInForce;
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-semibold">{say('try.policy')}</legend>
      <div className="flex flex-col">
        {round.policies.map((policy) => (
          <label key={policy.id} className="flex gap-3 border-t py-2 last:border-b">
            <input
              type="radio"
              name="policy"
              className="mt-1 size-4 shrink-0 accent-accent"
              checked={policy.id === chosen}
              // Another policy has figures of its own: the sliders start from them.
              onChange={() => onTry(policy.id === round.policyInForce ? {} : { policy: policy.id })}
            />
            <span className="text-sm">
              <span className="font-medium">{policy.name[language]}</span>
              {policy.id === round.policyInForce && (
                <span className="ml-2 rounded-full bg-accent-wash px-2 text-xs text-accent">
                  {say('try.in_force')}
                </span>
              )}
              <span className="block text-xs text-soft">
                {policy.reference} ·{' '}
                {policy.validUntil
                  ? say('try.valid', {
                      from: date(policy.validFrom),
                      until: date(policy.validUntil),
                    })
                  : say('try.valid_from', { from: date(policy.validFrom) })}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Sliders({ round, tried, onTry }: PolicyPanelProps) {
  const { say, number, share } = useWords();
  const heldBack = tried.reserveHeldBack ?? round.policy.reserveHeldBack;
  const quantile = tried.quantile ?? round.policy.demandQuantile;
  return (
    <div className="flex flex-col gap-6">
      <RangeField
        label={say('try.held_back')}
        value={heldBack}
        min={0}
        max={round.reserve.before}
        step={Math.max(1, Math.round(round.reserve.before / 160))}
        said={`${number(heldBack)} ${say('unit.blanks')}`}
        onChange={(reserveHeldBack) => onTry({ ...tried, reserveHeldBack })}
      />
      <RangeField
        label={say('try.quantile')}
        value={quantile}
        min={0.5}
        max={0.99}
        step={0.01}
        said={share(quantile)}
        onChange={(value) => onTry({ ...tried, quantile: Math.round(value * 100) / 100 })}
      >
        {say('try.quantile_help')}
      </RangeField>
    </div>
  );
}
