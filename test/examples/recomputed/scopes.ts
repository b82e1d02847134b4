/** The twelve standards of Northline, each read by a person and written down again. */
import { seconds } from './days.ts';
import type { Scope } from './obligations.ts';
import { type Element, first, has, is, type Programme, values } from './programme.ts';

export function scopes(programme: Programme): Scope[] {
  const touchpoints = programme.all('touchpoint');
  const on = (...types: readonly string[]) =>
    touchpoints.filter(each => programme.refs(each, 'channels').some(channel => is(channel, 'type', ...types)));
  const named = (name: string) => touchpoints.filter(each => each.name === name);
  const within = (attribute: string, most: number) => (each: Element) => seconds(values(each, attribute)[0]) <= most;
  const shows = (attribute: string) => (each: Element) => has(each, attribute);
  const recovers = (each: Element) => values(each, 'fails').every(failure => failure.parts?.['recovers'] !== undefined);
  const interpreted = (each: Element) => programme.refs(each, 'offers').some(offer => offer.name === 'Interprete');
  const walked = programme.all('journey').filter(each => first(each, 'state') === 'current');
  const moments = touchpoints.filter(each => is(each, 'critical', 'true'));
  return [
    scope('AnswerFast', on('phone', 'chat', 'messaging'), within('wait', 180), shows('knowledge')),
    scope('OneThingAtATime', on('web', 'app', 'kiosk'), within('duration', 300)),
    scope('TiredWords', on('email', 'sms', 'mail'), shows('artefacts')),
    scope('StepFree', on('store'), shows('fails'), recovers),
    scope('KindCrew', on('field'), shows('frontstage')),
    scope('SaidWithinTen', on('voice', 'social'), within('wait', 600)),
    scope('PartnersLikeUs', on('partner'), shows('responsible'), shows('owner')),
    scope('PriceFirst', touchpoints.filter(shows('fee'))),
    scope('FourLanguages', moments, each => has(each, 'knowledge') || has(each, 'artefacts')),
    scope('WalkedJourney', walked, shows('owner'), shows('reviewed')),
    scope('QuietHour', named('FindSeat')),
    scope('AlConfine', named('CrossTheBorder'), shows('frontstage'), interpreted),
  ];
}

const scope = (name: string, subjects: readonly Element[], ...requires: Scope['requires']): Scope => ({
  name,
  subjects,
  requires,
});
