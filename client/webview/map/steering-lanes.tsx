/** What steers a touchpoint: standards, figures, where customers are heard, and what is wrong. */
import type { ClaimView, FindingView, ListeningView } from '../../../language/src/protocol/index.ts';
import { Icon } from '../parts/icon.tsx';
import { KpiChip } from '../parts/kpi-chip.tsx';
import { SeverityIcon } from '../parts/mark.tsx';
import { Message } from '../parts/message.tsx';
import { Source } from '../parts/source.tsx';
import { StateIcon } from '../parts/state.tsx';
import { STATE_WORDS } from '../parts/words.ts';
import { Item } from './items.tsx';
import type { Lane } from './lane.ts';

export const STANDARDS: Lane = {
  id: 'standards',
  title: 'Standards',
  icon: 'standard',
  lenses: ['steering'],
  holds: ({ claims }) => claims.length > 0,
  cell: ({ claims }) => <Claims claims={claims} />,
};

export const KPIS: Lane = {
  id: 'kpis',
  title: 'KPIs',
  icon: 'kpi',
  lenses: ['steering'],
  holds: ({ kpis }) => kpis.length > 0,
  cell: ({ kpis }) => (
    <div class="stack">
      {kpis.map((kpi, index) => (
        <KpiChip key={`${kpi.title} ${index}`} kpi={kpi} />
      ))}
    </div>
  ),
};

export const LISTENING: Lane = {
  id: 'listening',
  title: 'Listening posts',
  icon: 'listening',
  lenses: ['steering'],
  holds: ({ listening }) => listening.length > 0,
  cell: ({ listening }) => (
    <ul class="items">
      {listening.map((post, index) => (
        <li key={`${post.title} ${index}`}>
          <Post post={post} />
        </li>
      ))}
    </ul>
  ),
};

export const TO_MEND: Lane = {
  id: 'to-mend',
  title: 'To mend',
  icon: 'warning',
  lenses: ['customer', 'service', 'steering'],
  holds: ({ mark }) => mark.findings.length > 0,
  cell: ({ mark }) => (
    <ul class="items">
      {mark.findings.map((finding, index) => (
        <li key={`${finding.rule} ${index}`}>
          <FindingItem finding={finding} />
        </li>
      ))}
    </ul>
  ),
};

/** With how soon customers hear back, where it says so. */
export function Post({ post }: { post: ListeningView }) {
  const { responds, resolves } = post;
  const label = [
    'Listening post',
    responds === null ? undefined : `answers within ${responds}`,
    resolves === null ? undefined : `settles it within ${resolves}`,
  ];
  return <Item item={post} icon="listening" label={label.filter(part => part !== undefined).join(', ')} />;
}

export function FindingItem({ finding }: { finding: FindingView }) {
  return (
    <Source place={finding.place} label={finding.rule} class="item">
      <SeverityIcon severity={finding.severity} />
      <span>
        <Message text={finding.message} />
      </span>
    </Source>
  );
}

export function Claims({ claims }: { claims: readonly ClaimView[] }) {
  return (
    <ul class="items">
      {claims.map((claim, index) => (
        <li key={`${claim.title} ${index}`}>
          <ClaimItem claim={claim} />
        </li>
      ))}
    </ul>
  );
}

export function ClaimItem({ claim }: { claim: ClaimView }) {
  return (
    <Source place={claim.place} label={labelOf(claim)} class={`item ${claim.claimed ? '' : 'is-unclaimed'}`}>
      {claim.state === null ? <Icon name="standard" /> : <StateIcon state={claim.state} />}
      <span>
        {claim.title}
        {claim.version === null ? null : <span class="quiet"> @{claim.version}</span>}
        {claim.claimed ? null : <span class="quiet"> not claimed</span>}
      </span>
    </Source>
  );
}

function labelOf({ state, asserted, version, current }: ClaimView): string {
  const parts = [
    state === null ? 'Standard' : `Standard, ${STATE_WORDS[state]}`,
    asserted && state === 'met' ? 'asserted, not verified' : undefined,
    version !== null && current !== null && version !== current ? `the current version is ${current}` : undefined,
  ];
  return parts.filter(part => part !== undefined).join(', ');
}
