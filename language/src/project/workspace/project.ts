/**
 * One project in memory: its texts, what they say, how they are linked, and what is wrong with them.
 *
 * Files come and go one by one; `update` links and checks what the change touches and nothing else, and its result is the
 * same as that of a project built from nothing. Dependencies run by name: a file is linked again when a name that it
 * mentions has come or gone, and checked again when an element that its checks looked into says something else.
 */

import { type PlacedDiagnostic, placedIn } from '../../model/diagnostic.ts';
import { ElementIndex } from '../../model/element-index.ts';
import type { TextError } from '../../model/finding.ts';
import { type CxModel, type Element, elementsOf, type Fragment, visibleElements } from '../../model/model.ts';
import type { Kinds } from '../../model/names.ts';
import { WordList } from '../../model/nearest.ts';
import type { ReferenceSite } from '../../syntax/lowering/context.ts';
import { type LoweredDocument, lower } from '../../syntax/lowering/lower.ts';
import { parseDocument } from '../../syntax/parser/parse.ts';
import { type Comment, DEFAULT_LIMITS, type ScanLimits } from '../../syntax/parser/scanner.ts';
import { library } from '../library/index.ts';
import { Linker } from '../references/link.ts';
import { lastSegment, NameIndex } from '../references/name-index.ts';
import { elementOf, type Names, nearestNames, resolve } from '../references/resolve.ts';
import { relatedElements } from '../validation/cycles.ts';
import { checkExamples, checkPaths, checkProgrammes, checkShared } from '../validation/duplicates.ts';
import { checkElement } from '../validation/elements.ts';
import { checkDirections } from '../validation/hidden-direction.ts';
import { checkLookAlikes } from '../validation/look-alikes.ts';
import { withoutLeftovers } from './leftovers.ts';
import { Lookers } from './lookers.ts';
import { mentionOf, Namespaces } from './namespaces.ts';
import { Relations } from './relations.ts';
import { signatures } from './signature.ts';

interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Absent when the file could not be read at all. */
  readonly lowered: LoweredDocument | undefined;
  /** All that other files can see, in source order. */
  readonly elements: readonly Element[];
  readonly comments: readonly Comment[];
  /** Syntax, shapes and values: they depend on this text alone. */
  readonly ownProblems: readonly PlacedDiagnostic[];
  /** Problems beyond the most that are listed; at least so many where the file was given up. */
  readonly unlisted: number;
  readonly gaveUp: boolean;
  readonly signatures: ReadonlyMap<string, string>;
  readonly mentions: ReadonlySet<string>;
  readonly related: readonly Element[];
  readonly programmes: readonly Element[];
  linkProblems: readonly PlacedDiagnostic[];
  /** Problems of names beyond the most that are listed. */
  unlistedLinks: number;
  /** Names that it mentions and that mean nothing. */
  missing: ReadonlySet<string>;
}

export interface Update {
  /** Paths of the files that were read, linked or checked again, and of those that are gone. */
  readonly files: readonly string[];
}

export interface ProjectOptions {
  readonly limits?: Partial<ScanLimits>;
}

/** The kinds of elements that hold conditions. */
const NORMS = ['rule', 'standard', 'fact', 'practice'];

/** What it takes to look for one name is a comparison with each name that is known. */
const MOST_COMPARISONS = 30_000_000;

const EMPTY_FRAGMENT = (file: string): Fragment => ({ file, namespace: '', uses: [], elements: [], suppressions: [] });

export class Project {
  readonly #limits: ScanLimits;
  readonly #sources = new Map<string, SourceFile>();
  readonly #index = new NameIndex();
  readonly #exampleIndexes = new WeakMap<Element, NameIndex>();
  readonly #mentioned = new Map<string, Set<string>>();
  readonly #lookers = new Lookers();
  readonly #namespaces = new Namespaces();
  readonly #relations = new Relations();
  #sharedChanges = 0;
  /** In their order; absent after one has come or gone. */
  #paths: readonly string[] | undefined;
  /** What is wrong with these paths, whatever the files say. */
  #pathProblems: { readonly paths: readonly string[]; readonly problems: readonly PlacedDiagnostic[] } | undefined;
  /** Names whose meaning changed since the last update. */
  readonly #changedNames = new Set<string>();
  /** Identities of elements that say something else since the last update, of those that checks looked into. */
  readonly #changedElements = new Set<string>();
  readonly #changedFiles = new Set<string>();
  #projectProblems = new Map<string, PlacedDiagnostic[]>();
  #current: CxModel | undefined;
  #elements: ElementIndex | undefined;
  /** Files whose text or links changed since the index of elements took them in. */
  readonly #unindexed = new Set<string>();

  constructor(options: ProjectOptions = {}) {
    this.#limits = { ...DEFAULT_LIMITS, ...options.limits };
  }

  /** Adds a file or replaces its text. The path is relative to the project, with `/`. */
  setFile(path: string, text: string): void {
    const before = this.#sources.get(path);
    if (before?.text === text && before.lowered !== undefined) {
      return;
    }
    this.#replace(path, this.#read(path, text));
  }

  /** A file that cannot be read as text: one finding, and all other files are judged. */
  refuseFile(path: string, rule: TextError, message: string): void {
    this.#replace(path, unreadable(path, [{ rule, file: path, span: { start: 0, end: 0 }, message }]));
  }

  removeFile(path: string): void {
    this.#replace(path, undefined);
  }

  /** Gives what puts the file back as it is now, read already: its text, why it was refused, or that there is none. */
  keep(path: string): () => void {
    const source = this.#sources.get(path);
    return () => this.#replace(path, source);
  }

  /** Links and checks what has changed since the last call. */
  update(): Update {
    if (this.#changedFiles.size === 0) {
      return { files: [] };
    }
    const touched = new Set(this.#changedFiles);
    for (const path of touched) {
      this.#unindexed.add(path);
    }
    for (const name of this.#changedNames) {
      for (const path of this.#mentioned.get(name) ?? []) {
        touched.add(path);
      }
    }
    for (const id of this.#changedElements) {
      for (const path of this.#lookers.of(id)) {
        touched.add(path);
      }
    }
    for (const path of this.#nearlyMentioning(touched)) {
      touched.add(path);
    }
    this.#current = undefined;
    const linker = new Linker();
    const model = this.model;
    for (const path of touched) {
      const source = this.#sources.get(path);
      if (source?.lowered !== undefined) {
        this.#linkAndCheck(source, source.lowered, linker, model);
      }
      if (source?.lowered === undefined) {
        this.#lookers.set(path, new Set());
      }
      this.#relations.set(path, source?.related ?? []);
    }
    if (touched.size > 0) {
      for (const path of this.#checkProject(model)) {
        touched.add(path);
      }
    }
    this.#changedNames.clear();
    this.#changedElements.clear();
    this.#changedFiles.clear();
    return { files: [...touched].sort() };
  }

  /** Files with a name that means nothing, and may be a slip for one that has come or is gone: their advice changes. */
  #nearlyMentioning(touched: ReadonlySet<string>): string[] {
    const changed = new WordList(this.#changedNames);
    return this.#changedNames.size === 0
      ? []
      : [...this.#sources.values()]
          .filter(({ path, missing }) => !touched.has(path) && [...missing].some(name => changed.near(name).length > 0))
          .map(source => source.path);
  }

  /** What the project says, as of the last update. */
  get model(): CxModel {
    if (this.#current === undefined) {
      const fragments = this.#inOrder().map(path => this.#sources.get(path)!.lowered?.fragment ?? EMPTY_FRAGMENT(path));
      const index = this.#index;
      const built = library();
      // Most questions come from the place of the one before.
      let asked: { readonly from: Element; readonly names: Names } | undefined;
      const visible = (from: Element): Names => {
        if (asked?.from !== from) {
          asked = { from, names: this.namesFrom(from) };
        }
        return asked.names;
      };
      const indexed = () => this.#indexed();
      this.#current = {
        fragments,
        library: built.fragments,
        get index() {
          return indexed();
        },
        element: id => index.element(id) ?? built.index.element(id),
        resolve: (name, kinds, from) => resolve(name, from, kinds, visible(from)),
        nearest: (name, kinds, from) => this.#nearest(name, kinds, from),
      };
    }
    return this.#current;
  }

  /** Brought up to date when somebody asks: after most keystrokes only the errors of the text are wanted. */
  #indexed(): ElementIndex {
    const { fragments } = this.model;
    if (this.#elements === undefined) {
      this.#elements = new ElementIndex(fragments);
    } else if (this.#unindexed.size > 0) {
      this.#elements.update(fragments, file => this.#unindexed.has(file));
    }
    this.#unindexed.clear();
    return this.#elements;
  }

  /** Where so many norms could each be wrong about so many names that advice would take too long, none gets any. */
  #nearest(name: string, kinds: Kinds, from: Element): readonly string[] {
    const norms = NORMS.reduce((sum, kind) => sum + this.#index.countOf(kind), 0);
    return norms * this.#index.wordsOfKinds(kinds).size > MOST_COMPARISONS
      ? []
      : nearestNames(name, kinds, this.namesFrom(from));
  }

  /** Paths in the order of their code units. */
  files(): string[] {
    return [...this.#inOrder()];
  }

  #inOrder(): readonly string[] {
    this.#paths ??= [...this.#sources.keys()].sort();
    return this.#paths;
  }

  text(path: string): string | undefined {
    return this.#sources.get(path)?.text;
  }

  /** The names in the values of a file, each with what it stands for. */
  references(path: string): readonly ReferenceSite[] {
    return this.#sources.get(path)?.lowered?.references ?? [];
  }

  comments(path: string): readonly Comment[] {
    return this.#sources.get(path)?.comments ?? [];
  }

  /** Whether the file was refused whole: what it says is in no model. */
  isRefused(path: string): boolean {
    const source = this.#sources.get(path);
    return source !== undefined && source.lowered === undefined;
  }

  /** What is wrong with the text, in source order, at most `limits.problems` and one that counts the rest. */
  problems(path: string): readonly PlacedDiagnostic[] {
    const source = this.#sources.get(path);
    if (source === undefined) {
      return [];
    }
    const all = [...source.ownProblems, ...source.linkProblems, ...(this.#projectProblems.get(path) ?? [])].sort(
      (a, b) =>
        a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
    );
    const listed = all.slice(0, this.#limits.problems);
    const more = all.length - listed.length + source.unlisted + source.unlistedLinks;
    if (more > 0) {
      const { span } = listed[listed.length - 1]!;
      listed.push({
        rule: 'syntax',
        file: path,
        span,
        message: `${source.gaveUp ? `At least ${more}` : more} more errors in this file are not listed: mend these first.`,
        discriminator: 'more',
      });
    }
    return listed.map(problem => this.#withCurrentPlaces(problem));
  }

  /** An edit may move an element in another file and change nothing else that a problem here depends on. */
  #withCurrentPlaces(problem: PlacedDiagnostic): PlacedDiagnostic {
    if (problem.related === undefined || problem.related.every(place => place.element === undefined)) {
      return problem;
    }
    const related = problem.related.map(place => {
      const element = place.element === undefined ? undefined : this.model.element(place.element);
      return element === undefined ? place : { ...place, file: element.file, span: element.nameSpan };
    });
    return { ...problem, related };
  }

  /** The element that a name in `from` means, which was found to stand for this identity as one of these kinds. */
  meant(id: string, kinds: Kinds, from: Element): Element | undefined {
    return elementOf(id, kinds, this.namesFrom(from));
  }

  /** What can be seen from an element: an example sees itself and the library only. */
  namesFrom(element: Element): Names {
    const built = library();
    for (let scope: Element | undefined = element; scope !== undefined; scope = scope.container) {
      if (scope.kind === 'example') {
        return { indexes: [this.#exampleIndex(scope), built.index], uses: [] };
      }
    }
    const uses = this.#sources.get(element.file)?.lowered?.fragment.uses.map(use => use.namespace) ?? [];
    return { indexes: [this.#index, built.index], uses };
  }

  #exampleIndex(example: Element): NameIndex {
    let index = this.#exampleIndexes.get(example);
    if (index === undefined) {
      index = new NameIndex();
      index.add(visibleElements(example.children));
      this.#exampleIndexes.set(example, index);
    }
    return index;
  }

  #read(path: string, text: string): SourceFile {
    const parsed = parseDocument(text, this.#limits);
    const { comments, refusal } = parsed;
    if (parsed.tree === undefined) {
      const problems = (refusal === undefined ? parsed.problems : [refusal]).map(problem => placedIn(path, problem));
      return { ...unreadable(path, problems), text, comments, unlisted: parsed.unlisted, gaveUp: parsed.gaveUp };
    }
    const lowered = lower(parsed.tree, { ...parsed, text }, path);
    if (lowered.refusal !== undefined) {
      return { ...unreadable(path, [placedIn(path, lowered.refusal)]), text, comments };
    }
    if (lowered.gaveUp) {
      const problems = [...parsed.problems.map(problem => placedIn(path, problem)), ...lowered.problems];
      return { ...unreadable(path, problems), text, comments, unlisted: parsed.unlisted, gaveUp: true };
    }
    const syntax = parsed.problems
      .filter(problem => !(lowered.braceMissing && problem.span.end >= text.trimEnd().length))
      .map(problem => placedIn(path, problem));
    const elements = [...visibleElements(lowered.fragment.elements)];
    return {
      path,
      text,
      lowered,
      elements,
      comments,
      ownProblems: [
        ...syntax,
        ...withoutLeftovers(lowered.problems, syntax, text),
        ...checkExamples(lowered.fragment),
        ...checkDirections(
          path,
          text,
          comments,
          parsed.problems.map(({ span }) => span),
        ),
      ],
      unlisted: parsed.unlisted,
      gaveUp: false,
      signatures: signatures(elements),
      mentions: new Set([
        ...lowered.references.map(site => lastSegment(site.reference.text)),
        ...lowered.fragment.uses.map(use => mentionOf(use.namespace)),
      ]),
      related: relatedElements(lowered.fragment.elements),
      programmes: lowered.fragment.elements.filter(element => element.kind === 'programme'),
      linkProblems: [],
      unlistedLinks: 0,
      missing: new Set(),
    };
  }

  #replace(path: string, next: SourceFile | undefined): void {
    const before = this.#sources.get(path);
    if (before?.lowered !== undefined) {
      this.#index.remove(before.lowered.fragment);
      for (const name of before.mentions) {
        this.#mentioned.get(name)?.delete(path);
      }
    }
    if ((before === undefined) !== (next === undefined)) {
      this.#paths = undefined;
    }
    if (next === undefined) {
      this.#sources.delete(path);
    } else {
      this.#sources.set(path, next);
      if (next.lowered !== undefined) {
        this.#index.add(next.elements);
      }
      for (const name of next.mentions) {
        const files = this.#mentioned.get(name);
        if (files === undefined) {
          this.#mentioned.set(name, new Set([path]));
        } else {
          files.add(path);
        }
      }
    }
    this.#noteChangedNames(before?.signatures, next?.signatures);
    for (const id of this.#lookers.changed(before?.elements, next?.elements)) {
      this.#changedElements.add(id);
    }
    for (const namespace of this.#namespaces.replace(
      before?.lowered?.fragment.namespace,
      next?.lowered?.fragment.namespace,
    )) {
      this.#changedNames.add(mentionOf(namespace));
    }
    this.#changedFiles.add(path);
  }

  #noteChangedNames(
    before: ReadonlyMap<string, string> | undefined,
    after: ReadonlyMap<string, string> | undefined,
  ): void {
    for (const [name, signature] of before ?? []) {
      if (after?.get(name) !== signature) {
        this.#changedNames.add(name);
      }
    }
    for (const name of after?.keys() ?? []) {
      if (before?.has(name) !== true) {
        this.#changedNames.add(name);
      }
    }
  }

  #linkAndCheck(source: SourceFile, { references, fragment }: LoweredDocument, linker: Linker, model: CxModel) {
    const { problems, unlisted, missing, isOther } = linker.link(
      references,
      element => this.namesFrom(element),
      this.#limits.problems,
    );
    if (isOther) {
      this.#unindexed.add(source.path);
    }
    const unknownUses = this.#namespaces.unknownUses(fragment);
    const lookedAt = new Set<string>();
    const watched: Pick<CxModel, 'element'> = {
      element: id => {
        lookedAt.add(id);
        return model.element(id);
      },
    };
    const checks = elementsOf(fragment).flatMap(element => checkElement(element, watched));
    this.#lookers.set(source.path, lookedAt);
    source.linkProblems = [...problems, ...unknownUses, ...checks];
    source.unlistedLinks = unlisted;
    source.missing = new Set([...missing, ...unknownUses.map(({ discriminator }) => discriminator!)]);
  }

  /** What only the whole project can tell; returns the files whose problems came or went. */
  #checkProject(model: CxModel): Set<string> {
    const before = this.#projectProblems;
    this.#projectProblems = new Map();
    const add = (problem: PlacedDiagnostic) => {
      const list = this.#projectProblems.get(problem.file);
      if (list === undefined) {
        this.#projectProblems.set(problem.file, [problem]);
      } else {
        list.push(problem);
      }
    };
    const paths = this.#inOrder();
    if (this.#pathProblems?.paths !== paths) {
      this.#pathProblems = { paths, problems: checkPaths(paths) };
    }
    this.#pathProblems.problems.forEach(add);
    for (const sharers of this.#index.sharedIds()) {
      checkShared(sharers).forEach(add);
    }
    for (const names of this.#index.lookingAlike()) {
      checkLookAlikes(names).forEach(add);
    }
    const tops = paths.flatMap(path => this.#sources.get(path)!.programmes);
    checkProgrammes(tops).forEach(add);
    if (this.#sharedChanges !== this.#index.sharedChanges) {
      this.#sharedChanges = this.#index.sharedChanges;
      this.#relations.forget();
    }
    this.#relations.problems(paths, model).forEach(add);
    return new Set([...before.keys(), ...this.#projectProblems.keys()]);
  }
}

/** A file that says nothing to the model. */
function unreadable(path: string, problems: readonly PlacedDiagnostic[]): SourceFile {
  return {
    path,
    text: '',
    lowered: undefined,
    elements: [],
    comments: [],
    ownProblems: problems,
    unlisted: 0,
    gaveUp: false,
    signatures: new Map(),
    mentions: new Set(),
    related: [],
    programmes: [],
    linkProblems: [],
    unlistedLinks: 0,
    missing: new Set(),
  };
}
