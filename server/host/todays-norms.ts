/**
 * Rules, standards, facts and frameworks as they are today over what a project was then.
 *
 * A file whose norms are the same today stays as it is. Of another one the norms are blanked out, all else in its place, and
 * those of today stand in a file beside it.
 */
import { type Finding, isTextError, Project, type Span } from '../../language/src/index.ts';

const NORMS: ReadonlySet<string> = new Set(['rule', 'standard', 'fact', 'framework']);

/** Whether a text may hold a norm: most hold none, and need not be parsed to find that out. */
const MAY_HOLD_NORMS = /\b(?:rule|standard|fact|framework)\b/;

/** No file of a programme ends like that. */
const OF_TODAY = ' as of today';

interface NormsOfFile {
  /** What they say and how names are looked up in them, as written but for blanks. */
  readonly signature: string;
  /** Where they stand, with the comments that set something aside in them. */
  readonly spans: readonly Span[];
  readonly names: readonly string[];
  /** A text that says them alone. */
  readonly alone: string;
}

/** The file of the project in which something stands that today's norms say. */
export function fileOfToday(path: string): string {
  return path.endsWith(OF_TODAY) ? path.slice(0, -OF_TODAY.length) : path;
}

export class TodaysNorms {
  readonly #today = new Map<string, { readonly text: string; readonly norms: NormsOfFile }>();
  /** Of the files whose own norms were taken out, the names of these norms. */
  readonly #takenOut = new Map<string, readonly string[]>();
  /** All these names; absent after some came or went. */
  #namesOut: ReadonlySet<string> | undefined;

  constructor(today: Project) {
    for (const path of today.files()) {
      const text = today.text(path) ?? '';
      const norms = normsIn(path, text);
      if (norms !== undefined) {
        this.#today.set(path, { text, norms });
      }
    }
  }

  /** What a file says beside norms, in its places; the very text where its norms are those of today. */
  factsIn(path: string, text: string): string {
    const now = this.#today.get(path);
    this.forget(path);
    if (now?.text === text) {
      return text;
    }
    const then = normsIn(path, text);
    if (then?.signature === now?.norms.signature) {
      return text;
    }
    this.#takenOut.set(path, then?.names ?? []);
    return blanked(text, then?.spans ?? []);
  }

  /** The file is gone. */
  forget(path: string): void {
    this.#takenOut.delete(path);
    this.#namesOut = undefined;
  }

  /** The files in which the norms of today stand that no file says that is there, or nothing where one that stood before does not any more. */
  *files(isThere: (path: string) => boolean): Generator<{ readonly path: string; readonly text: string | undefined }> {
    for (const [path, { norms }] of this.#today) {
      const isSaid = isThere(path) && !this.#takenOut.has(path);
      yield { path: path + OF_TODAY, text: isSaid ? undefined : norms.alone };
    }
  }

  /**
   * Whether an error of the text comes from the exchange alone: a norm of today names what was not there then, or something of
   * then names a norm that is not there any more.
   */
  isOfExchange(finding: Finding, project: Project): boolean {
    if (!isTextError(finding)) {
      return false;
    }
    if (finding.file.endsWith(OF_TODAY)) {
      return true;
    }
    const { start, end } = finding.span;
    const written = project.text(finding.file)?.slice(start, end).replace(/@\d*$/, '');
    const name = written?.slice(written.lastIndexOf('.') + 1);
    this.#namesOut ??= new Set([...this.#takenOut.values()].flat());
    return NAMING.has(finding.rule) && this.#namesOut.has(name ?? '');
  }
}

/** Errors in a name. */
const NAMING: ReadonlySet<string> = new Set(['unresolved-name', 'wrong-kind', 'no-such-version']);

function normsIn(path: string, text: string): NormsOfFile | undefined {
  if (!MAY_HOLD_NORMS.test(text)) {
    return undefined;
  }
  const project = new Project();
  project.setFile(path, text);
  const [fragment] = project.model.fragments;
  const elements = fragment?.elements.filter(({ kind }) => NORMS.has(kind)) ?? [];
  if (fragment === undefined || elements.length === 0) {
    return undefined;
  }
  const byId = new Map(elements.map(element => [element.id, element]));
  const comments = fragment.suppressions.filter(({ element, span }) => {
    const norm = byId.get(element ?? '');
    return norm !== undefined && span.end <= norm.span.start;
  });
  const spans = [...elements, ...comments].map(({ span }) => span).sort((a, b) => a.start - b.start);
  const namespace = fragment.namespace === '' ? [] : [`namespace ${fragment.namespace}`];
  const uses = fragment.uses.map(use => `use ${use.namespace}`);
  const said = spans.map(({ start, end }) => text.slice(start, end));
  const alone = [...namespace, ...uses, ...said, ''].join('\n');
  return { signature: alone.replace(/\s+/g, ' '), spans, names: elements.map(({ name }) => name), alone };
}

/** The text without what stands there, one behind the other, and all else in its place. */
export function blanked(text: string, spans: readonly Span[]): string {
  let end = 0;
  const parts = spans.flatMap(span => {
    const before = text.slice(end, span.start);
    end = span.end;
    return [before, text.slice(span.start, span.end).replace(/[^\r\n]/g, ' ')];
  });
  return [...parts, text.slice(end)].join('');
}
