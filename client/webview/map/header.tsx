/** What the journey is, who makes it, and how it stands: above the map. */
import type { ComponentChildren } from 'preact';
import type { JourneyMapView, Named, Portrayed, Said, TimeView } from '../../../language/src/protocol/index.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { Images } from '../parts/images.tsx';
import { KpiChip } from '../parts/kpi-chip.tsx';
import { MarkBadge } from '../parts/mark.tsx';
import { Pill } from '../parts/pill.tsx';
import { Source } from '../parts/source.tsx';
import { humanWord } from '../parts/words.ts';
import { Gap } from './items.tsx';
import { Owner } from './service-lanes.tsx';
import { Claims, Post } from './steering-lanes.tsx';

export function JourneyHeader({ journey }: { journey: JourneyMapView }) {
  const { title, place, goal, state, status, mark, owners, personas, kpis, images } = journey;
  return (
    <header class="journey-header">
      <div class="journey-title">
        <h1>
          <Source place={place} label="Journey">
            {title}
          </Source>
        </h1>
        {state === null ? null : <Pill tone={state === 'target' ? 'accent' : 'plain'}>{humanWord(state)}</Pill>}
        {status === null || status === 'live' ? null : <Pill>{humanWord(status)}</Pill>}
        <MarkBadge mark={mark} />
      </div>
      {goal === null ? null : (
        <Source place={goal.place} label="Goal" class="journey-goal">
          <q>{goal.text}</q>
        </Source>
      )}
      <div class="journey-people">
        {owners.length === 0 ? (
          <Gap place={place}>No owner</Gap>
        ) : (
          owners.map(owner => <Owner key={owner.title} owner={owner} />)
        )}
        <span class="quiet">for</span>
        {personas.length === 0 ? (
          <Gap place={place}>nobody in particular</Gap>
        ) : (
          personas.map(persona => <Person key={persona.title} person={persona} />)
        )}
      </div>
      {kpis.length === 0 ? null : (
        <div class="journey-kpis">
          {kpis.map(kpi => (
            <KpiChip key={kpi.title} kpi={kpi} />
          ))}
        </div>
      )}
      <Images images={images} />
      <More journey={journey} />
    </header>
  );
}

function Person({ person }: { person: Portrayed }) {
  const { images } = person;
  return (
    <span class="person">
      <Images images={images.slice(0, 1)} small />
      <Source place={person.place} label="Persona" class={`item ${person.id === null ? 'is-unknown' : ''}`}>
        <span>{person.title}</span>
      </Source>
    </span>
  );
}

/** What is read once and then known. */
function More({ journey }: { journey: JourneyMapView }) {
  const {
    doc,
    trigger,
    outcome,
    duration,
    becomes,
    refines,
    segments,
    claims,
    listening,
    pains,
    gains,
    opportunities,
  } = journey;
  const facts: (readonly [name: string, content: ComponentChildren])[] = [
    ['Begins with', said(trigger)],
    ['Ends with', said(outcome)],
    ['Takes', duration === null ? null : <Duration duration={duration} />],
    ['Segments', names(segments, 'team')],
    ['Becomes', becomes === null ? null : names([becomes], 'flow')],
    ['Part of', refines === null ? null : names([refines], 'flow')],
    ['Standards', claims.length === 0 ? null : <Claims claims={claims} />],
    ['Listening posts', listening.length === 0 ? null : listening.map(post => <Post key={post.title} post={post} />)],
    ['Pains', names(pains, 'pain')],
    ['Gains', names(gains, 'gain')],
    ['Opportunities', names(opportunities, 'opportunity')],
  ];
  const told = facts.filter(([, content]) => content !== null);
  return doc === null && told.length === 0 ? null : (
    <details class="journey-more">
      <summary>About this journey</summary>
      {doc === null ? null : (
        <p class="journey-doc">
          <bdi>{doc}</bdi>
        </p>
      )}
      <dl class="journey-facts">
        {told.map(([name, content]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{content}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function said(what: Said | null): ComponentChildren {
  return what === null ? null : <Source place={what.place}>{what.text}</Source>;
}

function names(items: readonly Named[], icon: IconName): ComponentChildren {
  if (items.length === 0) {
    return null;
  }
  return items.map(item => (
    <Source key={item.title} place={item.place} class={`item ${item.id === null ? 'is-unknown' : ''}`}>
      <Icon name={icon} />
      <span>{item.title}</span>
    </Source>
  ));
}

function Duration({ duration }: { duration: TimeView }) {
  return (
    <Source place={duration.place} class={`fact ${duration.over ? 'is-over' : ''}`}>
      {duration.over ? <Icon name="warning" /> : null}
      <b>{duration.text}</b>
      {duration.acceptable === null ? null : <span class="quiet">of {duration.acceptable}</span>}
      {duration.over ? <span class="sr">: longer than customers accept</span> : null}
    </Source>
  );
}
