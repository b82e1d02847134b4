/**
 * Writes `parser/generated/predictive-parser.ts`: the grammar as plain functions, one a rule, that decide by the next tokens and
 * never go back. A text that they cannot read has an error, or needs more foresight; Langium's parser then reads it, and
 * says what is wrong. A test holds both against each other.
 *
 * Options and repetitions are entered whenever their first token is there; of alternatives the first that fits is taken,
 * by one token where that tells it from those behind it, else by two. Where that choice leads to the end of the text,
 * Langium's parser makes the same: it takes the first alternative that can be completed.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FORESIGHT = 2;
/** Rules that a text may be read by. */
const ENTRIES = ['Document', 'Expression'];

const file = join(import.meta.dirname, '..', 'src', 'syntax', 'parser', 'generated', 'predictive-parser.ts');

/** The text of the module. */
export async function parserText() {
  const [{ CxGrammar }, { VOCABULARY }] = await Promise.all([
    import('../src/syntax/generated/grammar.ts'),
    import('../src/syntax/parser/tokens.ts'),
  ]);
  return new Writer(CxGrammar(), VOCABULARY).module();
}

class Writer {
  #grammar;
  /** The token types that belong to a class, by the name of the class. */
  #members;
  #sets = new Map();

  constructor(grammar, vocabulary) {
    this.#grammar = grammar;
    const types = Object.entries(vocabulary);
    this.#members = new Map(
      types.map(([name, type]) => [
        name,
        types.filter(([, other]) => other === type || other.CATEGORIES.includes(type)).map(([other]) => other),
      ]),
    );
  }

  module() {
    const rules = this.#grammar.rules.filter(rule => rule.$type === 'ParserRule');
    const functions = rules.map(rule => this.#function(rule)).join('\n');
    const sets = [...this.#sets].map(([names, set]) => `const ${set} = tokenSet(${names});`).join('\n');
    const entries = ENTRIES.map(name => `  ${name}: ${functionName(name)},`).join('\n');
    return `/* Written by language/build/parser.mjs from the grammar; not to be edited. */
import type { PositionedNode } from '../positions.ts';
import { placeOf, type TokenReader, tokenSet } from '../token-reader.ts';

${sets}

${functions}
export const PREDICTIVE_RULES = {
${entries}
} as const;
`;
  }

  #function(rule) {
    const features = new Map();
    collect(rule.definition, assignment => {
      const isNode = isRuleCallOf(assignment.terminal, 'ParserRule');
      features.set(assignment.feature, { isNode, isList: assignment.operator === '+=' });
    });
    const declarations = [...features].flatMap(([name, { isNode, isList }]) => {
      const value = isNode ? 'PositionedNode' : 'string';
      return [
        isList ? `  const ${local(name)}: ${value}[] = [];` : `  let ${local(name)}: ${value} | undefined;`,
        ...(isNode ? [] : [`  let ${local(name)}At: number[] | undefined;`]),
      ];
    });
    const places = [...features].filter(([, { isNode }]) => !isNode).map(([name]) => `${name}: ${local(name)}At`);
    const body = this.#statements(rule.definition, features, '  ');
    return `function ${functionName(rule.name)}(reader: TokenReader): PositionedNode {
  const start = reader.start;
${declarations.join('\n')}
${body}  return {
    $type: '${rule.name}',
    $start: start,
    $end: reader.endOf(start),
    $tokens: { ${places.join(', ')} },
${[...features.keys()].map(name => `    ${name}: ${local(name)},`).join('\n')}
  } as PositionedNode;
}
`;
  }

  /** What reads the element, its cardinality included. */
  #statements(element, features, indent) {
    const { cardinality } = element;
    if (cardinality === undefined) {
      return this.#once(element, features, indent);
    }
    const inside = this.#once(element, features, `${indent}  `);
    const isThere = this.#sees(this.#first(element));
    switch (cardinality) {
      case '?':
        return `${indent}if (${isThere}) {\n${inside}${indent}}\n`;
      case '*':
        return `${indent}while (${isThere}) {\n${inside}${indent}}\n`;
      default:
        return `${indent}do {\n${inside}${indent}} while (${isThere});\n`;
    }
  }

  #once(element, features, indent) {
    switch (element.$type) {
      case 'Group':
        return element.elements.map(each => this.#statements(each, features, indent)).join('');
      case 'Alternatives':
        return this.#alternatives(element.elements, features, indent);
      case 'Keyword':
        return `${indent}reader.take(${this.#set([element.value])});\n`;
      case 'Assignment':
        return this.#assignment(element, features, indent);
      default:
        throw new Error(`The grammar has a ${element.$type} where nothing is assigned.`);
    }
  }

  #alternatives(elements, features, indent) {
    const choices = elements.map((element, index) => {
      const condition = this.#condition(element, elements.slice(index + 1));
      return `if (${condition}) {\n${this.#statements(element, features, `${indent}  `)}${indent}}`;
    });
    return `${indent}${choices.join(' else ')} else {\n${indent}  reader.fail();\n${indent}}\n`;
  }

  /** What tells the alternative from those behind it. */
  #condition(element, others) {
    const first = this.#first(element);
    const isUnique = others.every(other => this.#first(other).isDisjointFrom(first));
    if (isUnique) {
      return this.#sees(first);
    }
    const paths = this.#paths(element, FORESIGHT);
    const length = Math.min(...paths.map(path => path.length));
    const conditions = Array.from({ length }, (_, ahead) =>
      this.#sees(new Set(paths.flatMap(path => [...path[ahead]])), ahead),
    );
    return conditions.join(' && ');
  }

  #assignment({ feature, operator, terminal }, features, indent) {
    const name = local(feature);
    if (features.get(feature).isNode) {
      const read = `${functionName(terminal.rule.ref.name)}(reader)`;
      return operator === '+=' ? `${indent}${name}.push(${read});\n` : `${indent}${name} = ${read};\n`;
    }
    const token = `${indent}  const token = reader.take(${this.#set(this.#first(terminal))});\n`;
    const value = operator === '+=' ? `${name}.push(token.image)` : `${name} = token.image`;
    return `${indent}{\n${token}${indent}  ${value};\n${indent}  ${name}At = placeOf(token, ${name}At);\n${indent}}\n`;
  }

  /** The token types that the element can begin with. */
  #first(element) {
    const paths = this.#paths({ ...element, cardinality: undefined }, 1);
    if (paths.some(path => path.length === 0)) {
      throw new Error('The grammar has a choice that may be empty.');
    }
    return new Set(paths.flatMap(path => [...path[0]]));
  }

  /** Every way in which the element can begin: for each of the next tokens its types, at most `length` of them. */
  #paths(element, length) {
    if (length === 0) {
      return [[]];
    }
    const once = this.#pathsOnce(element, length);
    const { cardinality } = element;
    if (cardinality === undefined) {
      return once;
    }
    const isRepeated = cardinality === '*' || cardinality === '+';
    const several = isRepeated
      ? once.flatMap(path =>
          path.length === 0 || path.length === length
            ? [path]
            : this.#paths({ ...element, cardinality: '*' }, length - path.length).map(rest => [...path, ...rest]),
        )
      : once;
    return unique(cardinality === '+' ? several : [[], ...several]);
  }

  #pathsOnce(element, length) {
    switch (element.$type) {
      case 'Group':
        return element.elements.reduce(
          (paths, next) =>
            unique(paths.flatMap(path => this.#paths(next, length - path.length).map(rest => [...path, ...rest]))),
          [[]],
        );
      case 'Alternatives':
        return unique(element.elements.flatMap(each => this.#paths(each, length)));
      case 'Keyword':
        return [[this.#members.get(element.value)]];
      case 'Assignment':
        return this.#paths(element.terminal, length);
      case 'RuleCall': {
        const rule = element.rule.ref;
        return rule.$type === 'ParserRule' ? this.#paths(rule.definition, length) : [[this.#members.get(rule.name)]];
      }
      default:
        throw new Error(`No way to read a ${element.$type} of the grammar.`);
    }
  }

  #sees(types, ahead = 0) {
    const set = this.#set([...types]);
    return ahead === 0 ? `reader.sees(${set})` : `reader.sees(${set}, ${ahead})`;
  }

  /** The name of the constant that holds the token types. */
  #set(types) {
    const members = [...new Set([...types].flatMap(type => this.#members.get(type)))].sort();
    const names = members.map(name => `'${name}'`).join(', ');
    if (!this.#sets.has(names)) {
      this.#sets.set(names, `SET_${this.#sets.size}`);
    }
    return this.#sets.get(names);
  }
}

function unique(paths) {
  return [...new Map(paths.map(path => [JSON.stringify(path), path])).values()];
}

function collect(element, visit) {
  if (element.$type === 'Assignment') {
    visit(element);
  }
  for (const each of element.elements ?? []) {
    collect(each, visit);
  }
}

function isRuleCallOf(element, type) {
  return element.$type === 'RuleCall' && element.rule.ref.$type === type;
}

function functionName(rule) {
  return `read${rule}`;
}

/** Features may be called as words of TypeScript are. */
function local(feature) {
  return `${feature}_`;
}

export async function buildParser() {
  const text = await parserText();
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    writeFileSync(file, text);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildParser();
}
