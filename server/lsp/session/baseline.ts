/** The baseline of a project as the editor knows it: read when it is first asked for, and again when its file changed. */
import type { ConfigDiagnostic } from '../../../language/src/config/index.ts';
import type { Baseline } from '../../../language/src/engine/norms/index.ts';
import { baselinePath, readBaselineFile } from '../../host/baseline-file.ts';
import { ConfigFailure, type Host, JobFailure } from '../../host/index.ts';

export class ProjectBaseline {
  readonly #host: Host;
  readonly #root: string;
  #known: { readonly baseline: Baseline | undefined; readonly problems: readonly ConfigDiagnostic[] } | undefined;

  constructor(host: Host, root: string) {
    this.#host = host;
    this.#root = root;
  }

  get baseline(): Baseline | undefined {
    return this.#read().baseline;
  }

  /** Why it cannot be read. Nothing is accepted then. */
  get problems(): readonly ConfigDiagnostic[] {
    return this.#read().problems;
  }

  forget(): void {
    this.#known = undefined;
  }

  #read() {
    this.#known ??= this.#readAnew();
    return this.#known;
  }

  #readAnew() {
    try {
      return { baseline: readBaselineFile(this.#host, this.#root), problems: [] };
    } catch (error) {
      if (!(error instanceof JobFailure)) {
        throw error;
      }
      const path = baselinePath(this.#root);
      const whole = { source: { path, file: path, text: '' }, span: { start: 0, end: 0 }, message: error.message };
      return { baseline: undefined, problems: error instanceof ConfigFailure ? error.problems : [whole] };
    }
  }
}
