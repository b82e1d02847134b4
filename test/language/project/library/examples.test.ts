/**
 * The examples of the library's rules are its tests: each shows what it says, and together they hold every condition in
 * place, so that a rule from which any one is deleted fails one of its own examples.
 */
import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../../../language/src/config/index.ts';
import { CHECKS } from '../../../../language/src/engine/checks/index.ts';
import { readLevels } from '../../../../language/src/engine/levels/index.ts';
import { runExamples } from '../../../../language/src/engine/norms/index.ts';
import {
  type CxModel,
  type Element,
  type Expression,
  LIBRARY_TEXTS,
  type Span,
  settingsOf,
} from '../../../../language/src/index.ts';
import { readFiles } from '../../../support/check.ts';

/** A condition that always holds and still depends on the programme: what a deleted conjunct amounts to. */
const NOTHING = '(count(touchpoints) >= 0)';
const FILE = 'rule.cx';

interface Source {
  readonly name: string;
  readonly text: string;
}

const rules: Source[] = Object.entries(LIBRARY_TEXTS)
  .filter(([file]) => file.startsWith('library:rules/'))
  .flatMap(([, text]) =>
    readFiles({ [FILE]: text })
      .model.fragments[0]!.elements.filter(element => element.kind === 'rule')
      .map(({ name, span }) => ({ name, text: text.slice(span.start, span.end) })),
  );

function open(text: string): { rule: Element; model: CxModel } {
  const { model } = readFiles({ [FILE]: text });
  return { rule: model.fragments[0]!.elements[0]!, model };
}

function failing(text: string): string[] {
  const { rule, model } = open(text);
  const settings = { ...settingsOf(DEFAULT_CONFIG, { today: '2026-11-22' }), checks: CHECKS, levels: readLevels };
  return runExamples(rule, model, settings)
    .filter(result => !result.passes)
    .map(({ example, findings, problems }) =>
      [example.name, ...findings.map(finding => finding.message), ...problems.map(problem => problem.message)].join(
        ': ',
      ),
    );
}

/** Places of the conditions that are joined by `and`, in requirements and in every `where`. */
function conjunctsOf(rule: Element): Span[] {
  const found: Span[] = [];
  const conjuncts = (expression: Expression): void => {
    if (expression.type === 'binary' && expression.operator === 'and') {
      conjuncts(expression.left);
      conjuncts(expression.right);
    } else {
      found.push(expression.span);
      inside(expression);
    }
  };
  const inside = (expression: Expression): void => {
    switch (expression.type) {
      case 'binary':
        inside(expression.left);
        inside(expression.right);
        break;
      case 'not':
      case 'exists':
        inside(expression.operand);
        break;
      case 'quantifier':
      case 'aggregate':
        if (expression.selection?.where !== undefined) {
          conjuncts(expression.selection.where);
        }
        if (expression.holds !== undefined) {
          inside(expression.holds);
        }
        break;
      default:
    }
  };
  for (const value of [
    ...(rule.attributes.get('for')?.values ?? []),
    ...(rule.attributes.get('require')?.values ?? []),
  ]) {
    if (value.type === 'selection' && value.selection.where !== undefined) {
      conjuncts(value.selection.where);
    } else if (value.type === 'expression') {
      conjuncts(value.expression);
    }
  }
  return found;
}

describe('every example of a rule shows what it says', () => {
  test.each(rules)('$name', ({ text }) => {
    expect(failing(text)).toEqual([]);
  });
});

describe('no condition of a rule can be deleted unseen', () => {
  test.each(rules.filter(({ text }) => open(text).rule.attributes.has('require')))('$name', ({ text }) => {
    const unseen = conjunctsOf(open(text).rule)
      .filter(({ start, end }) => failing(text.slice(0, start) + NOTHING + text.slice(end)).length === 0)
      .map(({ start, end }) => text.slice(start, end));
    expect(unseen).toEqual([]);
  });
});
