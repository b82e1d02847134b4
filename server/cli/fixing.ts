/**
 * `--fix`: puts findings right by the fixes that they come with, and writes the files. What is put right, and by which test,
 * is decided where the editor asks too.
 *
 * Safe fixes guess nothing. `--fix=unsafe` also takes the likeliest meaning of what is written, such as the nearest name for
 * a misspelt one; of several that are as likely, none. What nobody wrote is for people to state: the remedies of rules are offered in the editor, one by one.
 */
import { type FixMode, fixAllInSteps, type RunOptions } from '../../language/src/index.ts';
import { join } from '../host/index.ts';
import type { EvaluatedProject } from './evaluate-workspace.ts';
import { rewriteFiles } from './rewriting.ts';
import type { Terminal } from './terminal.ts';
import { type CliProject, inTurns } from './workspace.ts';

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
    // Shared norms belong to somebody else.
    const own = new Set(project.source.files);
    const fixing = fixAllInSteps(project.session(options), {
      mode,
      findings: evaluation.findings,
      mayFix: ({ file }) => own.has(file) && project.isShown(file),
      mayEdit: file => own.has(file),
    });
    const { made, texts } = await inTurns(fixing, terminal);
    count += made.length;
    for (const [file, after] of texts) {
      files.push({ project, file, before: project.engine.text(file)!, after });
      project.setText(file, after);
    }
    project.engine.update();
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
