/** How many findings something has, and how bad the worst of them is. */
import type { Mark } from '../../../language/src/protocol/index.ts';
import { Icon } from './icon.tsx';
import { Source } from './source.tsx';
import { plural, SEVERITY_WORDS, type Severity } from './words.ts';

/** Nothing where nothing is wrong. A click goes to the worst. */
export function MarkBadge({ mark }: { mark: Mark }) {
  const [first] = mark.findings;
  if (mark.worst === null || first === undefined) {
    return null;
  }
  const count = mark.findings.length;
  const words = `${plural(count, 'finding')}, the worst: ${first.message}`;
  return (
    <Source place={first.place} label={words} class={`mark is-${mark.worst}`}>
      <Icon name={mark.worst} />
      {count}
      <span class="sr"> {words}</span>
    </Source>
  );
}

export function SeverityIcon({ severity }: { severity: Severity }) {
  return (
    <span class={`severity is-${severity}`} title={SEVERITY_WORDS[severity][0]}>
      <Icon name={severity} />
      <span class="sr">{SEVERITY_WORDS[severity][0]}: </span>
    </span>
  );
}
