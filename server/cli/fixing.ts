/**
 * `--fix`: puts findings right by the fixes that they come with, and writes the files. No fix may bring a new error of the
 * text with it: what does is taken back.
 *
 * Safe fixes guess nothing. `--fix=unsafe` also takes the likeliest meaning of what is written, such as the nearest name for
 * a misspelt one; of several that are as likely, none. What nobody wrote is for people to state: the remedies of rules are offered in the editor, one by one.
 */
import { join } from 'node:path';
import { applyEdits, type Edit, type Finding, type RunOptions } from '../../language/src/index.ts';
import type { EvaluatedProject } from './evaluate-workspace.ts';
import { rewriteFiles } from './rewriting.ts';
import type { Terminal } from './terminal.ts';
import type { CliProject } from './workspace.ts';

export type FixMode = 'safe' | 'unsafe';

export interface ChangedFile {
  readonly project: CliProject;
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

export interface Fixed {
  /** How many fixes were made. */
  readonly count: number;
  readonly files: readonly ChangedFile[];
}

/** A fix may open the way for the next; more rounds than this are a circle. */
const MOST_ROUNDS = 10;

/** Changes the texts in memory; `writeFixed` writes them. */
export async function fixAll(
  judged: readonly EvaluatedProject[],
  mode: FixMode,
  options: RunOptions,
  terminal: Terminal,
): Promise<Fixed> {
  const files: ChangedFile[] = [];
  let count = 0;
  for (const { project, evaluation } of judged) {
    const fixer = new Fixer(project, mode);
    let findings = evaluation.findings;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const made = fixer.applyFixes(findings);
      if (made === 0) break;
      count += made;
      ({ findings } = await project.evaluateInTurns(options, terminal));
      await terminal.pause();
    }
    files.push(...fixer.changedFiles());
  }
  return { count, files };
}

/** Gives what could not be written, as sentences. */
export function writeFixed({ files }: Fixed, { host }: Terminal): string[] {
  return rewriteFiles(
    host,
    files.map(({ project, file, ...texts }) => ({ path: join(project.source.root, file), ...texts })),
  );
}

class Fixer {
  readonly #project: CliProject;
  readonly #mode: FixMode;
  /** Shared norms belong to somebody else. */
  readonly #own: ReadonlySet<string>;
  readonly #originals = new Map<string, string>();
  /** Fixes that made things worse: they are not tried again. */
  readonly #refused = new Set<string>();

  constructor(project: CliProject, mode: FixMode) {
    this.#project = project;
    this.#mode = mode;
    this.#own = new Set(project.source.files);
  }

  changedFiles(): ChangedFile[] {
    return [...this.#originals].flatMap(([file, before]) => {
      const after = this.#project.engine.text(file)!;
      return before === after ? [] : [{ project: this.#project, file, before, after }];
    });
  }

  /** One fix a finding, and none that touches what another one changes. Returns how many were made. */
  applyFixes(findings: readonly Finding[]): number {
    const accepted: { key: string; edits: readonly Edit[] }[] = [];
    for (const finding of findings.filter(one => this.#mayFix(one))) {
      const fix = finding.fixes.find(({ safe, isChoice }) => safe || (this.#mode === 'unsafe' && isChoice !== true));
      const key = `${finding.fingerprint} ${fix?.title}`;
      if (fix === undefined || this.#refused.has(key) || !fix.edits.every(edit => this.#own.has(edit.file))) continue;
      if (!accepted.some(({ edits }) => overlap(edits, fix.edits))) accepted.push({ key, edits: fix.edits });
    }
    if (accepted.length === 0) return 0;
    if (this.#apply(accepted.flatMap(({ edits }) => edits))) return accepted.length;
    // Together they did harm; one by one it shows which.
    const [first] = accepted;
    if (accepted.length > 1 && this.#apply(first!.edits)) return 1;
    this.#refused.add(first!.key);
    return accepted.length > 1 ? this.applyFixes(findings) : 0;
  }

  #mayFix({ outcome, file }: Finding): boolean {
    return outcome === 'fail' && this.#own.has(file) && this.#project.isShown(file);
  }

  /** False, and nothing changed, where the edits would bring errors of the text. */
  #apply(edits: readonly Edit[]): boolean {
    const texts = this.#textsOf(edits);
    const before = this.#errors();
    for (const [file, text] of texts) {
      if (!this.#originals.has(file)) this.#originals.set(file, text);
      const own = edits.filter(edit => edit.file === file);
      this.#project.setText(file, applyEdits(text, own));
    }
    this.#project.engine.update();
    if (this.#errors() <= before) return true;
    this.#restore(texts);
    return false;
  }

  #errors(): number {
    const { engine } = this.#project;
    return engine.files().reduce((sum, file) => sum + engine.problems(file).length, 0);
  }

  #textsOf(edits: readonly Edit[]): Map<string, string> {
    const { engine } = this.#project;
    return new Map(edits.map(({ file }) => [file, engine.text(file) ?? '']));
  }

  #restore(texts: ReadonlyMap<string, string>): void {
    for (const [file, text] of texts) this.#project.setText(file, text);
    this.#project.engine.update();
  }
}

/** Also edits that meet: which of two insertions at one place comes first, nobody said. */
function overlap(some: readonly Edit[], others: readonly Edit[]): boolean {
  return some.some(a =>
    others.some(b => a.file === b.file && a.span.start <= b.span.end && b.span.start <= a.span.end),
  );
}
