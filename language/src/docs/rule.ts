/** A rule of the library, or of a project, as its pages and `cx rules` show it. */
import { indexOf, type ReverseQuery } from '../model/element-index.ts';
import { type CxModel, containerOfKind, type Element } from '../model/model.ts';
import { firstValue, textOf, titleOf, valuesOf, wordOf } from '../model/read.ts';
import type { Value } from '../model/values.ts';

export interface RuleExample {
  readonly good: boolean;
  /** The programme within the braces, without their indentation. */
  readonly text: string;
}

export interface RuleEntry {
  readonly id: string;
  readonly title: string;
  readonly severity: string;
  readonly aspect: string | undefined;
  readonly preset: string | undefined;
  readonly why: string | undefined;
  readonly message: string | undefined;
  /** What it judges and what it asks, as written. */
  readonly selection: string | undefined;
  readonly requirements: readonly string[];
  /** `add kpis`. */
  readonly fix: string | undefined;
  readonly settings: readonly { readonly name: string; readonly title: string | undefined; readonly default: string }[];
  readonly examples: readonly RuleExample[];
  /** Practices of frameworks that count it as evidence: `forrester › gov-standards`. */
  readonly practices: readonly { readonly framework: string; readonly practice: string; readonly title: string }[];
}

/** `text` is the text of the rule's file. */
export function ruleEntry(rule: Element, text: string, model: CxModel): RuleEntry {
  const written = (name: string) => valuesOf(rule, name).map(value => source(text, value));
  return {
    id: rule.name,
    title: titleOf(rule),
    severity: wordOf(rule, 'severity') ?? 'warning',
    aspect: wordOf(rule, 'aspect'),
    preset: wordOf(rule, 'preset'),
    why: textOf(rule, 'why'),
    message: textOf(rule, 'message'),
    selection: written('for')[0],
    requirements: written('require'),
    fix: written('fix')[0],
    settings: rule.children
      .filter(child => child.kind === 'setting')
      .map(setting => {
        const value = firstValue(setting, 'default');
        return { name: setting.name, title: setting.title, default: value === undefined ? '' : source(text, value) };
      }),
    examples: rule.children.filter(child => child.kind === 'example').map(example => exampleOf(example, text)),
    practices: practicesOf(rule, model),
  };
}

function source(text: string, value: Value): string {
  return text.slice(value.span.start, value.span.end);
}

function exampleOf(example: Element, text: string): RuleExample {
  const written = text.slice(example.span.start, example.span.end);
  const open = written.indexOf('{');
  const inside = open < 0 ? '' : written.slice(open + 1, written.lastIndexOf('}'));
  return { good: example.name.startsWith('good'), text: withoutIndentation(inside) };
}

function withoutIndentation(block: string): string {
  const all = block.split(/\r?\n/);
  const isFilled = (line: string) => line.trim() !== '';
  const lines = all.slice(Math.max(0, all.findIndex(isFilled)), all.findLastIndex(isFilled) + 1);
  const indents = lines.filter(isFilled).map(line => line.length - line.trimStart().length);
  const common = indents.reduce((least, indent) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  return lines
    .map(line => (lines.length > 1 ? line.slice(common) : line.trim()))
    .join('\n')
    .trimEnd();
}

const COUNTED: ReverseQuery = { kind: 'practice', attributes: ['rules'] };

function practicesOf(rule: Element, model: CxModel): RuleEntry['practices'] {
  return [indexOf(model.library), model.index].flatMap(index =>
    index.referring(rule.id, COUNTED).flatMap(practice => {
      const framework = containerOfKind(practice, 'framework');
      return framework === undefined
        ? []
        : [{ framework: framework.name, practice: practice.name, title: titleOf(practice) }];
    }),
  );
}
