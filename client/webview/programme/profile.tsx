/** How the programme stands in each framework; a click looks into it. */
import type { ComponentChildren } from 'preact';
import type { FrameworkProfile } from '../../../language/src/protocol/index.ts';
import { Pill } from '../parts/pill.tsx';
import { humanWord } from '../parts/words.ts';

interface Props {
  readonly profile: readonly FrameworkProfile[];
  readonly onOpen: (framework: string) => void;
}

export function Profile({ profile, onOpen }: Props) {
  return profile.length === 0 ? null : (
    <section class="profile" aria-label="Maturity by framework">
      <h2>Maturity</h2>
      <ul>
        {profile.map(each => (
          <li key={each.id}>
            <button type="button" class="profile-row" onClick={() => onOpen(each.id)}>
              <span class="profile-title">
                <bdi>{each.title}</bdi>
                {each.adopted ? <Pill tone="accent">Adopted</Pill> : null}
              </span>
              <span>
                <b>{each.level === null ? 'Nothing applicable' : humanWord(each.level)}</b>
              </span>
              <Share
                share={each.index === null ? null : each.index / 100}
                words={each.index === null ? 'no index' : `index ${Math.floor(each.index)}`}
              />
              {each.aimed === 0 ? (
                <span class="quiet">no target</span>
              ) : (
                <Share share={each.reached / each.aimed} words={`${each.reached}/${each.aimed} there`}>
                  <Target profile={each} />
                </Share>
              )}
            </button>
          </li>
        ))}
      </ul>
      <p class="quiet">The level is that of the weakest practice; the index is ours.</p>
    </section>
  );
}

/** What is aimed at; nothing where only single practices have a target. */
function Target({ profile: { target, due } }: { profile: FrameworkProfile }) {
  return target === null ? null : (
    <span class="quiet">
      target {target}
      {due === null ? null : (
        <>
          {' '}
          <span class="day">by {due}</span>
        </>
      )}
    </span>
  );
}

interface ShareProps {
  readonly share: number | null;
  readonly words: string;
  readonly children?: ComponentChildren;
}

function Share({ share, words, children }: ShareProps) {
  return (
    <span class="profile-share">
      <svg class="bar" aria-hidden="true">
        <rect class="bar-ground" x="0" y="0" width="100%" height="100%" rx="3" />
        {share === null ? null : <rect class="profile-bar" x="0" y="0" width={`${100 * share}%`} height="100%" />}
      </svg>
      <span>{words}</span>
      {children}
    </span>
  );
}
