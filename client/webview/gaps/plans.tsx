/** What closes a gap: the initiatives that say so, or the way to begin one. */
import type { ClosingPlanView, GapView } from '../../../language/src/protocol/index.ts';
import { useHost } from '../host.ts';
import { Icon } from '../parts/icon.tsx';
import { Source } from '../parts/source.tsx';
import { humanWord, plural } from '../parts/words.ts';

export function Plans({ gap }: { gap: GapView }) {
  const { plans, morePlans, planned } = gap;
  return (
    <div class="gap-plans">
      {plans.length === 0 ? null : (
        <ul>
          {plans.map((plan, index) => (
            <li key={`${plan.id} ${index}`}>
              <Plan plan={plan} />
            </li>
          ))}
        </ul>
      )}
      {morePlans === 0 ? null : <p class="quiet">{plural(morePlans, 'more initiative')}</p>}
      {planned ? null : <Unplanned gap={gap} />}
    </div>
  );
}

function Plan({ plan: { title, place, owner, due, status, late, stopped } }: { plan: ClosingPlanView }) {
  return (
    <Source place={place} label="Initiative" class="item gap-plan">
      <Icon name="flag" />
      <span>
        <span class="quiet">{stopped ? 'was to be closed by' : 'closed by'}</span> <bdi>{title}</bdi>
        <span class="gap-plan-facts">
          {owner === null ? <Lacking text="no owner" /> : <bdi>{owner}</bdi>}
          {due === null ? <Lacking text="no due date" /> : <span>due {due}</span>}
          {late ? <Lacking text="late" /> : null}
          {stopped ? <Lacking text="stopped: it closes nothing" /> : null}
          {status === null || stopped ? null : <span class="quiet">{humanWord(status)}</span>}
        </span>
      </span>
    </Source>
  );
}

function Lacking({ text }: { text: string }) {
  return (
    <span class="gap-late">
      <Icon name="warning" /> {text}
    </span>
  );
}

/** In the editor it can be begun; elsewhere it is said what to write. */
function Unplanned({ gap: { practice, name, title } }: { gap: GapView }) {
  const { plan } = useHost();
  return (
    <p class="gap-unplanned">
      <span class="gap-late">
        <Icon name="warning" /> Nothing closes it.
      </span>
      {plan === undefined ? (
        <span>
          Write an <code>initiative</code> with <code>closes: {name}</code>, its <code>owner</code> and its{' '}
          <code>due</code>.
        </span>
      ) : (
        <button type="button" class="action" onClick={() => plan(practice)}>
          Plan this gap
          <span class="sr">: {title}</span>
        </button>
      )}
    </p>
  );
}
