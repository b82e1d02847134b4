/**
 * `--fix`: puts findings right by the fixes that they come with, and writes the files. No fix may bring a new error of the
 * text with it: what does is taken back.
 *
 * Safe fixes guess nothing. `--fix=unsafe` also takes the nearest name for a misspelt one, and tries what the remedies of
 * rules can write until the rule holds.
 */
import { join } from 'node:path';
import { applyEdits, type Edit, type Finding, fixesFor, type RunOptions } from '../../../language/src/index.ts';
import type { JudgedProject } from './judged.ts';
import { rewriteFiles } from './rewriting.ts';
import type { Terminal } from './terminal.ts';
import type { OpenedProject } from './workspace.ts';

export type FixMode = 'safe' | 'unsafe';

export interface ChangedFile {
  readonly project: OpenedProject;
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
/** Each trial judges the project by one rule, so there cannot be any number of them. */
const MOST_REMEDIES = 200;

/** Changes the texts in memory; `writeFixed` writes them. */
export async function fixAll(
  judged: readonly JudgedProject[],
  mode: FixMode,
  options: RunOptions,
  terminal: Terminal,
): Promise<Fixed> {
  const files: ChangedFile[] = [];
  let count = 0;
  for (const { project, evaluation } of judged) {
    const fixer = new Fixer(project, mode, options);
    let findings = evaluation.findings;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const made = fixer.applyFixes(findings);
      if (made === 0) break;
      count += made;
      findings = project.judge(options).findings;
      await terminal.pause();
    }
    if (mode === 'unsafe') {
      for (const finding of findings.filter(({ remedy }) => remedy !== undefined).slice(0, MOST_REMEDIES)) {
        if (fixer.applyRemedy(finding)) count++;
        await terminal.pause();
      }
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
  readonly #project: OpenedProject;
  readonly #mode: FixMode;
  readonly #options: RunOptions;
  /** Shared norms belong to somebody else. */
  readonly #own: ReadonlySet<string>;
  readonly #originals = new Map<string, string>();
  /** Fixes that made things worse: they are not tried again. */
  readonly #refused = new Set<string>();

  constructor(project: OpenedProject, mode: FixMode, options: RunOptions) {
    this.#project = project;
    this.#mode = mode;
    this.#options = options;
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
      const fix = finding.fixes.find(candidate => candidate.safe || this.#mode === 'unsafe');
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

  applyRemedy(finding: Finding): boolean {
    if (!this.#mayFix(finding)) return false;
    const { engine } = this.#project;
    const [fix] = fixesFor(
      { ...finding, fixes: [] },
      {
        model: engine.model,
        text: file => (this.#own.has(file) ? engine.text(file) : undefined),
        today: this.#options.today,
        most: 1,
        trial: (_, edits) => this.#trial(finding, edits),
      },
    );
    return fix !== undefined && this.#apply(fix.edits);
  }

  #mayFix({ outcome, file }: Finding): boolean {
    return outcome === 'fail' && this.#own.has(file) && this.#project.isShown(file);
  }

  /** Whether the rule holds after the edits; the texts are then as before. */
  #trial(finding: Finding, edits: readonly Edit[]): boolean {
    const before = this.#countOf(finding.rule);
    const texts = this.#textsOf(edits);
    const holds = this.#apply(edits) && this.#countOf(finding.rule) < before;
    this.#restore(texts);
    return holds;
  }

  #countOf(rule: string): number {
    const { findings } = this.#project.judge({ ...this.#options, only: new Set([rule]) });
    return findings.filter(finding => finding.rule === rule && finding.outcome === 'fail').length;
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
