/** Rules about journeys, stages, touchpoints and those who listen: one a line, as its page in the docs says it. */
import { seconds } from './days.ts';
import { type Rule, rule } from './obligations.ts';
import { type Element, has, is, type Programme, values } from './programme.ts';

export function ownership(programme: Programme): Rule[] {
  const journeys = programme.all('journey');
  const stages = programme.all('stage');
  const contacts = programme.all('touchpoint').filter(touchpoint => !is(touchpoint, 'contact', 'none'));
  const tells = (attribute: string) => (stage: Element) =>
    programme.touchpointsIn(stage).some(touchpoint => has(touchpoint, attribute));
  return [
    rule('customer-goal', programme.all('persona', 'journey'), each => has(each, 'goals') || has(each, 'goal')),
    rule('inside-out-only', stages.filter(tells('backstage')), tells('customer')),
    rule('journey-owner', journeys, hasOneOwner),
    rule('journey-persona', journeys, journey => whoseJourney(programme, journey) || has(journey, 'segments')),
    rule('stage-empty', stages, stage => {
      return programme.touchpointsIn(stage).length > 0 || programme.pointing('journey', 'refines', stage).length > 0;
    }),
    rule('touchpoint-channel', contacts, touchpoint => has(touchpoint, 'channels')),
    rule('touchpoint-single-accountable', contacts, hasOneOwner),
  ];
}

export const hasOneOwner = (element: Element): boolean => values(element, 'owner').length === 1;

const whoseJourney = (programme: Programme, journey: Element): boolean => personasOf(programme, journey).length > 0;

/** Its personas, and those of whom an emotion inside of it tells. */
export function personasOf(programme: Programme, journey: Element): Element[] {
  const emotions = programme.within(journey).flatMap(each => values(each, 'emotion'));
  const felt = emotions.flatMap(emotion => emotion.parts?.['for'] ?? []);
  return [...programme.gathered(journey, 'personas'), ...felt.map(value => programme.element(String(value.value)))];
}

export function listening(programme: Programme): Rule[] {
  const answering = programme.all('listening').filter(post => !is(post, 'type', 'observation'));
  return [
    rule(
      'listening-response-sla',
      answering,
      post => has(post, 'responder'),
      post => has(post, 'respond-within'),
    ),
    rule('stage-listening', programme.all('stage'), stage => programme.gathered(stage, 'listening').length > 0),
  ];
}

/** The rules of the programme's own that ask for nothing but what a journey shows. */
export function voices(programme: Programme): Rule[] {
  const speaks = (persona: Element) => has(persona, 'quotes');
  return [rule('persona-has-a-voice', programme.all('persona'), persona => has(persona, 'from'), speaks)];
}

export function waits(programme: Programme): Rule[] {
  const long = programme.all('touchpoint').filter(touchpoint => {
    const wait = seconds(values(touchpoint, 'wait')[0]);
    return wait > 300 && wait < 7200;
  });
  return [rule('long-wait-is-eased', long, touchpoint => has(touchpoint, 'frontstage'))];
}

export function ramps(programme: Programme): Rule[] {
  const ramped = programme.all('touchpoint').filter(touchpoint => {
    return programme.refs(touchpoint, 'offers').some(offer => (offer.title ?? offer.name).startsWith('Help to board'));
  });
  const recovers = (touchpoint: Element) => values(touchpoint, 'fails').some(each => each.parts?.['recovers']);
  return [rule('ramp-has-a-second-way', ramped, recovers)];
}
