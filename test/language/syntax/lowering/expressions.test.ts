// How expressions are read: precedence, parentheses, quantifiers and aggregates, shown with all their parentheses.
import { describe, expect, test } from 'vitest';
import type { Expression, Selection } from '../../../../language/src/index.ts';
import { check } from '../../../support/check.ts';

function shown(expression: Expression): string {
  switch (expression.type) {
    case 'literal': {
      const { value } = expression;
      return value.type === 'text'
        ? JSON.stringify(value.text)
        : value.type === 'boolean'
          ? String(value.boolean)
          : value.type === 'date'
            ? value.date
            : value.type === 'duration'
              ? `${value.number}${value.unit}`
              : value.type === 'money'
                ? `${value.currency}${value.number}`
                : 'number' in value
                  ? `${value.number}${value.type === 'percent' ? '%' : ''}`
                  : value.type;
    }
    case 'today':
    case 'broken':
      return expression.type;
    case 'path':
      return expression.steps.map(step => step.name).join('.');
    case 'list':
      return `[${expression.items.map(shown).join(', ')}]`;
    case 'not':
    case 'exists':
      return `(${expression.type} ${shown(expression.operand)})`;
    case 'binary':
      return `(${shown(expression.left)} ${expression.operator} ${shown(expression.right)})`;
    case 'quantifier':
      return `(${expression.quantifier} ${shownSelection(expression.selection)}${holds(expression.holds)})`;
    case 'aggregate': {
      const { aggregate, of, selection } = expression;
      const parts = [of && shown(of), of && selection && 'for', selection && shownSelection(selection)];
      return `${aggregate}(${parts.filter(part => part !== undefined).join(' ')}${holds(expression.holds)})`;
    }
  }
}

function shownSelection({ variable, collection, where }: Selection): string {
  return `${variable.name} in ${shown(collection)}${where === undefined ? '' : ` where ${shown(where)}`}`;
}

function holds(expression: Expression | undefined): string {
  return expression === undefined ? '' : ` : ${shown(expression)}`;
}

/** The condition as it is read, in a rule. */
function condition(text: string): string {
  const [value] = check(`rule r { require: ${text} }`).values('r', 'require');
  return value?.type === 'expression' ? shown(value.expression) : 'no expression';
}

describe('precedence', () => {
  test.each([
    ['a or b and c', '(a or (b and c))'],
    ['a and b or c', '((a and b) or c)'],
    ['not a and b', '((not a) and b)'],
    ['not a = b', '(not (a = b))'],
    ['not not a', '(not (not a))'],
    ['not a or not b and not c', '((not a) or ((not b) and (not c)))'],
    ['a = b and c != d', '((a = b) and (c != d))'],
    ['a + b * c', '(a + (b * c))'],
    ['a * b + c', '((a * b) + c)'],
    ['a - b - c', '((a - b) - c)'],
    ['a / b / c', '((a / b) / c)'],
    ['a - b + c', '((a - b) + c)'],
    ['a + 1 < b * 2', '((a + 1) < (b * 2))'],
    ['a in b and c contains d', '((a in b) and (c contains d))'],
    ['a like "x*" or b', '((a like "x*") or b)'],
    ['(a or b) and c', '((a or b) and c)'],
    ['not (a or b)', '(not (a or b))'],
    ['exists a.b = yes', '((exists a.b) = true)'],
    ['not exists a and b', '((not (exists a)) and b)'],
    ['exists a and exists b', '((exists a) and (exists b))'],
    ['(a < b) = (c < d)', '((a < b) = (c < d))'],
    ['((a))', 'a'],
  ])('%s', (text, expected) => {
    expect(condition(text)).toBe(expected);
  });
});

describe('literals', () => {
  test.each([
    ['a = 4.2', '(a = 4.2)'],
    ['a = -1', '(a = -1)'],
    ['a = +1', '(a = 1)'],
    ['a >= 85%', '(a >= 85%)'],
    ['a < 2h', '(a < 2h)'],
    ['a > EUR 12.50', '(a > EUR12.5)'],
    ['a = 2026-11-21', '(a = 2026-11-21)'],
    ['a = "text"', '(a = "text")'],
    ['a = yes or a = no', '((a = true) or (a = false))'],
    ['a < today', '(a < today)'],
    ['a > today - 12mo', '(a > (today - 12mo))'],
    ['a = phone', '(a = phone)'],
    ['a in (phone, chat)', '(a in [phone, chat])'],
    ['a in (phone)', '(a in [phone])'],
    ['a in (b)', '(a in [b])'],
    ['a in b', '(a in b)'],
  ])('%s', (text, expected) => {
    expect(condition(text)).toBe(expected);
  });
});

describe('signs', () => {
  test.each([
    ['a - 1', '(a - 1)'],
    ['a -1', '(a - 1)'],
    ['a + 1', '(a + 1)'],
    ['(a) -1', '(a - 1)'],
    ['1 -1', '(1 - 1)'],
    ['a = -1 - -2', '(a = (-1 - -2))'],
    ['a * -1', '(a * -1)'],
    ['a-1 = b', '(a-1 = b)'],
    ['not -1 = a', '(not (-1 = a))'],
    ['today -1d < a', '((today - 1d) < a)'],
  ])('%s', (text, expected) => {
    expect(condition(text)).toBe(expected);
  });
});

describe('quantifiers', () => {
  test.each([
    ['some x in a', '(some x in a)'],
    ['some x in a.b where x.c = d', '(some x in a.b where (x.c = d))'],
    ['no x in a where x', '(no x in a where x)'],
    ['every x in a : x', '(every x in a : x)'],
    ['every x in a where b : c', '(every x in a where b : c)'],
    ['some x in a where b and c or d', '(some x in a where ((b and c) or d))'],
    ['(some x in a where b) and c', '((some x in a where b) and c)'],
    ['c and some x in a where b', '(c and (some x in a where b))'],
    ['every x in a : b and c', '(every x in a : (b and c))'],
    ['every x in a : every y in x.b : y', '(every x in a : (every y in x.b : y))'],
    ['every x in a where some y in x.b where y : c', '(every x in a where (some y in x.b where y) : c)'],
    ['not some x in a where b', '(not (some x in a where b))'],
    ['some x in (a, b.c) where x', '(some x in [a, b.c] where x)'],
    ['a = no', '(a = false)'],
  ])('%s', (text, expected) => {
    expect(condition(text)).toBe(expected);
  });
});

describe('aggregates', () => {
  test.each([
    ['count(touchpoints)', 'count(touchpoints)'],
    ['count(x in a where b) > 3', '(count(x in a where b) > 3)'],
    ['share(x in a : b) >= 80%', '(share(x in a : b) >= 80%)'],
    ['share(x in a where c : b) >= 80%', '(share(x in a where c : b) >= 80%)'],
    ['sum(x.cost for x in a)', 'sum(x.cost for x in a)'],
    ['avg(x.b + 1 for x in a where c)', 'avg((x.b + 1) for x in a where c)'],
    ['min(x.b for x in a) < max(x.b for x in a)', '(min(x.b for x in a) < max(x.b for x in a))'],
    ['count(x in a where count(y in x.b) > 1) = 0', '(count(x in a where (count(y in x.b) > 1)) = 0)'],
  ])('%s', (text, expected) => {
    expect(condition(text)).toBe(expected);
  });
});

describe('what does not go', () => {
  test('comparisons do not chain', () => {
    check(`
      rule r { require: a < b < c }
                        ^^^^^^^^^ type-error Comparisons do not chain
    `);
  });

  test('`every` wants its condition', () => {
    check(`
      rule r { require: every x in a where b }
                        ^^^^^^^^^^^^^^^^^^^^ syntax \`every\` needs a condition after a colon
    `);
  });

  test('`some` takes none after a colon', () => {
    check(`
      rule r { require: some x in a : b }
                                    ^ syntax \`some\` and \`no\` take their condition after \`where\`
    `);
  });

  test('`share` and `sum` have forms of their own', () => {
    check(`
      rule r {
        require: share(x in a) > 1
                 ^^^^^^^^^^^^^ syntax \`share\` is written
        require: sum(x in a) > 1
                 ^^^^^^^^^^^ syntax \`sum\` is written
        require: count(x in a : b) > 1
                 ^^^^^^^^^^^^^^^^^ syntax \`count\` is written
      }
    `);
  });

  test('something missing after an operator', () => {
    check(`
      rule r {
        require: a and
                   ^^^ syntax Expected
        severity: error
      }
    `);
  });

  test('a parenthesis that is not closed', () => {
    check(`
      rule r {
        require: (a and b
                        ^ syntax
        severity: error
      }
    `);
  });

  test('two operands without an operator', () => {
    check(`
      rule r {
        require: a b
                 ^^^ syntax Behind \`a\` stands \`b\`: an operator such as
        severity: error
      }
    `);
  });

  test('one error leaves the rest of the rule', () => {
    const reading = check(`
      rule r {
        require: a = = b
                     ^ syntax
        require: c
        severity: error
      }
    `);
    expect(reading.values('r', 'severity')).toMatchObject([{ word: 'error' }]);
  });
});

test('a selection goes over several lines', () => {
  const [value] = check(`
    fact f {
      is: t in touchpoints
        where t.critical
          and exists t.owner
    }
  `).values('f', 'is');
  expect(value?.type === 'selection' ? shownSelection(value.selection) : '').toBe(
    't in touchpoints where (t.critical and (exists t.owner))',
  );
});

test('an operator word is the name of an element with its container in front', () => {
  expect(condition('t.owner = Sales.count')).toBe('(t.owner = Sales.count)');
});

test('each step of a path has its own place', () => {
  const text = 'rule r { require: t.owner.team }';
  const [value] = check(text).values('r', 'require');
  const steps = value?.type === 'expression' && value.expression.type === 'path' ? value.expression.steps : [];
  expect(steps.map(({ start, end }) => text.slice(start, end))).toEqual(['t', 'owner', 'team']);
});

test('a no is a value where an element follows on its line, and begins a selection elsewhere', () => {
  check(`
    rule calm { for: t in touchpoints  require: t.optional = no example bad { touchpoint Pay { optional: yes } } }
    rule held { for: t in touchpoints  require: t.optional = no
      /* the other way round */ example
      good { touchpoint Pay { optional: no } } }
    rule seen { for: t in touchpoints  require: no persona in t.personas where persona.title = "x" }
  `);
});
