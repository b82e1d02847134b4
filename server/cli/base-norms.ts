/**
 * The rules, standards and facts of a base over what a change makes of its programme. Where the change has written them anew
 * or taken them away, the base's own take their place, and all else stays as the change has it.
 */
import type { Element, Project } from '../../language/src/index.ts';
import { lastingIdentity } from '../../language/src/model/renames.ts';
import type { Host } from '../host/index.ts';
import { blanked } from '../host/todays-norms.ts';
import { CliProject } from './workspace.ts';

const NORMS: ReadonlySet<string> = new Set(['rule', 'standard', 'fact']);

/** A norm of the base that says something else in the change, or nothing any more. */
export interface ChangedNorm {
  readonly element: Element;
  /** What became of it. */
  readonly now: Element | undefined;
  /** The file in which it stands by itself. */
  readonly file: string;
}

export interface NormsOfBase {
  /** The programme of the change under the norms of the base. */
  readonly project: CliProject;
  readonly changed: readonly ChangedNorm[];
  /** Identities of the rules and standards that may judge otherwise than those of the change. */
  readonly judging: ReadonlySet<string>;
}

/** Nothing where all of them say the same. */
export function normsOfBase(host: Host, bases: readonly Project[], project: CliProject): NormsOfBase | undefined {
  const now = new Map(normsIn(project.engine).map(element => [lastingIdentity(element), element]));
  const changed = bases.flatMap(base =>
    normsIn(base).flatMap(element => {
      const after = project.engine.model.element(element.id) ?? now.get(element.id);
      const isSame = after !== undefined && textOf(element, base) === textOf(after, project.engine);
      return isSame ? [] : [{ base, element, now: after }];
    }),
  );
  if (changed.length === 0) {
    return undefined;
  }
  const swapped = new CliProject(host, { source: project.source, isShown: project.isShown }, project.limits);
  const gone = changed.flatMap(each => each.now ?? []);
  for (const file of project.engine.files()) {
    const text = project.engine.text(file);
    if (text !== undefined) {
      swapped.setText(
        file,
        blanked(
          text,
          gone.filter(element => element.file === file).map(({ span }) => span),
        ),
      );
    }
  }
  for (const [index, { base, element }] of changed.entries()) {
    swapped.setText(fileOf(index), standingAlone(element, base));
  }
  swapped.engine.update();
  // A fact may be in any norm.
  const judging = changed.some(({ element }) => element.kind === 'fact')
    ? bases.flatMap(normsIn)
    : changed.map(({ element }) => element);
  return {
    project: swapped,
    changed: changed.map(({ element, now }, index) => ({ element, now, file: fileOf(index) })),
    judging: new Set(judging.map(({ id }) => id)),
  };
}

/** No file of a programme ends like that. */
function fileOf(index: number): string {
  return `norm ${index} of the base`;
}

function normsIn({ model }: Project): Element[] {
  return model.fragments.flatMap(({ elements }) => elements).filter(({ kind }) => NORMS.has(kind));
}

/** As written, but for blanks. */
function textOf(element: Element, project: Project): string {
  return sliceOf(element, project).replace(/\s+/g, ' ');
}

function sliceOf({ file, span }: Element, project: Project): string {
  return (project.text(file) ?? '').slice(span.start, span.end);
}

/** A file of its own that says the element as it stands in its file, where names mean the same. */
function standingAlone(element: Element, project: Project): string {
  const fragment = project.model.index.fragment(element.file);
  const namespace = element.namespace === '' ? [] : [`namespace ${element.namespace}`];
  const uses = fragment?.uses.map(use => `use ${use.namespace}`) ?? [];
  return [...namespace, ...uses, sliceOf(element, project), ''].join('\n');
}
