/** A framework in a few lines: how far it is reached, by whose measure, and what its levels mean. */
import type { MaturityFramework } from '../../../language/src/protocol/index.ts';
import { Icon } from '../parts/icon.tsx';
import { Message } from '../parts/message.tsx';
import { Pill } from '../parts/pill.tsx';
import { Source } from '../parts/source.tsx';
import { humanWord } from '../parts/words.ts';
import { indexText, levelAt, topOf } from './levels.ts';
import { TallyBar, TallyLegend } from './tally-bar.tsx';
import { MarkSample } from './track.tsx';

interface Props {
  readonly framework: MaturityFramework;
  /** Of the titles. */
  readonly language: number;
  readonly onOpen: (practice: string) => void;
}

export function FrameworkHead({ framework, language, onOpen }: Props) {
  const { titles, adopted, target, index, weakest, tally, levels, about, arise } = framework;
  const practices = framework.dimensions.flatMap(dimension => dimension.practices);
  const held = practices.find(({ id }) => id === weakest?.practice);
  return (
    <div class="framework-head">
      <h2>
        <bdi>{titles[language] ?? framework.name}</bdi>{' '}
        {adopted ? <Pill tone="accent">Adopted</Pill> : <Pill>Not adopted</Pill>}
      </h2>
      <div class="framework-figures">
        <p class="index">
          <b>{indexText(index)}</b>
          <span class="quiet"> of 100 · index, ours</span>
        </p>
        <dl>
          <div>
            <dt>Level</dt>
            <dd>
              {weakest === null || held === undefined ? (
                'Nothing applicable'
              ) : weakest.level === topOf(framework) ? (
                <b>{humanWord(levelAt(weakest.level, framework) ?? '')}</b>
              ) : (
                <>
                  <b>{humanWord(levelAt(weakest.level, framework) ?? '')}</b>
                  <span class="quiet">, that of its weakest practice: </span>
                  <button type="button" class="link" onClick={() => onOpen(held.id)}>
                    <bdi>{held.titles[language] ?? held.name}</bdi>
                  </button>
                </>
              )}
            </dd>
          </div>
          <div>
            <dt>Target</dt>
            <dd>
              {target === null ? (
                <span class="quiet">None for the framework as a whole</span>
              ) : (
                <Source place={target.place}>
                  <b>{humanWord(target.words)}</b>
                  {target.due === null ? null : ` by ${target.due}`}
                </Source>
              )}
            </dd>
          </div>
        </dl>
      </div>
      <TallyBar tally={tally} levels={levels} />
      <TallyLegend tally={tally} levels={levels} />
      <details class="meaning">
        <summary>What the levels and marks mean</summary>
        {about === null ? null : (
          <p>
            <bdi>{about}</bdi>
          </p>
        )}
        <p>
          <Message text={arise} />
        </p>
        <ul class="marks-legend">
          <li>
            <span class="bar-sample" aria-hidden="true" /> what the facts show: the number and the bar
          </li>
          <li>
            <MarkSample name="claimed" /> what people claim
          </li>
          <li>
            <MarkSample name="attested" /> what is left of that where no evidence was shown
          </li>
          <li>
            <MarkSample name="target" /> what is aimed at
          </li>
          <li>
            <span class="tile-sample is-unwritten" aria-hidden="true" /> mostly still to write, rather than not met
          </li>
          <li>
            <Icon name="person" /> only people can answer it
          </li>
          <li>
            <Icon name="missing" /> only people can answer it, and nobody did
          </li>
          <li>
            <Icon name="unknown" /> not applicable
          </li>
          <li>
            <Icon name="waived" /> exempt by a waiver
          </li>
        </ul>
      </details>
    </div>
  );
}
