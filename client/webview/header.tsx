/** What the journey is, who makes it, and how it stands: above the map. */
import type { ComponentChildren } from 'preact';
import type { JourneyMapView, Named, Said, TimeView } from '../../language/src/protocol/index.ts';
import { Gap } from './map/items.tsx';
import { Owner } from './map/service-lanes.tsx';
import { Claims } from './map/steering-lanes.tsx';
import { Icon, type IconName } from './parts/icon.tsx';
import { KpiChip } from './parts/kpi-chip.tsx';
import { MarkBadge } from './parts/mark.tsx';
import { Pill } from './parts/pill.tsx';
import { Source } from './parts/source.tsx';
import { humanWord } from './parts/words.ts';

export function JourneyHeader({ journey }: { journey: JourneyMapView }) {
  const { title, place, goal, state, status, mark, owners, personas, kpis } = journey;
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
      <More journey={journey} />
    </header>
  );
}

function Person({ person }: { person: Named }) {
  return (
    <Source place={person.place} label="Persona" class={`item ${person.id === null ? 'is-unknown' : ''}`}>
      <span>{person.title}</span>
    </Source>
  );
}

/** What is read once and then known. */
function More({ journey }: { journey: JourneyMapView }) {
  const { doc, trigger, outcome, duration, becomes, refines, segments, claims, listening, pains, opportunities } =
    journey;
  return (
    <details class="journey-more">
      <summary>About this journey</summary>
      {doc === null ? null : <p class="journey-doc">{doc}</p>}
      <dl class="journey-facts">
        <Fact name="Begins with">{said(trigger)}</Fact>
        <Fact name="Ends with">{said(outcome)}</Fact>
        <Fact name="Takes">{duration === null ? null : <Duration duration={duration} />}</Fact>
        <Fact name="Segments">{names(segments, 'team')}</Fact>
        <Fact name="Becomes">{becomes === null ? null : names([becomes], 'flow')}</Fact>
        <Fact name="Part of">{refines === null ? null : names([refines], 'flow')}</Fact>
        <Fact name="Standards">{claims.length === 0 ? null : <Claims claims={claims} />}</Fact>
        <Fact name="Listening posts">{names(listening, 'listening')}</Fact>
        <Fact name="Pains">{names(pains, 'pain')}</Fact>
        <Fact name="Opportunities">{names(opportunities, 'opportunity')}</Fact>
      </dl>
    </details>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return children === null ? null : (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
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
      <b>{duration.text}</b>
      {duration.acceptable === null ? null : <span class="quiet">of {duration.acceptable}</span>}
      {duration.over ? <span class="sr">: longer than customers accept</span> : null}
    </Source>
  );
}
