/** Who and what stands behind a touchpoint: the lanes of a service blueprint. */
import type { FlowView, Named, OwnerView, Said, TimeView } from '../../../language/src/protocol/index.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { Source } from '../parts/source.tsx';
import { Gap, Item, Items } from './items.tsx';
import type { Lane, Touchpoint } from './lane.ts';

export const OWNER: Lane = {
  id: 'owner',
  title: 'Accountable',
  icon: 'role',
  lenses: ['service', 'steering'],
  holds: () => true,
  cell: touchpoint => (
    <div class="stack">
      <Owners touchpoint={touchpoint} />
      <Items items={touchpoint.responsible} icon="team" label="Does the work" />
      <Parties words="asks" items={touchpoint.consulted} label="Is asked before" />
      <Parties words="tells" items={touchpoint.informed} label="Is told after" />
    </div>
  ),
};

export const TIME: Lane = {
  id: 'time',
  title: 'Time and money',
  icon: 'clock',
  lenses: ['customer', 'service'],
  holds: ({ duration, wait, fee, cost }) => [duration, wait, fee, cost].some(each => each !== null),
  cell: ({ duration, wait, fee, cost }) => (
    <ul class="facts">
      <Time what="takes" time={duration} />
      <Time what="waits" time={wait} />
      <Fact what="pays" said={fee} />
      <Fact what="costs us" said={cost} />
    </ul>
  ),
};

export const FRONTSTAGE: Lane = {
  id: 'frontstage',
  title: 'Frontstage',
  icon: 'eye',
  lenses: ['service'],
  holds: ({ frontstage, artefacts, offers }) => frontstage.length + artefacts.length + offers.length > 0,
  cell: ({ frontstage, artefacts, offers }) => (
    <div class="stack">
      <Items items={frontstage} icon="eye" label="Frontstage" />
      <Items items={artefacts} icon="artefact" label="In the customer’s hands" />
      <Items items={offers} icon="product" label="Offered" />
    </div>
  ),
};

export const BACKSTAGE: Lane = {
  id: 'backstage',
  title: 'Backstage',
  icon: 'process',
  lenses: ['service'],
  holds: ({ backstage, knowledge }) => backstage.length + knowledge.length > 0,
  cell: ({ backstage, knowledge }) => (
    <div class="stack">
      <Items items={backstage} icon="process" label="Backstage" />
      <Items items={knowledge} icon="knowledge" label="Staff can look up" />
    </div>
  ),
};

export const SUPPORT: Lane = {
  id: 'support',
  title: 'Relies on',
  icon: 'system',
  lenses: ['service'],
  holds: ({ support }) => support.length > 0,
  cell: ({ support }) => <Items items={support} icon="system" />,
};

export const FAILS: Lane = {
  id: 'fails',
  title: 'Can fail',
  icon: 'fail',
  lenses: ['service'],
  holds: ({ fails }) => fails.length > 0,
  cell: ({ fails }) => (
    <ul class="items">
      {fails.map((fail, index) => (
        <li key={`${fail.title} ${index}`}>
          <Source place={fail.place} label="Can fail" class="item">
            <Icon name="fail" />
            <span>
              {fail.title}
              {fail.recovers === null ? null : (
                <span class="remedy">
                  <span class="sr">, put right so: </span>
                  {fail.recovers}
                  {fail.within === null ? '' : `, within ${fail.within}`}
                </span>
              )}
            </span>
          </Source>
        </li>
      ))}
    </ul>
  ),
};

export const FLOW: Lane = {
  id: 'flow',
  title: 'Then',
  icon: 'flow',
  lenses: ['customer', 'service'],
  holds: ({ flow }) => wordsOf(flow).length > 0,
  cell: ({ flow }) => (
    <ul class="items">
      {wordsOf(flow).map(({ words, icon, item }, index) => (
        <li key={`${words} ${item.title} ${index}`}>
          <span class="sr">{words} </span>
          <Item item={item} icon={icon} label={words} />
        </li>
      ))}
    </ul>
  ),
};

interface FlowWord {
  readonly words: string;
  readonly icon: IconName;
  readonly item: Named;
}

function wordsOf({ requires, next, and, or }: FlowView): FlowWord[] {
  const said = (words: string, icon: IconName, items: readonly Named[]) =>
    // A touchpoint has a drawing of its own nowhere: what tells these apart is how they follow.
    items.map(item => ({ words, icon, item: { ...item, kind: item.id === null ? item.kind : '' } }));
  return [
    ...said('first needs', 'lock', requires),
    ...said(next.length > 1 ? 'then either' : 'then', 'flow', next),
    ...said('together with', 'reuse', and),
    ...said('or instead', 'partner', or),
  ];
}

function Owners({ touchpoint: { owners, contact, place } }: { touchpoint: Touchpoint }) {
  if (owners.length === 0) {
    return contact ? <Gap place={place}>No owner</Gap> : <span class="quiet">No contact</span>;
  }
  return owners.map((owner, index) => <Owner key={`${owner.title} ${index}`} owner={owner} />);
}

/** Others who have a part in it, and which. */
function Parties({ words, items, label }: { words: string; items: readonly Named[]; label: string }) {
  return items.length === 0 ? null : (
    <div class="parties">
      <span class="quiet">{words}</span>
      <Items items={items} icon="team" label={label} />
    </div>
  );
}

export function Owner({ owner }: { owner: OwnerView }) {
  return (
    <Source place={owner.place} label="Accountable" class={`owner ${owner.id === null ? 'is-unknown' : ''}`}>
      <Icon name="role" />
      <span>
        <b>{owner.title}</b> {owner.team === null ? null : <span class="team">{owner.team}</span>}
      </span>
    </Source>
  );
}

function Time({ what, time }: { what: string; time: TimeView | null }) {
  return time === null ? null : (
    <li>
      <Source place={time.place} class={`fact ${time.over ? 'is-over' : ''}`}>
        {time.over ? <Icon name="warning" /> : null}
        <span>
          {what} <b>{time.text}</b>
          {time.acceptable === null ? null : <span class="quiet"> of {time.acceptable}</span>}
          {time.over ? <span class="sr">: longer than customers accept</span> : null}
        </span>
      </Source>
    </li>
  );
}

function Fact({ what, said }: { what: string; said: Said | null }) {
  return said === null ? null : (
    <li>
      <Source place={said.place} class="fact">
        <span>
          {what} <b>{said.text}</b>
        </span>
      </Source>
    </li>
  );
}
