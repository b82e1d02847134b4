/** Random programmes and conditions for the naive interpreters, and how they are written in the language. */
import { fc } from '../../../support/property.ts';
import type { Amount, Comparison, Condition, Thing, Touchpoint } from './naive.ts';

const ROLES = ['Ada', 'Bo'] as const;
const CHANNELS: readonly Thing[] = [
  { name: 'Web', resolves: true, type: 'web', selfService: true },
  { name: 'Line', resolves: true, type: 'phone' },
  { name: 'Chat', resolves: true, type: 'chat', selfService: false },
  { name: 'Bare', resolves: true },
  { name: 'Lost', resolves: false },
];
const OPERATORS: readonly Comparison[] = ['=', '!=', '<', '<=', '>', '>='];

const unit = fc.constantFrom('s', 'min', 'h', 'd', 'wd', 'mo', 'y');
const duration = fc.record({ number: fc.integer({ min: 0, max: 3 }), unit });
const money = fc.record({ number: fc.integer({ min: 0, max: 3 }), currency: fc.constantFrom('EUR', 'USD') });
const role = fc.constantFrom<Thing>(
  { name: 'Ada', resolves: true },
  { name: 'Bo', resolves: true },
  { name: 'Nobody', resolves: false },
);
const day = fc.constantFrom('2026-11-22', '2026-10-22', '2026-08-31', '2025-11-22', '2025-11-21', '2024-02-29');

const touchpoint = fc.record(
  {
    owner: role,
    channels: fc.subarray([...CHANNELS]),
    wait: duration,
    fee: money,
    importance: fc.integer({ min: 1, max: 5 }),
    critical: fc.boolean(),
    since: day,
  },
  { requiredKeys: ['channels'] },
);
/** Of a few touchpoints, each with some of its attributes. */
export const programmes = fc
  .array(touchpoint, { maxLength: 12 })
  .map(list => list.map((each, index): Touchpoint => ({ ...each, name: `T${index}` })));

export const amounts: fc.Arbitrary<Amount> = fc.letrec<{ amount: Amount }>(tie => ({
  amount: fc.oneof(
    { depthSize: 'small' },
    fc.constant({ of: 'importance' } as const),
    fc.constant({ of: 'channels' } as const),
    fc.record({ of: fc.constant('number' as const), number: fc.integer({ min: 0, max: 4 }) }),
    fc.record({
      of: fc.constant('arithmetic' as const),
      operator: fc.constantFrom('+', '-', '*', '/'),
      left: tie('amount'),
      right: tie('amount'),
    }),
  ),
})).amount;

const operator = fc.constantFrom(...OPERATORS);
export const conditions: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>(tie => ({
  condition: fc.oneof(
    { depthSize: 'medium' },
    fc.record({
      test: fc.constant('exists' as const),
      property: fc.constantFrom('owner', 'channels', 'wait', 'fee', 'importance', 'critical', 'since'),
    }),
    fc.constant({ test: 'critical' } as const),
    fc.record({ test: fc.constant('amount' as const), operator, left: amounts, right: amounts }),
    fc.record({ test: fc.constant('wait' as const), operator, than: duration }),
    fc.record({ test: fc.constant('fee' as const), operator, than: money }),
    fc.record({ test: fc.constant('since' as const), operator, months: fc.integer({ min: 0, max: 36 }) }),
    fc.record({
      test: fc.constant('owner' as const),
      operator: fc.constantFrom('=', '!='),
      role: fc.constantFrom(...ROLES),
    }),
    fc.record({ test: fc.constant('owner in' as const), roles: fc.subarray([...ROLES], { minLength: 1 }) }),
    fc.record({ test: fc.constant('like' as const), pattern: fc.constantFrom('T1', 'T1*', '*1', '*', 'T*1*', 't*') }),
    fc.record({
      test: fc.constant('channel' as const),
      quantifier: fc.constantFrom('some', 'no', 'every'),
      type: fc.constantFrom('web', 'phone', 'chat'),
      where: fc.boolean(),
    }),
    fc.record({ test: fc.constant('not' as const), of: tie('condition') }),
    fc.record({
      test: fc.constantFrom('and' as const, 'or' as const),
      left: tie('condition'),
      right: tie('condition'),
    }),
  ),
})).condition;

export function writeAmount(of: Amount): string {
  switch (of.of) {
    case 'importance':
      return 't.importance';
    case 'number':
      return String(of.number);
    case 'channels':
      return 'count(t.channels)';
    case 'arithmetic':
      return `(${writeAmount(of.left)} ${of.operator} ${writeAmount(of.right)})`;
  }
}

export function write(condition: Condition): string {
  switch (condition.test) {
    case 'exists':
      return `exists t.${condition.property}`;
    case 'critical':
      return 't.critical';
    case 'amount':
      return `${writeAmount(condition.left)} ${condition.operator} ${writeAmount(condition.right)}`;
    case 'wait':
      return `t.wait ${condition.operator} ${condition.than.number}${condition.than.unit}`;
    case 'fee':
      return `t.fee ${condition.operator} ${condition.than.currency} ${condition.than.number}`;
    case 'since':
      return `t.since ${condition.operator} today - ${condition.months}mo`;
    case 'owner':
      return `t.owner ${condition.operator} ${condition.role}`;
    case 'owner in':
      return `t.owner in (${condition.roles.join(', ')})`;
    case 'like':
      return `t.name like "${condition.pattern}"`;
    case 'channel': {
      const { quantifier, type, where } = condition;
      return quantifier === 'every'
        ? `(every c in t.channels${where ? ' where c.self-service' : ''} : c.type = ${type})`
        : `(${quantifier} c in t.channels${where ? ` where c.type = ${type}` : ''})`;
    }
    case 'not':
      return `not (${write(condition.of)})`;
    default:
      return `(${write(condition.left)} ${condition.test} ${write(condition.right)})`;
  }
}

export function source(touchpoints: readonly Touchpoint[]): string {
  const attributes = (t: Touchpoint) =>
    [
      t.owner && `owner: ${t.owner.name}`,
      t.channels.length > 0 && `channels: ${t.channels.map(channel => channel.name).join(', ')}`,
      t.wait && `wait: ${t.wait.number}${t.wait.unit}`,
      t.fee && `fee: ${t.fee.currency} ${t.fee.number}`,
      t.importance && `importance: ${t.importance} because "so"`,
      t.critical !== undefined && `critical: ${t.critical ? 'yes' : 'no'}`,
      t.since && `since: ${t.since}`,
    ].filter(Boolean);
  return [
    'role Ada',
    'role Bo',
    'channel Web { type: web  self-service: yes }',
    'channel Line { type: phone }',
    'channel Chat { type: chat  self-service: no }',
    'channel Bare',
    ...touchpoints.map(t => `touchpoint ${t.name} { ${attributes(t).join('  ')} }`),
  ].join('\n');
}
