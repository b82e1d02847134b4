/** The elements that the remedies of rules could name, tried one after the other: only what puts a finding right is offered. */
import { setImmediate as pause } from 'node:timers/promises';
import type { CancellationToken } from 'vscode-languageserver/node';
import { applyEdits, type Edit, type Finding, type Fix, remediesFor } from '../../../language/src/index.ts';
import type { EditorProject } from '../session/editor-project.ts';
import { Cancelled, Outdated } from '../session/guard.ts';

const MOST_FIXES = 3;
/** For one question of the editor, over all its findings: in trials, and in milliseconds. */
const MOST_TRIALS = 40;
const LONGEST = 1500;

export class FixTrials {
  readonly #project: EditorProject;
  readonly #token: CancellationToken;
  readonly #changes: number;
  readonly #end = performance.now() + LONGEST;
  #trials = 0;

  constructor(project: EditorProject, token: CancellationToken) {
    this.#project = project;
    this.#token = token;
    this.#changes = project.changes;
  }

  /** The fixes that hold, at most three. Between two trials the server listens: a person who types on is not kept waiting. */
  async fixesFor(finding: Finding): Promise<Fix[]> {
    const { engine } = this.#project;
    const fixes: Fix[] = [];
    const errors = this.#errors();
    for (const fix of remediesFor(finding, engine)) {
      if (fixes.length === MOST_FIXES || this.#trials === MOST_TRIALS || performance.now() > this.#end) break;
      this.#trials++;
      if (this.#holds(finding, fix.edits, errors)) fixes.push(fix);
      await pause();
      if (this.#token.isCancellationRequested) throw new Cancelled();
      if (this.#project.changes !== this.#changes) throw new Outdated();
    }
    return fixes;
  }

  #holds({ fingerprint }: Finding, edits: readonly Edit[], errors: number): boolean {
    const project = this.#project;
    const texts = new Map(
      [...Map.groupBy(edits, edit => edit.file)].map(([file, inFile]) => [
        file,
        applyEdits(project.engine.text(file) ?? '', inFile),
      ]),
    );
    return project.tried(texts, () => {
      const findings = project.evaluation()?.findings;
      const isGone = findings?.every(other => other.fingerprint !== fingerprint || other.outcome !== 'fail');
      return isGone === true && this.#errors() <= errors;
    });
  }

  /** How many errors the texts have: no fix may add one. */
  #errors(): number {
    const { engine } = this.#project;
    return engine.files().reduce((sum, file) => sum + engine.problems(file).length, 0);
  }
}
