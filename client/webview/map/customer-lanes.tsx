/** What customers do, think, suffer, enjoy and hope for. */
import type { AccessView, GainView, OpportunityView, PainView, Said } from '../../../language/src/protocol/index.ts';
import { Icon, type IconName, isIconName } from '../parts/icon.tsx';
import { Images } from '../parts/images.tsx';
import { MarkBadge } from '../parts/mark.tsx';
import { Source } from '../parts/source.tsx';
import { humanWord, plural } from '../parts/words.ts';
import { Gap } from './items.tsx';
import type { Lane } from './lane.ts';

export const CUSTOMER: Lane = {
  id: 'customer',
  title: 'Customer does',
  icon: 'action',
  lenses: ['customer'],
  holds: ({ customer }) => customer !== null,
  cell: ({ customer }) => (customer === null ? null : <Text said={customer} />),
};

export const THINKS: Lane = {
  id: 'thinks',
  title: 'Thinks and feels',
  icon: 'thought',
  lenses: ['customer'],
  holds: ({ thinks, feels, quotes }) => thinks !== null || feels !== null || quotes.length > 0,
  cell: ({ thinks, feels, quotes }) => (
    <div class="stack">
      {thinks === null ? null : <Text said={thinks} icon="thought" label="Thinks" />}
      {feels === null ? null : <Text said={feels} icon="heart" label="Feels" />}
      {quotes.map(quote => (
        <Text key={quote.text} said={quote} icon="quote" label="Says" quoted />
      ))}
    </div>
  ),
};

export const PAINS: Lane = {
  id: 'pains',
  title: 'Pains',
  icon: 'pain',
  lenses: ['customer'],
  holds: ({ pains }) => pains.length > 0,
  cell: ({ pains }) => pains.map(pain => <Pain key={pain.id} pain={pain} />),
};

export const GAINS: Lane = {
  id: 'gains',
  title: 'Gains',
  icon: 'gain',
  lenses: ['customer'],
  holds: ({ gains }) => gains.length > 0,
  cell: ({ gains }) => gains.map(gain => <Gain key={gain.id} gain={gain} />),
};

export const OPPORTUNITIES: Lane = {
  id: 'opportunities',
  title: 'Opportunities',
  icon: 'opportunity',
  lenses: ['customer'],
  holds: ({ opportunities }) => opportunities.length > 0,
  cell: ({ opportunities }) => opportunities.map(each => <Opportunity key={each.id} opportunity={each} />),
};

export const CHANNELS: Lane = {
  id: 'channels',
  title: 'Channels',
  icon: 'web',
  lenses: ['customer', 'service'],
  holds: () => true,
  cell: ({ channels, contact, place }) => {
    if (channels.length === 0) {
      return contact ? <Gap place={place}>No channel</Gap> : <span class="quiet">No contact</span>;
    }
    return (
      <ul class="items">
        {channels.map((channel, index) => (
          <li key={`${channel.title} ${index}`}>
            <Source
              place={channel.place}
              label={channel.type ?? 'channel'}
              class={`item ${channel.id === null ? 'is-unknown' : ''}`}
            >
              <Icon name={channelIcon(channel.type)} />
              <span>{channel.title}</span>
            </Source>
            <Access access={channel} />
          </li>
        ))}
      </ul>
    );
  },
};

/** For whom the touchpoint itself is usable, and when: what its channels say of that stands with them. */
export const ACCESS: Lane = {
  id: 'access',
  title: 'Access',
  icon: 'unlock',
  lenses: ['customer', 'service'],
  holds: ({ languages, accessibility, hours }) => languages.length + accessibility.length + hours.length > 0,
  cell: touchpoint => <Access access={touchpoint} />,
};

function Access({ access: { languages, accessibility, hours } }: { access: AccessView }) {
  const [first] = languages;
  return languages.length + accessibility.length + hours.length === 0 ? null : (
    <div class="access">
      {first === undefined ? null : (
        <Source place={first.place} class="text" label="Languages">
          <Icon name="chat" />
          <span class="sr">Languages: </span>
          <span>{languages.map(({ text }) => text).join(', ')}</span>
        </Source>
      )}
      {hours.map(said => (
        <Text key={said.text} said={said} icon="clock" label="Open" />
      ))}
      {accessibility.map(said => (
        <Text key={said.text} said={said} icon="person" label="Accessibility" />
      ))}
    </div>
  );
}

function channelIcon(type: string | null): IconName {
  return type !== null && isIconName(type) ? type : 'web';
}

function Text({ said, icon, label, quoted }: { said: Said; icon?: IconName; label?: string; quoted?: boolean }) {
  return (
    <Source place={said.place} class="text" {...(label === undefined ? {} : { label })}>
      {icon === undefined ? null : <Icon name={icon} />}
      {label === undefined ? null : <span class="sr">{label}: </span>}
      <span>{quoted === true ? <q>{said.text}</q> : said.text}</span>
    </Source>
  );
}

export function Pain({ pain }: { pain: PainView }) {
  const answers = pain.addressedBy.length;
  return (
    <div class={`card pain is-${pain.severity ?? 'unrated'}`}>
      <Source place={pain.place} label={pain.addressedBy.map(answer => answer.title).join(', ')} class="card-title">
        <Icon name="pain" />
        <span>{pain.title}</span>
      </Source>
      <div class="card-foot">
        {pain.severity === null ? null : <span class="rating">{humanWord(pain.severity)}</span>}
        {pain.frequency === null ? null : <span>{pain.frequency} of customers</span>}
        <span>{answers === 0 ? 'no answer yet' : plural(answers, 'answer')}</span>
        <MarkBadge mark={pain.mark} />
      </div>
      <Images images={pain.images} />
    </div>
  );
}

export function Gain({ gain }: { gain: GainView }) {
  return (
    <div class={`card gain is-${gain.value ?? 'unrated'}`}>
      <Source place={gain.place} label="Gain" class="card-title">
        <Icon name="gain" />
        <span>{gain.title}</span>
      </Source>
      <div class="card-foot">
        {gain.value === null ? null : <span class="rating">{humanWord(gain.value)} value</span>}
        {gain.frequency === null ? null : <span>{gain.frequency} of customers</span>}
        <MarkBadge mark={gain.mark} />
      </div>
      <Images images={gain.images} />
    </div>
  );
}

export function Opportunity({ opportunity }: { opportunity: OpportunityView }) {
  const { value, customerValue, businessValue, effort, reach, status } = opportunity;
  return (
    <div class="card opportunity">
      <Source place={opportunity.place} class="card-title">
        <Icon name="opportunity" />
        <span>{opportunity.title}</span>
      </Source>
      <div class="card-foot">
        {value === null ? null : <span>value {value}/5</span>}
        {customerValue === null ? null : <span>to customers {customerValue}/5</span>}
        {businessValue === null ? null : <span>to the business {businessValue}/5</span>}
        {effort === null ? null : <span>effort {effort}/5</span>}
        {reach === null ? null : <span>reach {reach}</span>}
        {status === null ? null : <span>{status}</span>}
        <MarkBadge mark={opportunity.mark} />
      </div>
      <Images images={opportunity.images} />
    </div>
  );
}
