/** Judges a small programme with its evidence, and hands back how it stands in the practices of a framework. */
import { type FrameworkMaturity, type Gap, gaps, maturity } from '../../language/src/analysis/index.ts';
import { DEFAULT_CONFIG } from '../../language/src/config/index.ts';
import type { PracticeStanding } from '../../language/src/engine/levels/index.ts';
import type { Preset } from '../../language/src/engine/norms/index.ts';
import { type Evaluation, evaluate, type RunOptions, settingsOf } from '../../language/src/index.ts';
import { read } from './check.ts';

export const TODAY = '2026-06-30';

export interface JudgeOptions extends Partial<RunOptions> {
  /** Data files by their paths. */
  readonly data?: Readonly<Record<string, string>>;
  /** Strict unless given. */
  readonly preset?: Preset;
}

export class Judged {
  readonly evaluation: Evaluation;

  constructor(source: string, { data = {}, preset = 'strict', ...run }: JudgeOptions = {}) {
    const { project } = read(source);
    const settings = { ...settingsOf(DEFAULT_CONFIG, { today: TODAY, evidence: true, ...run }), preset };
    this.evaluation = evaluate(project, settings, path => data[path]);
  }

  /** By simple name; a name that several practices have is written with its framework in front. */
  standing(practice: string): PracticeStanding {
    const { levels } = this.evaluation;
    const found = levels!.frameworks
      .flatMap(framework => levels!.practicesOf(framework))
      .filter(({ name, id }) => name === practice || id.endsWith(`.${practice}`));
    if (found.length !== 1) {
      throw new Error(`There are ${found.length} practices ${practice}.`);
    }
    return levels!.standingOf(found[0]!)!;
  }

  framework(name: string): FrameworkMaturity {
    return maturity(this.evaluation.levels!).find(({ framework }) => framework.name === name)!;
  }

  get gaps(): readonly Gap[] {
    const { model, table, levels } = this.evaluation;
    return gaps({ model, table, levels: levels!, today: TODAY });
  }

  /** Rules with the elements at which they find something, of those named. */
  findings(...rules: readonly string[]): string[] {
    return this.evaluation.findings
      .filter(({ rule }) => rules.includes(rule))
      .map(({ rule, element, message }) => `${rule} ${element} | ${message}`);
  }
}

export function judge(source: string, options?: JudgeOptions): Judged {
  return new Judged(source, options);
}
