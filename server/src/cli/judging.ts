/** One opened project → its findings. */
import { createHash } from 'node:crypto';
import type { CxModel, Element, Finding, Problem } from '../../../language/src/index.ts';
import type { OpenedProject } from './workspace.ts';

export function judge(project: OpenedProject): Finding[] {
  const { engine } = project;
  return engine.files().flatMap(file => engine.problems(file).map(problem => findingOf(problem, engine.model)));
}

function findingOf(problem: Problem, model: CxModel): Finding {
  const element = problem.element === undefined ? undefined : model.element(problem.element);
  return {
    rule: problem.rule,
    norm: undefined,
    severity: 'error',
    outcome: 'fail',
    message: problem.message,
    element: problem.element,
    kind: element?.kind,
    owner: element === undefined ? undefined : ownerOf(element),
    file: problem.file,
    span: problem.span,
    fingerprint: fingerprint(problem.rule, problem.element ?? problem.file, problem.discriminator ?? ''),
    help: undefined,
    related: problem.related ?? [],
    fixes: problem.fixes ?? [],
    remedy: undefined,
    waivedBy: undefined,
  };
}

function ownerOf(element: Element): string | undefined {
  for (let at: Element | undefined = element; at !== undefined; at = at.container) {
    const owner = at.attributes.get('owner')?.values[0];
    if (owner?.type === 'reference' && owner.target !== undefined) return owner.target;
  }
  return undefined;
}

function fingerprint(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 16);
}
