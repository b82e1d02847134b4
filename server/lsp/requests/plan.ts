/** Plans for gaps: what is to be written where, and where a person goes on writing. */
import { unplannedBelow } from '../../../language/src/analysis/index.ts';
import { type Element, planFor } from '../../../language/src/index.ts';
import { PLAN_REQUEST, type PlanResult, planParams } from '../../../language/src/protocol/index.ts';
import { rangeOf } from '../convert/positions.ts';
import type { EditorProject } from '../session/editor-project.ts';
import type { Session } from '../session/language-server.ts';

export function registerPlans({ connection, guard, located }: Session): void {
  connection.onRequest<PlanResult, void>(
    PLAN_REQUEST,
    guard.request('plan for a gap', async (params: unknown, token): Promise<PlanResult> => {
      const { uri, practice } = planParams.parse(params);
      const place = await located(uri, token);
      return place === undefined ? null : planIn(place.project, practice);
    }),
  );
}

function planIn(project: EditorProject, id: string): PlanResult {
  const practice = unplanned(project, id);
  const plan = practice === undefined ? undefined : planFor(practice, project.engine);
  const document = plan === undefined ? undefined : project.document(plan.edit.file);
  if (plan === undefined || document === undefined) {
    return null;
  }
  const { span, newText } = plan.edit;
  const { start } = rangeOf(document, span);
  const lines = newText.slice(0, plan.cursor - span.start).split('\n');
  return {
    uri: document.uri,
    // What is not open has no version: the disk says what it holds.
    version: document.version > 0 ? document.version : null,
    position: start,
    newText,
    cursor: { line: start.line + lines.length - 1, character: lines.at(-1)!.length },
  };
}

/** The practice of this identity, if it lies below its target now and nothing closes it: the page may show how things were. */
function unplanned(project: EditorProject, id: string): Element | undefined {
  const evaluation = project.evaluation();
  const practice = evaluation?.model.element(id);
  const target = practice && evaluation?.levels?.standingOf(practice)?.target;
  if (evaluation?.levels === undefined || practice === undefined || target === undefined) {
    return undefined;
  }
  return unplannedBelow(target.element.id, evaluation.model, evaluation.levels).find(each => each === practice);
}
