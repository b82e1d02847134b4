/** Runs the examples of rules, and says in words what is wrong with one. */
import { DEFAULT_CONFIG } from '../../language/src/config/index.ts';
import { CHECKS } from '../../language/src/engine/checks/index.ts';
import { readLevels } from '../../language/src/engine/levels/index.ts';
import { type ExampleResult, runExamples } from '../../language/src/engine/norms/index.ts';
import { type CxModel, type Fragment, indexOf, LIBRARY_TEXTS, Project, settingsOf } from '../../language/src/index.ts';
import { TextLines } from '../host/text-lines.ts';
import type { ListedRule } from './rule-entries.ts';

export interface RuleTest {
  readonly rule: string;
  readonly example: string;
  readonly file: string;
  readonly line: number;
  readonly passes: boolean;
  /** Why it is not as it should be. */
  readonly reasons: readonly string[];
}

/** The library that runs has no examples in it; they stand in its texts. */
function libraryWithExamples(): CxModel {
  const project = new Project();
  for (const [file, text] of Object.entries(LIBRARY_TEXTS)) {
    project.setFile(file, text);
  }
  project.update();
  const { model } = project;
  const fragments: readonly Fragment[] = [];
  return { ...model, fragments, index: indexOf(fragments), library: model.fragments };
}

export function testRules(entries: readonly ListedRule[], model: CxModel, today: string): RuleTest[] {
  const settings = { ...settingsOf(DEFAULT_CONFIG, { today }), checks: CHECKS, levels: readLevels };
  const library = entries.some(({ builtIn }) => builtIn) ? libraryWithExamples() : model;
  return entries.flatMap(({ rule, text, file, builtIn }) => {
    const lines = new TextLines(text);
    const results = builtIn
      ? runExamples(library.element(rule.id)!, library, settings)
      : runExamples(rule, model, settings);
    return results.map(result => ({
      rule: rule.name,
      example: result.example.name,
      file,
      line: lines.position(result.example.nameSpan.start).line + 1,
      passes: result.passes,
      reasons: result.passes ? [] : reasonsOf(result),
    }));
  });
}

function reasonsOf({ isGood, findings, problems }: ExampleResult): string[] {
  if (problems.length > 0) {
    return problems.map(problem => problem.message);
  }
  return isGood
    ? findings.map(({ message }) => `It is good, and the rule says: ${message}`)
    : ['It is bad, and the rule says nothing.'];
}
