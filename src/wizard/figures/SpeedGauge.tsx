import type { Claim } from '../../claim/schema.ts';
import { policyText, type Words } from '../../document/words.ts';
import { parameterOf } from '../../policy/parameters.ts';

/** The least that the policy asks for the plan of a claim, where it asks for any, and what it says of it. */
export function minimumBandwidth({ order }: Claim, words: Words) {
  const minimum = words.policy.minimumBandwidth.find(({ plan }) => plan === order?.plan);
  return minimum && { ...parameterOf(words.policy, minimum.parameter), note: policyText(minimum.note, words) };
}

/** The customer's speed beside the least that the policy asks for their plan, which is in the middle; the caption says the same. */
export function SpeedGauge({ claim, words }: { claim: Claim; words: Words }) {
  const { t, format } = words;
  const least = minimumBandwidth(claim, words);
  const mbps = claim.connection?.mbps;
  if (!least || mbps === undefined || mbps === 'unknown') return null;
  const { value, unit } = least;
  const gap = mbps - value;
  const side = gap < 0 ? 'below' : gap > 0 ? 'above' : 'equal';
  const asked = format.quantity({ value, unit });
  return (
    <figure className="gauge">
      <div className="gauge-drawing" aria-hidden="true">
        <p className="gauge-least">{t('figure.speed.least', { least: asked })}</p>
        <div className="gauge-scale">
          <div className={`gauge-speed ${side}`} style={{ inlineSize: `${Math.min(mbps / value, 2) * 50}%` }} />
        </div>
      </div>
      <figcaption>
        {t(`figure.speed.${side}`, {
          speed: format.quantity({ value: mbps, unit }),
          gap: format.quantity({ value: Math.abs(gap), unit }),
          least: asked,
        })}
      </figcaption>
    </figure>
  );
}
