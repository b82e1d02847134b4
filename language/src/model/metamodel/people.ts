/** People and culture: teams, roles, and what makes people act for customers. */
import {
  any,
  audience,
  boolean,
  cadence,
  companyFunction,
  computed,
  contained,
  container,
  count,
  date,
  ecosystem,
  kind,
  many,
  money,
  name,
  one,
  ref,
  reverse,
  share,
  text,
  words,
} from './builders.ts';
import type { KindSpec } from './types.ts';

const kpis = many('kpis', ref('kpi'), 'The KPIs it is about.');
const cadenceOf = one('cadence', cadence, 'How often it happens.');
const dueOn = computed(
  'due-on',
  date,
  'The day by which it is due again: `last` plus `cadence`; absent where either is, or where the cadence is continuous.',
);
const last = one('last', date, 'When it last happened.');
const owned = (plural: string, kind: string) => reverse(plural, kind, ['owner'], `The ${plural} it owns.`);

export const PEOPLE: readonly KindSpec[] = [
  kind('team', 'teams', 'A group of people.', {
    attributes: [
      one('lead', ref('role'), 'The role that leads it.'),
      one('parent', ref('team'), 'The team it belongs to.'),
      one('function', companyFunction, 'What it does in the company.'),
      many('evangelists', [ref('role'), text], 'Roles or people in it who speak for customers.'),
      many('kpis', ref('kpi'), 'The KPIs it works with.'),
    ],
    derived: [
      reverse('roles', 'role', ['team'], 'Its roles.'),
      reverse('teams', 'team', ['parent'], 'The teams that belong to it.'),
      computed('touchpoints', ref('touchpoint'), 'The touchpoints that its roles own.', true),
      reverse(
        'works-on',
        'touchpoint',
        ['responsible', 'frontstage', 'backstage'],
        'The touchpoints it is responsible for, or acts at.',
      ),
      reverse('forums', 'forum', ['members'], 'The forums it sits in.'),
      reverse('initiatives', 'initiative', ['team'], 'The initiatives it does.'),
    ],
  }),
  kind('role', 'roles', 'A part that somebody plays in the company.', {
    attributes: [
      one('team', ref('team'), 'Its team.'),
      one('holder', text, 'Who plays it today.'),
      many('accounts', [text, name], 'The holder’s accounts at the code host.'),
      one('headcount', count, 'How many people play it.'),
      one('level', words('executive', 'manager', 'staff'), 'Its level.'),
      one('customer-facing', boolean, 'Whether it meets customers.'),
      many('duties', text, 'Its duties towards customers.'),
      many('procedures', [ref('process'), text], 'How the duties are done.'),
      one('authority', text, 'What it may decide alone.'),
      many('access', ref('data', 'system'), 'The data and systems it can look into.'),
      many('knowledge', ref('knowledge'), 'What it can look up.'),
      many('kpis', ref('kpi'), 'The KPIs it works with.'),
    ],
    derived: [
      owned('touchpoints', 'touchpoint'),
      owned('journeys', 'journey'),
      owned('stages', 'stage'),
      owned('standards', 'standard'),
      owned('initiatives', 'initiative'),
      owned('policies', 'policy'),
      computed('owned-kpis', ref('kpi'), 'The KPIs it owns.', true),
      computed('owned', any, 'All that it owns.', true),
      computed('responsible-for', any, 'All that it is responsible for without owning it.', true),
      reverse('leads', 'team', ['lead'], 'The teams it leads.'),
      reverse('appraisals', 'appraisal', ['role'], 'Its appraisals.'),
      reverse('rewards', 'reward', ['roles'], 'The rewards it can get.'),
      reverse('hiring', 'hiring', ['roles'], 'How people are hired for it.'),
      reverse('training', 'training', ['roles'], 'The training it gets.'),
      reverse('forums', 'forum', ['members'], 'The forums it sits in.'),
      reverse('commitments', 'commitment', ['by'], 'What it committed.'),
      reverse('posts', 'listening', ['responder'], 'The listening posts it answers.'),
      reverse(
        'works-on',
        'touchpoint',
        ['owner', 'responsible', 'relies', 'frontstage', 'backstage'],
        'The touchpoints it owns, is responsible for, or is needed at.',
      ),
    ],
  }),
  kind('appraisal', 'appraisals', 'How a role is appraised.', {
    attributes: [one('role', ref('role'), 'The role.'), kpis, cadenceOf, last],
    derived: [dueOn],
  }),
  kind('reward', 'rewards', 'Pay, bonus or promotion that depends on KPIs.', {
    attributes: [
      many('roles', ref('role'), 'Who can get it.'),
      kpis,
      one('weight', share, 'Which share of it depends on the KPIs.'),
    ],
  }),
  kind('recognition', 'recognitions', 'Thanks for behaviour that others should see.', {
    attributes: [
      one('type', words('informal', 'formal'), 'Whether it is formal.'),
      many('for', ref('value', 'standard'), 'The value or standard that was lived.'),
      cadenceOf,
      last,
    ],
    derived: [dueOn],
  }),
  kind('competency', 'competencies', 'Something that people must be able to do.', {
    derived: [
      reverse('hiring', 'hiring', ['screens'], 'The hiring that screens for it.'),
      reverse('training', 'training', ['teaches'], 'The training that teaches it.'),
    ],
  }),
  kind('hiring', 'hiring', 'How people are chosen for roles.', {
    attributes: [
      many('roles', ref('role'), 'For which roles.'),
      many('screens', ref('value', 'competency'), 'The values and competencies that are looked for.'),
    ],
  }),
  kind('training', 'training', 'How people learn their part.', {
    attributes: [
      many('roles', ref('role'), 'Who is trained.'),
      many(
        'teaches',
        ref(
          'standard',
          'criterion',
          'value',
          'kpi',
          'competency',
          'journey',
          'persona',
          'process',
          'practice',
          'programme',
        ),
        'What is taught.',
      ),
      cadenceOf,
      last,
      one('reach', share, 'Which share of the people has done it.'),
      one('mode', words('practical', 'classroom', 'online'), 'How it is taught.'),
    ],
    derived: [dueOn],
  }),
  kind('plan', 'plans', 'One plan of all communication.', {
    within: ['', 'programme'],
    attributes: [
      one('budget', money, 'What all of it may cost.'),
      many('audience', audience, 'Who is to be reached by it.'),
    ],
    derived: [contained('communications', 'communication', 'The communications in it.')],
  }),
  kind('communication', 'communications', 'Something that is told to people about customers.', {
    within: ['', 'plan'],
    attributes: [
      many('by', ref('role', 'team'), 'Who tells it.'),
      many('audience', audience, 'Who is told.'),
      many('about', [any, text], 'What it is about.'),
      many(
        'tells',
        words('who', 'what', 'when', 'where', 'how', 'why'),
        'What it tells those whom a change concerns: who must do what, when, where, how and why.',
      ),
      one('why', text, 'Why it matters.'),
      one('where', text, 'Where it is told.'),
      one('how', text, 'How it is told.'),
      cadenceOf,
      last,
      one('budget', money, 'What it may cost.'),
    ],
    derived: [
      container('plan', 'The plan it belongs to.'),
      reverse('stories', 'story', ['used-in'], 'The stories told in it.'),
      dueOn,
    ],
  }),
  kind('ritual', 'rituals', 'Something done again and again that keeps customers in mind.', {
    attributes: [many('by', ref('role', 'team'), 'Who does it.'), cadenceOf, last],
    derived: [dueOn],
  }),
  kind('story', 'stories', 'A story about a customer or a practice.', {
    attributes: [
      one('type', words('customer', 'practice'), 'What sort of story it is.'),
      many('about', [any, text], 'What it is about.'),
      many('used-in', ref('communication', 'training', 'ritual', 'forum'), 'Where it is told.'),
      one('shared-on', date, 'When it was shared.'),
    ],
  }),
  kind('knowledge', 'knowledge', 'Something that staff can look up.', {
    attributes: [
      one(
        'source',
        [ref(...ecosystem, 'team', 'role', 'research', 'insight', 'listening', 'channel'), text],
        'Where it comes from.',
      ),
    ],
    derived: [
      reverse('touchpoints', 'touchpoint', ['knowledge'], 'The touchpoints where it is used.'),
      reverse('roles', 'role', ['knowledge'], 'The roles that use it.'),
    ],
  }),
];
