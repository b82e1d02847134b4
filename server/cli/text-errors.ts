/** Errors of the text, said beside whatever is drawn from it: what could not be read is missing there, and no number shows it. */
import { type Evaluation, isTextError, type Place, type PlacedDiagnostic } from '../../language/src/index.ts';
import { placeIn } from './report.ts';
import type { CliProject } from './workspace.ts';

export interface TextErrors {
  readonly count: number;
  /** A sentence for standard error, where there are any. */
  readonly notes: readonly string[];
}

/** Those of a judged project: of its texts, its data files and its norms. */
export function textErrorsIn(project: CliProject, { findings }: Evaluation): TextErrors {
  return said(project, findings.filter(isTextError));
}

/** Those of a project that was read and not judged, with what was found in its data files, where those were read. */
export function textErrorsOf(project: CliProject, inData: readonly PlacedDiagnostic[] = []): TextErrors {
  const { engine } = project;
  const inOrder = (problems: readonly PlacedDiagnostic[]) => problems.toSorted((a, b) => a.span.start - b.span.start);
  return said(project, [...engine.files().flatMap(file => inOrder(engine.problems(file))), ...inData]);
}

function said(project: CliProject, errors: readonly Place[]): TextErrors {
  const [first] = errors;
  if (first === undefined) {
    return { count: 0, notes: [] };
  }
  const { file, line, column } = placeIn(project, first.file, first.span);
  const where = `${file}:${line}:${column}`;
  const what = errors.length === 1 ? `an error, at ${where}` : `${errors.length} errors, the first at ${where}`;
  return {
    count: errors.length,
    notes: [
      `The text has ${what}, and what ${errors.length === 1 ? 'it hides' : 'they hide'} is missing here: run \`cx check\`.`,
    ],
  };
}
