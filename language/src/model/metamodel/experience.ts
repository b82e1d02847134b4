/** Experience: channels, journeys, what customers meet in them, and what stands behind. */
import {
  boolean,
  computed,
  contained,
  container,
  duration,
  ecosystem,
  evidence,
  followed,
  gathered,
  kind,
  lifecycle,
  many,
  minusTwoToTwo,
  money,
  name,
  number,
  one,
  oneToFive,
  part,
  phase,
  rank,
  ref,
  reverse,
  share,
  text,
  values,
  words,
} from './builders.ts';
import type { AttributeSpec, DerivedSpec, KindSpec } from './types.ts';

const IN_JOURNEY = ['journey', 'stage'] as const;
const IN_EXPERIENCE = ['touchpoint', 'stage', 'journey'] as const;

const kpis = many('kpis', ref('kpi'), 'The KPIs that measure it.');
const standards = many(
  'standards',
  ref('standard'),
  'The standards that it claims to meet, with the version it was checked against.',
  {
    main: 'standard',
    parts: [
      part('version', rank, 'The version that was looked at; the current one where none is written.', {
        written: 'version',
      }),
    ],
  },
);
const listening = many('listening', ref('listening'), 'Where customers are heard.');
const timed = (name: string, doc: string) =>
  one(name, duration, doc, {
    main: 'value',
    parts: [part('acceptable', duration, 'How long it may take for customers to accept it.')],
  });
const relies = many(
  'relies',
  ref(...ecosystem, 'role'),
  'The processes, policies, systems, services, products, partners, data and roles it needs.',
);
const flow: readonly AttributeSpec[] = [
  many('requires', [ref('touchpoint', 'stage', 'policy'), text], 'What must come first.'),
  many(
    'next',
    ref('touchpoint', 'stage', 'milestone'),
    'What follows; several mean either. Without it the next sibling follows.',
  ),
  many('and', ref('touchpoint', 'stage', 'milestone'), 'What must be done too, in any order.'),
  many('or', ref('touchpoint', 'stage', 'milestone'), 'What may be done instead.'),
  one('optional', boolean, 'Whether customers may skip it.'),
];
/** For whom a place is usable, and when. */
const access: readonly AttributeSpec[] = [
  many('languages', name, 'The languages that customers can use, as in `it uk pt-BR`.'),
  many('accessibility', text, 'What makes it usable for everybody, or what stands in the way.'),
  many('hours', text, 'When it is open.'),
];
const because: AttributeSpec['parts'] = [
  part('because', text, 'The reason.'),
  part('from', evidence, 'The evidence for it.', { many: true }),
];

/** What a journey or a stage has: its own, and that of anything inside it. */
const GATHERED: readonly DerivedSpec[] = [
  gathered('kpis', ref('kpi'), 'Its KPIs and those of all within it.'),
  gathered('listening', ref('listening'), 'Its listening posts and those of all within it.'),
  gathered('standards', ref('standard'), 'The standards that it and all within it claim.'),
  computed('personas', ref('persona'), 'Its personas and those whose emotions are told within it.', true),
  computed(
    'insights',
    ref('insight'),
    'The insights that are about it or anything within it, or that something within it rests on.',
    true,
  ),
  contained('pains', 'pain', 'The pains within it.'),
  contained('gains', 'gain', 'The gains within it.'),
  contained('opportunities', 'opportunity', 'The opportunities within it.'),
  contained('milestones', 'milestone', 'The milestones within it.'),
  reverse('forums', 'forum', ['covers'], 'The forums that coordinate it.'),
  values('claims', 'standards', ref('standard'), 'The standards it claims itself, each with its version.'),
];

export const EXPERIENCE: readonly KindSpec[] = [
  kind('channel', 'channels', 'A way in which customers and company meet.', {
    attributes: [
      one(
        'type',
        words(
          'web',
          'app',
          'phone',
          'email',
          'chat',
          'messaging',
          'social',
          'store',
          'kiosk',
          'field',
          'mail',
          'sms',
          'partner',
          'event',
          'ads',
          'voice',
        ),
        'What sort of channel it is.',
      ),
      one('self-service', boolean, 'Whether customers help themselves there.'),
      one('peer-support', boolean, 'Whether customers help each other there.'),
      ...access,
    ],
    derived: [
      reverse('touchpoints', 'touchpoint', ['channels'], 'The touchpoints on it.'),
      reverse('listening', 'listening', ['channels'], 'The listening posts on it.'),
    ],
  }),
  kind('journey', 'journeys', 'What a customer goes through to reach a goal.', {
    attributes: [
      many('personas', ref('persona'), 'Who makes it.'),
      many('segments', ref('segment'), 'Which customers make it.'),
      one('goal', text, 'What the customer wants to have reached, in their words.'),
      one('trigger', text, 'What sets it off.'),
      one('outcome', text, 'How it ends when it ends well.'),
      one('lifecycle', lifecycle, 'The phase of the customer lifecycle.'),
      timed('duration', 'How long it takes.'),
      one('state', words('current', 'target'), 'Whether it is the experience of today or the one aimed at.'),
      one('becomes', ref('journey'), 'The target journey that a current one is to become.'),
      one('refines', ref('journey', 'stage'), 'The journey or stage that it shows in more detail.'),
      kpis,
      standards,
      listening,
    ],
    derived: [
      ...GATHERED,
      contained('stages', 'stage', 'Its stages, nested ones included.'),
      contained('touchpoints', 'touchpoint', 'The touchpoints written in it or reused by it.'),
      reverse('refined-by', 'journey', ['refines'], 'The journeys that show it in more detail.'),
      computed(
        'changes',
        ref('change'),
        'The changes that affect it, something within it, or something that any of these rests on.',
        true,
      ),
    ],
  }),
  kind('stage', 'stages', 'A part of a journey.', {
    within: IN_JOURNEY,
    attributes: [
      one('goal', text, 'What the customer wants from this stage.'),
      one('phase', phase, 'Where it lies relative to the purchase.'),
      timed('duration', 'How long it takes.'),
      kpis,
      listening,
      standards,
      relies,
      ...flow,
      many('reuses', ref('touchpoint'), 'Touchpoints written elsewhere that are met here, in order.'),
    ],
    derived: [
      ...GATHERED,
      container('journey', 'The journey it is written in.'),
      contained('stages', 'stage', 'The stages inside it.'),
      contained('touchpoints', 'touchpoint', 'The touchpoints written in it or reused by it.'),
      reverse('refined-by', 'journey', ['refines'], 'The journeys that show it in more detail.'),
    ],
  }),
  kind('touchpoint', 'touchpoints', 'A moment in which customer and company meet.', {
    within: ['', 'journey', 'stage'],
    attributes: [
      many('channels', ref('channel'), 'Where they meet.'),
      one('contact', words('none'), '`none` marks a moment of life without contact.'),
      one('customer', text, 'What the customer does.'),
      one('thinks', text, 'What the customer thinks.'),
      one('feels', text, 'What the customer feels.'),
      many('quotes', text, 'What customers say, in their own words.'),
      many('emotion', minusTwoToTwo, 'How it feels, from −2 to +2.', {
        oneALine: true,
        main: 'value',
        parts: [
          part('for', ref('persona', 'segment'), 'Who feels so.', { many: true }),
          part('from', evidence, 'How that is known.', { many: true }),
        ],
      }),
      one('importance', oneToFive, 'How much it matters to customers.', { main: 'value', parts: because }),
      one('critical', boolean, 'Whether it is a moment of truth.', { main: 'value', parts: because }),
      many(
        'frontstage',
        [ref(...ecosystem, 'role', 'team'), text],
        'What the company does before the customer’s eyes.',
      ),
      many('backstage', [ref(...ecosystem, 'role', 'team'), text], 'What it does out of sight.'),
      many('artefacts', [ref(...ecosystem), text], 'Things that customers see or hold.'),
      relies,
      many('offers', ref('service', 'product'), 'The services and products offered.'),
      standards,
      kpis,
      listening,
      timed('duration', 'How long it takes.'),
      timed('wait', 'How long the customer waits.'),
      one('fee', money, 'What the customer pays for it.'),
      one('cost', money, 'What serving it costs.'),
      many(
        'reveals',
        words('bought', 'channels', 'satisfaction', 'facts', 'peers', 'awaited', 'discovery'),
        'What of their own picture of the company customers are shown.',
      ),
      many('knowledge', ref('knowledge'), 'What staff can look up.'),
      many('fails', text, 'What can go wrong, and how it is put right.', {
        oneALine: true,
        main: 'what',
        parts: [part('recovers', text, 'How it is put right.'), part('in', duration, 'How fast.')],
      }),
      ...flow,
      one('repeats', boolean, 'Whether customers come back to it.'),
      ...access,
    ],
    derived: [
      container('journey', 'The journey it is written in.'),
      container('stage', 'The innermost stage it is written in.'),
      computed('journeys', ref('journey'), 'All journeys that it is written in or reused by.', true),
      computed('stages', ref('stage'), 'All stages that it is written in or reused by, outer ones included.', true),
      computed(
        'state',
        words('current', 'target'),
        'Whether it can be met today: `target` where it is met in journeys that are aimed at, and in no other.',
      ),
      computed('emotion', number, 'The mean of its emotions.'),
      values('emotions', 'emotion', minusTwoToTwo, 'All its emotions, each with who feels so and how that is known.'),
      values('claims', 'standards', ref('standard'), 'The standards it claims, each with its version.'),
      contained('pains', 'pain', 'Its pains.'),
      contained('gains', 'gain', 'Its gains.'),
      contained('opportunities', 'opportunity', 'Its opportunities.'),
      reverse('insights', 'insight', ['about'], 'The insights about it.'),
      reverse('initiatives', 'initiative', ['touchpoints', 'addresses'], 'The initiatives that work on it.'),
      reverse('forums', 'forum', ['covers'], 'The forums that coordinate it.'),
      reverse('promises', 'promise', ['kept-by'], 'The promises that it keeps.'),
      followed(
        'reaches',
        ['relies', 'owner', 'responsible', 'frontstage', 'backstage'],
        ref(...ecosystem, 'role', 'team'),
        'Who answers for it or works on it, what acts at it or behind it, and all that these rely on in turn.',
      ),
    ],
  }),
  kind('milestone', 'milestones', 'A point in a journey.', {
    within: IN_JOURNEY,
    derived: [container('journey', 'The journey it is in.'), container('stage', 'The stage it is in.')],
  }),
  kind('pain', 'pains', 'What hurts customers.', {
    within: IN_EXPERIENCE,
    attributes: [
      one('severity', words('low', 'medium', 'high', 'critical'), 'How much it hurts.'),
      one('frequency', share, 'Which share of customers it hits.'),
    ],
    derived: [
      container('touchpoint', 'The touchpoint it is felt at.'),
      container('journey', 'The journey it is felt in.'),
      container('stage', 'The stage it is felt in.'),
      reverse('opportunities', 'opportunity', ['addresses'], 'The opportunities that address it.'),
      reverse('initiatives', 'initiative', ['addresses'], 'The initiatives that address it.'),
    ],
  }),
  kind('gain', 'gains', 'What delights customers.', {
    within: IN_EXPERIENCE,
    attributes: [
      one('value', words('low', 'medium', 'high'), 'How much it delights.'),
      one('frequency', share, 'Which share of customers it reaches.'),
    ],
    derived: [
      container('touchpoint', 'The touchpoint it is felt at.'),
      container('journey', 'The journey it is felt in.'),
      container('stage', 'The stage it is felt in.'),
    ],
  }),
  kind('opportunity', 'opportunities', 'A chance to make it better.', {
    within: ['', ...IN_EXPERIENCE],
    attributes: [
      many('addresses', ref('pain', 'practice'), 'The pains and practices that it would improve.'),
      one(
        'value',
        oneToFive,
        'How much it would be worth; the mean of its value to customers and business unless written.',
      ),
      one('customer-value', oneToFive, 'How much it would be worth to customers.'),
      one('business-value', oneToFive, 'How much it would be worth to the company.'),
      one('effort', oneToFive, 'How much work it would be.'),
      one('reach', [oneToFive, share], 'How many customers it would reach.'),
    ],
    derived: [
      container('touchpoint', 'The touchpoint it is seen at.'),
      container('journey', 'The journey it is seen in.'),
      computed(
        'value',
        { type: 'number', min: 1, max: 5 },
        'How much it would be worth: as written, else the mean of its value to customers and business.',
      ),
      reverse('initiatives', 'initiative', ['addresses'], 'The initiatives that take it up.'),
    ],
  }),
  ...ecosystemKinds(),
];

function ecosystemKinds(): KindSpec[] {
  const docs: [string, string, string][] = [
    ['process', 'processes', 'How work is done.'],
    ['policy', 'policies', 'A rule that the company works by.'],
    ['system', 'systems', 'A technical system.'],
    ['service', 'services', 'A service that is offered.'],
    ['partner', 'partners', 'Another company that takes part.'],
    ['product', 'products', 'A product that is offered.'],
    ['data', 'data', 'A source of data about customers.'],
  ];
  const provides = many(
    'provides',
    words(
      'crm',
      'single-view',
      'knowledge',
      'social',
      'open-api',
      'sentiment',
      'saas',
      'scalable',
      'decision-support',
      'mobile',
    ),
    'What it makes possible.',
  );
  return docs.map(([ecosystemKind, plural, doc]) =>
    kind(ecosystemKind, plural, doc, {
      attributes: [
        many('relies', ref(...ecosystem, 'role', 'team'), 'What it needs in turn.'),
        one('purpose', text, 'What it is there for.'),
        ...(ecosystemKind === 'system' || ecosystemKind === 'data'
          ? [provides, one('strategy', text, 'Where it is heading.')]
          : []),
        ...(ecosystemKind === 'data'
          ? [
              one('source', text, 'Where the data come from.'),
              one('personal', boolean, 'Whether they tell something about single persons.'),
              one('retention', duration, 'How long they are kept.'),
            ]
          : []),
      ],
      derived: [
        reverse(
          'touchpoints',
          'touchpoint',
          ['relies', 'offers', 'frontstage', 'backstage', 'artefacts'],
          'The touchpoints that need or offer it.',
        ),
        reverse('changes', 'change', ['affects'], 'The changes that affect it.'),
        reverse('systems', 'system', ['relies'], 'The systems that rely on it.'),
        reverse('processes', 'process', ['relies'], 'The processes that rely on it.'),
        reverse('feeds', 'data', ['relies'], 'The data that are made from it.'),
      ],
    }),
  );
}
