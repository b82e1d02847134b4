/**
 * The examples of a rule are its tests: each is a programme of its own that sees the library and itself only. A good one
 * gives no finding of the rule, a bad one gives at least one.
 */
import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import { indexOf } from '../../model/element-index.ts';
import type { Finding } from '../../model/finding.ts';
import { type CxModel, type Element, type Fragment, visibleElements } from '../../model/model.ts';
import type { Kinds, NameResolver } from '../../model/names.ts';
import { dateOf } from '../../model/read.ts';
import { createKpiReader } from '../measures/index.ts';
import { evaluateNorms } from './norm-session.ts';
import type { NormSettings } from './settings.ts';

export interface ExampleResult {
  readonly example: Element;
  readonly isGood: boolean;
  /** What the rule finds in the example. */
  readonly findings: readonly Finding[];
  /** Errors of the rule itself, which keep it from being tested. */
  readonly problems: readonly PlacedDiagnostic[];
  readonly passes: boolean;
}

/**
 * The example as a project: with the library, and with the rule and the facts that it selects from, which judge it without
 * being in it. Other rules of the library judge it only where the rule is about what they find.
 */
function modelOf(example: Element, rule: Element, model: CxModel, looksAtOthers: boolean): CxModel {
  const fragment: Fragment = {
    file: example.file,
    namespace: example.namespace,
    uses: [],
    elements: example.children,
    suppressions: [],
  };
  const fragments = [fragment];
  const own = new Map<string, Element>();
  for (const element of visibleElements(example.children)) {
    if (!own.has(element.id)) {
      own.set(element.id, element);
    }
  }
  const libraryFiles = new Set(model.library.map(each => each.file));
  const alone: Fragment = { ...fragment, file: rule.file, namespace: rule.namespace, elements: [rule] };
  const others = model.library.map(each => ({
    ...each,
    elements: each.elements.filter(other => other.id !== rule.id),
  }));
  return {
    fragments,
    index: indexOf(fragments),
    library: looksAtOthers ? [alone, ...others] : [alone],
    element(id) {
      const inside = own.get(id);
      if (inside !== undefined) {
        return inside;
      }
      const outside = model.element(id);
      const isSeen = outside === rule || outside?.kind === 'fact' || libraryFiles.has(outside?.file ?? '');
      return isSeen ? outside : undefined;
    },
    ...namesIn(example, model),
  };
}

/** Names of a rule mean what they mean in the example first, then where the rule is written: its facts stand there. */
function namesIn(example: Element, model: CxModel): NameResolver {
  const isInside = (name: string, kinds: Kinds) => {
    const { outcome } = model.resolve(name, kinds, example);
    return outcome === 'found' || outcome === 'ambiguous';
  };
  return {
    resolve: (name, kinds, from) => model.resolve(name, kinds, isInside(name, kinds) ? example : from),
    nearest: model.nearest,
  };
}

/** An example brings its measures along. */
type ExampleSettings = Omit<NormSettings, 'measures'>;

/** Runs the examples of a rule of this model. */
export function runExamples(rule: Element, model: CxModel, settings: ExampleSettings): ExampleResult[] {
  const looksAtOthers = (settings.checks.get(rule.name)?.phase ?? 'model') !== 'model';
  return rule.children
    .filter(child => child.kind === 'example')
    .map(example => {
      const inside = modelOf(example, rule, model, looksAtOthers);
      const measures = createKpiReader(inside, () => undefined);
      const table = evaluateNorms(inside, {
        ...exampleSettings(settings, rule, example, looksAtOthers),
        measures: () => measures,
      });
      const findings = table.findings.filter(finding => finding.norm === rule.id);
      const problems = table.problems.filter(problem => problem.element === rule.id || table.excess !== undefined);
      const isGood = example.name.startsWith('good');
      return {
        example,
        isGood,
        findings,
        problems,
        passes: problems.length === 0 && (findings.length === 0) === isGood,
      };
    });
}

/** No config decides what an example shows. */
function exampleSettings(
  settings: ExampleSettings,
  rule: Element,
  example: Element,
  looksAtOthers: boolean,
): ExampleSettings {
  const { presetInEdition: _edition, only: _only, skip: _skip, ...rest } = settings;
  const alone: ExampleSettings = {
    ...rest,
    // What it shows of days and ages would be another thing a year later.
    today: dateOf(example, 'as-of') ?? settings.today,
    preset: 'strict',
    rules: {},
    overrides: [],
    projectPlace: { file: example.file, span: example.nameSpan },
  };
  return looksAtOthers ? alone : { ...alone, only: new Set([rule.id]) };
}
