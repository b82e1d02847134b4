/** Conditions in words, for people who write no expressions. */
import { expect, test } from 'vitest';
import { conditionInWords, isPlain } from '../../../language/src/docs/index.ts';
import { readExpression } from '../../../language/src/syntax/lowering/read-expression.ts';

function words(text: string): string {
  const read = readExpression(text);
  return 'problems' in read ? JSON.stringify(read.problems) : conditionInWords(read.expression!);
}

test.each([
  ['exists journeys', 'there is a journey'],
  ['exists listening', 'there is some listening'],
  [
    'some s in standards where exists s.owner and exists s.reviewed',
    'there is a standard with `owner` and with `reviewed`',
  ],
  [
    'some l in listening where l.type in (survey, form, panel) and exists l.cadence',
    'there is some listening whose `type` is survey, form or panel and with `cadence`',
  ],
  [
    'some o in objectives where o.level = customer and some s in o.reaches where s.level = corporate',
    'there is an objective whose `level` is customer and that has among its `reaches` one whose `level` is corporate',
  ],
  [
    'some c in communications where some a in c.audience where a in (everyone, employees)',
    'there is a communication that has among its `audience` one that is everyone or employees',
  ],
  [
    'some p in programmes where exists p.intent and (exists p.since or not exists p.horizon)',
    'there is a programme with `intent` and (with `since` or without `horizon`)',
  ],
  ['some i in insights where count(i.methods) >= 2', 'there is an insight with at least 2 of its `methods`'],
  ['count(s in standards where exists s.owner) >= 3', 'there are at least 3 standards with `owner`'],
  ['no t in touchpoints where t.critical', 'there is no touchpoint that is `critical`'],
  [
    'every j in journeys where exists j.goal : some r in j.reviews where r.on >= today - 12mo',
    'every journey with `goal` is one that has among its `reviews` one whose `on` lies in the last 12 months',
  ],
  [
    'exists journeys and exists personas or exists kpis',
    '(there is a journey and there is a persona) or there is a kpi',
  ],
  [
    'share(s in standards : exists s.owner and exists s.reviewed) > 50%',
    'more than 50% of the standards are such: one with `owner` and with `reviewed`',
  ],
  [
    'share(a in appraisals where not (a.role in (Lead, Chief)) : not (a.due-on < today)) >= 80%',
    'at least 80% of the appraisals whose `role` is not Lead or Chief are such: one whose `due-on` is not over',
  ],
  [
    'not (share(t in touchpoints : exists t.standards) <= 50%)',
    'it is not so that at most 50% of the touchpoints are such: one with `standards`',
  ],
  [
    'exists journeys and some s in standards where exists s.owner and exists s.reviewed',
    'there is a journey, and there is a standard with `owner` and with `reviewed`',
  ],
  // What has no simple words is shown as it is written.
  ['some c in insights.communications where exists c.by', '`some c in insights.communications where exists c.by`'],
  ['some j in journeys where Buy in j.tags', 'there is a journey where `Buy in j.tags`'],
])('%s', (text, expected) => {
  expect(words(text)).toBe(expected);
});

test.each([
  ['some s in standards where exists s.owner', true],
  ['some f in forums where f.title like "*customer*"', false],
  [Array.from({ length: 12 }, () => 'exists journeys.owner').join(' and '), false],
])('people can follow %s: %s', (condition, plain) => {
  expect(isPlain(words(condition))).toBe(plain);
});
