/** All that is known of one practice: how it stands and why, what would raise it, who works on it, how it has moved. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { EvidenceRule, MaturityFramework, MaturityPractice } from '../../../language/src/protocol/index.ts';
import { Icon } from '../parts/icon.tsx';
import { Lines } from '../parts/line-chart.tsx';
import { Message } from '../parts/message.tsx';
import { Source } from '../parts/source.tsx';
import { humanWord } from '../parts/words.ts';
import { Evidence } from './evidence.tsx';
import { levelAt, topOf } from './levels.ts';
import { type MarkName, MarkSample } from './track.tsx';

interface Props {
  readonly id: string;
  readonly practice: MaturityPractice;
  readonly title: string;
  readonly framework: MaturityFramework;
  readonly rules: readonly EvidenceRule[];
  /** ISO date. */
  readonly today: string;
  readonly onClose: () => void;
}

export function Detail({ id, practice, title, framework, rules, today, onClose }: Props) {
  const head = useRef<HTMLDivElement>(null);
  // It opens below its row, which may be far from what was clicked.
  useEffect(() => head.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <section class="practice-detail" id={id} aria-label={title}>
      <div class="practice-head" ref={head}>
        <h4>
          <bdi>{title}</bdi> <code class="quiet">{practice.name}</code>
        </h4>
        <button type="button" class="close" title="Close" onClick={onClose}>
          <Icon name="close" />
          <span class="sr">Close</span>
        </button>
      </div>
      {practice.asks === null ? null : (
        <p class="asks">
          <Message text={practice.asks} />
        </p>
      )}
      <div class="practice-columns">
        <div>
          <Levels practice={practice} framework={framework} />
          <Gap practice={practice} />
          <Trend practice={practice} framework={framework} today={today} />
        </div>
        <Evidence practice={practice} rules={practice.rules.flatMap(place => rules[place] ?? [])} />
      </div>
    </section>
  );
}

interface StandingProps {
  readonly practice: MaturityPractice;
  readonly framework: MaturityFramework;
}

function Levels({ practice, framework }: StandingProps) {
  const { standing, evidenced, claimed, attested, assessed, sayDo, spread, target, exemptedBy, adherence } = practice;
  const word = (rank: number | null) => humanWord(levelAt(rank, framework) ?? '');
  const share = adherence === null ? null : ` ${Math.floor(adherence * 100)}% of its evidence is met`;
  return (
    <>
      <dl class="levels">
        <Level name="Evidenced">
          {standing === 'evidenced' ? (
            <>
              <b>{word(evidenced)}</b>
              {share === null ? null : <span class="quiet">{share}</span>}
            </>
          ) : standing === 'exempt' ? (
            <>
              Exempt by the waiver <bdi>{exemptedBy}</bdi>
            </>
          ) : standing === 'not-applicable' ? (
            'Not applicable here'
          ) : (
            'No fact shows it: only people can answer'
          )}
        </Level>
        <Level name="Claimed" mark="claimed">
          {claimed === null || assessed === null ? (
            <span class="quiet">
              {standing === 'unanswered' ? 'Nobody has answered it' : 'No answer within a year'}
            </span>
          ) : (
            <>
              <b>{word(claimed)}</b>{' '}
              <span class="quiet">
                {assessed.answers} in <Source place={assessed.place}>{assessed.title}</Source>{' '}
                <span class="day">on {assessed.on}</span>
              </span>
            </>
          )}
        </Level>
        {attested === null ? null : (
          <Level name="Attested" mark="attested">
            <b>{word(attested)}</b> <span class="quiet">of that, once answers without evidence are capped</span>
          </Level>
        )}
        {target === null ? null : (
          <Level name="Target" mark="target">
            <Source place={target.place}>
              <b>{humanWord(target.words)}</b>
              {target.due === null ? null : <span class="day"> by {target.due}</span>}
            </Source>
          </Level>
        )}
      </dl>
      {sayDo === null ? null : (
        <p class={`say-do ${sayDo.by > 0 ? 'is-gap' : ''}`}>
          {sayDo.by > 0 ? <Icon name="warning" /> : null}
          <span>{sayDo.words}</span>
        </p>
      )}
      {spread === null ? null : <p>{humanWord(spread)} in what they say.</p>}
    </>
  );
}

function Level({ name, mark, children }: { name: string; mark?: MarkName; children: ComponentChildren }) {
  return (
    <div>
      <dt>
        {mark === undefined ? <span class="bar-sample" aria-hidden="true" /> : <MarkSample name={mark} />}
        {name}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Who closes the gap and by when, where there is one. */
function Gap({ practice: { gap, closedBy, target } }: { practice: MaturityPractice }) {
  if (!gap) {
    return target === null ? null : (
      <p class="reached">
        <Icon name="check" /> The target is reached.
      </p>
    );
  }
  return (
    <div class="closing">
      <h5>Who closes the gap</h5>
      {closedBy.length === 0 ? (
        <p class="gap">
          <Icon name="missing" />
          <Message text="No initiative `closes` it." />
        </p>
      ) : (
        <ul>
          {closedBy.map(plan => (
            <li key={plan.id}>
              <Source place={plan.place} label="Initiative">
                {plan.title}
              </Source>{' '}
              <span class="quiet">
                <bdi>{plan.owner ?? 'nobody is named'}</bdi>
                {plan.due === null ? ', without a day' : ` by ${plan.due}`}
                {plan.stopped ? ', stopped' : ''}
              </span>
              {plan.late ? <span class="late"> late</span> : null}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Of the drawing, in a column beside the evidence. */
const WIDTH = 340;

/** From the baseline over every audit to what the facts show today. */
function Trend({ practice, framework, today }: StandingProps & { readonly today: string }) {
  const { trend, evidenced } = practice;
  if (trend.length === 0) {
    return null;
  }
  const word = (rank: number) => levelAt(rank, framework) ?? '';
  const audits = trend.map(({ on, level }) => ({ on, value: level }));
  const series = [
    { name: 'attested', points: audits },
    { name: 'evidenced', points: evidenced === null ? [] : [{ on: today, value: evidenced }] },
  ];
  return (
    <div class="practice-trend">
      <h5>How it has moved</h5>
      <Lines title="How it has moved" series={series} most={topOf(framework)} format={word} width={WIDTH} />
      <ol>
        {trend.map(({ id, title, place, on, level }) => (
          <li key={id}>
            <span class="quiet">{on}</span> <b>{word(level)}</b> attested in <Source place={place}>{title}</Source>
          </li>
        ))}
        {evidenced === null ? null : (
          <li>
            <span class="quiet">Today</span> <b>{word(evidenced)}</b> by its evidence
          </li>
        )}
      </ol>
    </div>
  );
}
