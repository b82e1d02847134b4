import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { KINDS } from '../../language/src/index.ts';

const syntax = join(import.meta.dirname, '..', '..', 'language', 'grammar', 'syntaxes', 'cx.tmLanguage.json');
const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
await oniguruma.loadWASM(wasm);
const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
    createOnigString: text => new oniguruma.OnigString(text),
  }),
  loadGrammar: async () => textmate.parseRawGrammar(readFileSync(syntax, 'utf8'), syntax),
});
const grammar = (await registry.loadGrammar('source.cx'))!;

/** Every coloured piece of the text as `piece scope`, the scope without the language's name at its end. */
function colours(text: string): string[] {
  const pieces: { text: string; scope: string }[] = [];
  let state = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    let previous: string | undefined;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const scope = scopes.at(-1)!.replace(/\.cx$/, '');
      const piece = line.slice(startIndex, endIndex);
      if (scope === previous) {
        pieces.at(-1)!.text += piece;
      } else {
        pieces.push({ text: piece, scope });
      }
      previous = scope;
    }
  }
  return pieces
    .filter(({ text, scope }) => text.trim() !== '' && scope !== 'source')
    .map(({ text, scope }) => `${text.trim()} ${scope}`);
}

/** The words that are coloured as a keyword of any sort. */
function keywords(text: string): string[] {
  return colours(text)
    .filter(entry => / (keyword|storage|constant\.language|support\.function)/.test(entry))
    .map(entry => entry.split(' ')[0]!);
}

describe('elements', () => {
  test('a kind and the name behind it', () => {
    expect(colours('touchpoint Search "Search for a connection" {')).toEqual([
      'touchpoint storage.type.kind',
      'Search entity.name.type.element',
      '"Search for a connection" string.quoted.double',
    ]);
  });

  test('names in any script, with hyphens', () => {
    expect(colours('role Чергова-зміни {')).toContain('Чергова-зміни entity.name.type.element');
  });

  test('several on one line', () => {
    const line = 'example good { touchpoint Pay { critical: yes  kpis: Happy }  kpi Happy { metric: csat } }';
    expect(keywords(line)).toEqual(['example', 'touchpoint', 'yes', 'kpi']);
  });

  test('one that refers instead of having a name', () => {
    expect(colours('iteration { on: 2026-01-20 }')[0]).toBe('iteration storage.type.kind');
    expect(colours('answer gov-standards { }')[1]).toBe('gov-standards entity.name.type.element');
  });
});

test('every kind that the language knows is coloured, and no other word', () => {
  const coloured = KINDS.filter(({ kind }) => colours(`${kind} Name {`)[0] === `${kind} storage.type.kind`);
  expect(coloured.map(({ kind }) => kind)).toEqual(KINDS.map(({ kind }) => kind));
  expect(colours('jurney Name {')).toEqual([]);
});

describe('words that are names here', () => {
  test('a kind as the name of an element', () => {
    expect(keywords('persona role "The role" {')).toEqual(['persona']);
  });

  test('a kind or an operator as a key', () => {
    expect(keywords('value: 3\nfor: Search\nno: 1')).toEqual([]);
  });

  test('an operator in a list of references', () => {
    expect(keywords('kpis: count, no, every\nowner: role')).toEqual([]);
  });

  test('an operator behind a dot of an expression', () => {
    expect(keywords('require: t.count = 1 and t.no.every')).toEqual(['=', 'and']);
  });

  test('an operator as a part of a longer word', () => {
    expect(keywords('require: no-show = in-time')).toEqual(['=']);
  });
});

describe('values', () => {
  test.each([
    ['on: 2026-11-21', '2026-11-21 constant.numeric.date'],
    ['cost: EUR 12.50', '12.50 constant.numeric.money'],
    ['wait: 20wd', 'wd keyword.other.unit.duration'],
    ['target: 85%', '85 constant.numeric.percent'],
    ['moves: -35.9', '-35.9 constant.numeric'],
    ['standards: AnswerFast@2', '2 constant.numeric.version'],
    ['scale: 1..5', '.. keyword.operator.range'],
    ['critical: yes', 'yes constant.language'],
  ])('%s', (line, piece) => {
    expect(colours(line)).toContain(piece);
  });

  test('the words between the parts of a value', () => {
    expect(keywords('emotion: -1 for Commuter, Tourist from Study')).toEqual(['for', 'from']);
    expect(keywords('critical: yes because "It ends here" from Funnel')).toEqual(['yes', 'because', 'from']);
    expect(keywords('baseline: 9h on 2026-01-01 n 312')).toEqual(['h', 'on', 'n']);
  });

  test('digits inside a name are no number', () => {
    expect(colours('from: Study2026')).toEqual([
      'from support.type.property-name.json',
      ': punctuation.separator.key-value',
    ]);
  });
});

describe('texts', () => {
  test('an escape, and the end at the end of the line', () => {
    const found = colours('goal: "a \\"b\\"\nowner: X');
    expect(found).toContain('\\" constant.character.escape');
    expect(found).toContain('owner support.type.property-name.json');
  });

  test('three quotes go over lines', () => {
    const found = colours('why: """one "two"\n  kpi X {\n"""\nowner: X');
    expect(found).toContain('kpi X { string.quoted.triple');
    expect(found).toContain('owner support.type.property-name.json');
  });

  test('comments, and documentation apart', () => {
    expect(colours('/** doc */ /* block */ // line')).toEqual([
      '/** doc */ comment.block.documentation',
      '/* block */ comment.block',
      '// line comment.line.double-slash',
    ]);
  });

  test('a suppression stands out', () => {
    expect(colours('// cx-ignore touchpoint-owner: moved')).toContain('cx-ignore keyword.other.ignore');
  });
});

describe('expressions', () => {
  test('operators, functions and properties', () => {
    const found = colours('require: some k in t.kpis where count(k.roles) >= 2 and exists t.owner');
    for (const piece of [
      'some keyword.operator.expression',
      'kpis variable.other.property',
      'count support.function.aggregate',
      '>= keyword.operator.comparison',
      '2 constant.numeric',
      'exists keyword.operator.expression',
    ]) {
      expect(found).toContain(piece);
    }
  });

  test('over lines, to the next attribute', () => {
    const text =
      'require: every x in t.kpis\n  where x.layer = perception : exists x.owner\nseverity: error\nowner: no-one';
    expect(keywords(text)).toEqual(['every', 'in', 'where', '=', 'exists']);
  });

  test('a selection, but not the subjects of a waiver', () => {
    expect(keywords('for: t in touchpoints where t.critical')).toEqual(['in', 'where']);
    expect(keywords('for: in, where')).toEqual([]);
  });

  test('inside a message', () => {
    const found = colours('message: "{t.title} has {{no}} KPI"');
    expect(found).toContain('title variable.other.property');
    expect(found).toContain('{{ constant.character.escape');
    expect(found).toContain('has string.quoted.double');
  });
});
