/**
 * The examples of a rule are its tests: each is a programme of its own that sees the library and itself only. A good one
 * gives no finding of the rule, a bad one gives at least one.
 */
import { ModelNames, type NameResolver, type Resolution } from '../expressions/index.ts';
import type { Finding, Problem } from '../model/finding.ts';
import { type CxModel, type Element, type Fragment, visibleElements } from '../model/model.ts';
import { NormSession } from './session.ts';
import type { NormSettings } from './settings.ts';

export interface ExampleResult {
  readonly example: Element;
  readonly isGood: boolean;
  /** What the rule finds in the example. */
  readonly findings: readonly Finding[];
  /** Errors of the rule itself, which keep it from being tested. */
  readonly problems: readonly Problem[];
  readonly passes: boolean;
}

/**
 * The example as a project: with the library, and with the rule and the facts that it selects from, which judge it without
 * being in it.
 */
function modelOf(example: Element, rule: Element, model: CxModel): CxModel {
  const fragment: Fragment = {
    file: example.file,
    namespace: example.namespace,
    uses: [],
    elements: example.children,
    suppressions: [],
  };
  const own = new Map<string, Element>();
  for (const element of visibleElements(example.children)) {
    if (!own.has(element.id)) {
      own.set(element.id, element);
    }
  }
  const libraryFiles = new Set(model.library.map(each => each.file));
  const alone: Fragment = { ...fragment, file: rule.file, namespace: rule.namespace, elements: [rule] };
  return {
    fragments: [fragment],
    library: [alone],
    element(id) {
      const inside = own.get(id);
      if (inside !== undefined) {
        return inside;
      }
      const outside = model.element(id);
      const isSeen = outside === rule || outside?.kind === 'fact' || libraryFiles.has(outside?.file ?? '');
      return isSeen ? outside : undefined;
    },
  };
}

/** Names of a rule mean what they mean in the example first, then where the rule is written: its facts stand there. */
class NamesInExample implements NameResolver {
  private readonly example: Element;
  private readonly outside: NameResolver;
  private readonly inside: NameResolver;

  constructor(example: Element, inside: CxModel, outside: NameResolver) {
    this.example = example;
    this.inside = new ModelNames(inside);
    this.outside = outside;
  }

  resolve(name: string, kinds: readonly string[] | 'any', from: Element): Resolution {
    const inside = this.inside.resolve(name, kinds, this.example);
    return 'missing' in inside ? this.outside.resolve(name, kinds, from) : inside;
  }
}

/** Runs the examples of a rule of this model. */
export function runExamples(rule: Element, model: CxModel, settings: NormSettings): ExampleResult[] {
  const outside = new ModelNames(model);
  return rule.children
    .filter(child => child.kind === 'example')
    .map(example => {
      const inside = modelOf(example, rule, model);
      const session = new NormSession(
        {
          ...settings,
          preset: 'strict',
          rules: {},
          overrides: [],
          only: new Set([rule.id]),
          projectPlace: { file: example.file, span: example.nameSpan },
        },
        'once',
        new NamesInExample(example, inside, outside),
      );
      const table = session.update(inside);
      const findings = table.findings.filter(finding => finding.norm === rule.id);
      const isGood = example.name.startsWith('good');
      const passes = table.problems.length === 0 && (findings.length === 0) === isGood;
      return { example, isGood, findings, problems: table.problems, passes };
    });
}
