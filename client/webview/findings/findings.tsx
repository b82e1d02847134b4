/** All that is wrong, worst first, by who must act if one wants to know. */
import { useState } from 'preact/hooks';
import type { FindingView } from '../../../language/src/protocol/index.ts';
import { Dotted } from '../parts/dotted.tsx';
import { Icon } from '../parts/icon.tsx';
import { SeverityIcon } from '../parts/mark.tsx';
import { Message } from '../parts/message.tsx';
import { Source, whereOf } from '../parts/source.tsx';
import { plural, SEVERITY_WORDS, type Severity } from '../parts/words.ts';
import type { ViewProps } from '../view-props.ts';
import './findings.css';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const EVERYBODY = '';
const NOBODY = 'nobody in particular';

export function Findings({ view: findings }: ViewProps<'findings'>) {
  const [owner, setOwner] = useState(EVERYBODY);
  const owners = [...new Set(findings.listed.map(ownerOf))].sort((a, b) => (a < b ? -1 : 1));
  // Whoever was chosen may have nothing left to do.
  const chosen = owners.includes(owner) ? owner : EVERYBODY;
  const shown = findings.listed.filter(finding => chosen === EVERYBODY || ownerOf(finding) === chosen);
  if (findings.listed.length === 0) {
    return (
      <p class="empty-note">
        <Icon name="check" /> Nothing is wrong.
      </p>
    );
  }
  return (
    <div class="findings">
      <label class="who">
        Who must act{' '}
        <select value={chosen} onChange={event => setOwner(event.currentTarget.value)}>
          <option value={EVERYBODY}>everybody</option>
          {owners.map(each => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </label>
      {SEVERITIES.map(severity => (
        <Group key={severity} severity={severity} findings={shown.filter(each => each.severity === severity)} />
      ))}
      {findings.more === 0 ? null : <p class="quiet">{plural(findings.more, 'more is', 'more are')} not listed.</p>}
    </div>
  );
}

function ownerOf({ owner }: FindingView): string {
  return owner ?? NOBODY;
}

function Group({ severity, findings }: { severity: Severity; findings: readonly FindingView[] }) {
  return findings.length === 0 ? null : (
    <section>
      <h2>{plural(findings.length, ...SEVERITY_WORDS[severity])}</h2>
      <ul class="finding-list">
        {findings.map((finding, index) => (
          <li key={`${finding.rule} ${finding.element} ${index}`}>
            <Source place={finding.place} label={finding.rule} class="finding">
              <SeverityIcon severity={finding.severity} />
              <span class="open-words">
                <Message text={finding.message} />
                <span class="open-where">
                  <Dotted parts={[finding.elementTitle, finding.owner, finding.rule, whereOf(finding.place)]} />
                </span>
              </span>
            </Source>
          </li>
        ))}
      </ul>
    </section>
  );
}
