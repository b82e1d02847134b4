/** Which facts count as evidence of a practice, and what would raise it: the open ones with their places. */
import { useState } from 'preact/hooks';
import type { EvidenceRule, MaturityPractice, OpenEvidence } from '../../../language/src/protocol/index.ts';
import { Dotted } from '../parts/dotted.tsx';
import { Icon } from '../parts/icon.tsx';
import { Message } from '../parts/message.tsx';
import { Source, whereOf } from '../parts/source.tsx';
import { StateIcon } from '../parts/state.tsx';
import { openWord, plural } from '../parts/words.ts';

interface Props {
  readonly practice: MaturityPractice;
  readonly rules: readonly EvidenceRule[];
}

export function Evidence({ practice, rules }: Props) {
  const { defined, standing, applies } = practice;
  if (standing === 'attested' || standing === 'unanswered') {
    return (
      <div class="evidence">
        <h5>What would raise it</h5>
        <Message text="Ask the people who live it, and write what they answer into an `assessment`." />
      </div>
    );
  }
  const isUndefined = defined !== null && !defined.holds;
  const short = rules.filter(({ met, applicable }) => met < applicable);
  const idle = rules.filter(({ applicable }) => applicable === 0);
  const held = rules.filter(({ met, applicable }) => applicable > 0 && met === applicable);
  return (
    <div class="evidence">
      {applies === null ? null : (
        <p>
          <Message text={`It applies only where ${applies}.`} />
        </p>
      )}
      <h5>What would raise it</h5>
      {short.length + idle.length === 0 && !isUndefined ? <p>Nothing: all that it asks for is met.</p> : null}
      {isUndefined ? (
        <p class="evidence-rule">
          <Icon name="missing" />
          <span>
            It is not defined. See that <Message text={`${defined.words}.`} />
          </span>
        </p>
      ) : null}
      {short.map(rule => (
        <Short key={rule.name} rule={rule} />
      ))}
      {idle.map(rule => (
        <p key={rule.name} class="evidence-rule">
          <Icon name="unknown" />
          <span>
            <RuleName rule={rule} /> <span class="quiet">nothing to judge yet</span>
            {rule.about === null ? null : (
              <>
                : it is about <Message text={`${rule.about}.`} />
              </>
            )}
          </span>
        </p>
      ))}
      {held.length === 0 && defined?.holds !== true ? null : <h5>What is met</h5>}
      {held.map(rule => (
        <p key={rule.name} class="evidence-rule">
          <Icon name="check" />
          <span>
            <RuleName rule={rule} /> <Fraction rule={rule} />
          </span>
        </p>
      ))}
      {defined?.holds === true ? (
        <p class="evidence-rule">
          <Icon name="check" />
          <span>
            It is defined: <Message text={`${defined.words}.`} />
          </span>
        </p>
      ) : null}
    </div>
  );
}

function RuleName({ rule }: { rule: EvidenceRule }) {
  return (
    <>
      <bdi>{rule.title}</bdi> <code class="quiet">{rule.name}</code>
    </>
  );
}

function Fraction({ rule: { met, applicable, unwritten, waived } }: { rule: EvidenceRule }) {
  const parts = [
    `${met} of ${applicable} met`,
    unwritten > 0 ? `${unwritten} still to write` : null,
    waived > 0 ? `${waived} waived, and so not met` : null,
  ];
  return (
    <span class="quiet fraction">
      <Dotted parts={parts} />
    </span>
  );
}

/** As many are listed at first: a rule may be short of hundreds. */
const LISTED = 5;

function Short({ rule }: { rule: EvidenceRule }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? rule.open : rule.open.slice(0, LISTED);
  const hidden = rule.open.length - shown.length;
  return (
    <div class="evidence-short">
      <p class="evidence-rule">
        <Icon name={rule.met === 0 ? 'missing' : 'partial'} />
        <span>
          <RuleName rule={rule} /> <Fraction rule={rule} />
          {rule.remedy === null ? null : (
            <>
              {' '}
              <span class="remedy">
                <Message text={rule.remedy} />
              </span>
            </>
          )}
        </span>
      </p>
      <ul>
        {shown.map((open, index) => (
          <li key={index}>
            <Open open={open} rule={rule} />
          </li>
        ))}
      </ul>
      {hidden === 0 ? null : (
        <button type="button" class="link" onClick={() => setWhole(true)}>
          Show {plural(hidden, 'more')}
        </button>
      )}
      {hidden > 0 || rule.more === 0 ? null : (
        <p class="quiet">{plural(rule.more, 'more is', 'more are')} not listed.</p>
      )}
    </div>
  );
}

function Open({ open, rule }: { open: OpenEvidence; rule: EvidenceRule }) {
  const { state, title, message, owner, place, unwritten } = open;
  return (
    <Source place={place} label={rule.title} class="open">
      <StateIcon state={state} />
      <span class="open-words">
        <b>
          <bdi>{title}</bdi>:{' '}
        </b>
        <Message text={message} />
      </span>
      <span class="open-where">
        <Dotted parts={[state === 'waived' ? 'waived, and so not met' : openWord(unwritten), owner, whereOf(place)]} />
      </span>
    </Source>
  );
}
