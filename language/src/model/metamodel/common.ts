/** What every element may say, whatever its kind. */
import {
  any,
  cadence,
  computed,
  date,
  evidence,
  many,
  name,
  one,
  part,
  ref,
  reverse,
  text,
  values,
  words,
} from './builders.ts';
import type { AttributeSpec, DerivedSpec } from './types.ts';

/** Who takes part in something: with the owner they are its RACI. */
const parties = ['team', 'role', 'partner', 'forum'] as const;

export const COMMON_ATTRIBUTES: readonly AttributeSpec[] = [
  one('owner', ref('role'), 'The one role that is accountable.'),
  many('responsible', ref(...parties), 'Teams, roles, partners or forums that do the work.'),
  many('consulted', ref(...parties), 'Teams, roles, partners or forums that are asked before something is decided.'),
  many('informed', ref(...parties), 'Teams, roles, partners or forums that are told what was decided.'),
  many('images', text, 'Pictures that show it: PNG, JPEG, WebP or SVG files, relative to this file.'),
  one(
    'status',
    words('draft', 'proposed', 'approved', 'live', 'retired'),
    'How far it has come: a draft is judged gently, what is retired is not judged.',
  ),
  one('since', date, 'The day from which it holds.'),
  one('review-by', date, 'The day by which somebody looks at it again.'),
  one('reviewed', cadence, 'How often it is reviewed; the dates come from `review` elements of it.'),
  one('approved', ref('role'), 'Who approved it, and when.', {
    main: 'by',
    parts: [part('on', date, 'The day of approval.')],
  }),
  many('from', evidence, 'The research, insight, listening post or KPI that it rests on.'),
  one('formerly', name, 'The name it had: diffs, waivers and baselines follow the rename.'),
  many('titles', text, 'Its title in other languages.', {
    main: 'text',
    parts: [part('language', name, 'The language of the title, as in `it "…"`.', { written: 'before' })],
  }),
  many('tags', name, 'Free words to find it by; `assumption` marks what rests on nothing yet.'),
  many('tickets', [name, text], 'Tickets in other tools.'),
  many('links', text, 'Addresses of further reading.'),
  many('notes', text, 'Remarks for people.'),
];

export const COMMON_DERIVED: readonly DerivedSpec[] = [
  computed('name', text, 'The simple name.'),
  computed('title', text, 'The title, or the name where there is none.'),
  computed('kind', name, 'The kind, as written: `touchpoint`.'),
  computed('id', text, 'The qualified name: its identity.'),
  computed('namespace', text, 'The namespace of its file; empty where there is none.'),
  computed('doc', text, 'The text of the documentation comment before it.'),
  computed('container', any, 'The element that it is written in.'),
  values('owners', 'owner', ref('role'), 'Every role written as its owner: more than one is a mistake.'),
  reverse('reviews', 'review', ['of'], 'The reviews of it.'),
  reverse('waivers', 'waiver', ['for'], 'The waivers for it.'),
  reverse('communications', 'communication', ['about'], 'The communications about it.'),
  computed('bound-by', ref('standard'), 'The standards in whose scope it is, whether it claims them or not.', true),
  reverse('assessed-changes', 'change', ['affects'], 'The changes that affect it.'),
];
