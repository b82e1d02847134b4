/**
 * Fixes all findings that can be fixed without asking anybody. Each fix is the one that an editor offers first, and is
 * accepted by the same test.
 */
import type { Edit, Finding, Fix, Place } from '../../model/finding.ts';
import { accepts } from '../trying/accepts.ts';
import { type Put, placesAfter, restoring } from '../trying/as-if.ts';
import { type Trial, type TryableProject, tryInSteps } from '../trying/trying.ts';
import { type FixMode, fixToMake } from './own-fixes.ts';

export interface FixAllRequest {
  /** Everything that is found in the project as it is. */
  readonly findings: readonly Finding[];
  readonly mode: FixMode;
  /** Which findings are to be fixed. */
  mayFix(finding: Finding): boolean;
  /** Which files may be written. */
  mayEdit(file: string): boolean;
}

export interface MadeFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

export interface FixedAll {
  readonly made: readonly MadeFix[];
  /** The files that would be others, as they would be. */
  readonly texts: ReadonlyMap<string, string>;
}

/** A fix may open the way for the next; more trials than these are a circle. */
const MOST_TRIALS = 200;

/** In steps, between which the project is as it would be; when it is done, or given up, it is as it was. */
export function* fixAllInSteps(project: TryableProject, request: FixAllRequest): Generator<void, FixedAll> {
  return yield* restoring(project, function* (put) {
    const fixer = new Fixer(project, request, put);
    let findings: readonly Finding[] | undefined = request.findings;
    while (findings !== undefined) {
      const trial: Trial | undefined = yield* fixer.round(findings);
      findings = trial?.after;
    }
    return fixer.result();
  });
}

class Fixer {
  readonly #project: TryableProject;
  readonly #request: FixAllRequest;
  readonly #put: Put;
  readonly #made: MadeFix[] = [];
  readonly #originals = new Map<string, string>();
  /** Fixes that were not accepted: they are not tried again. */
  readonly #refused = new Set<string>();
  #trials = 0;

  constructor(project: TryableProject, request: FixAllRequest, put: Put) {
    this.#project = project;
    this.#request = request;
    this.#put = put;
  }

  result(): FixedAll {
    const texts = new Map<string, string>();
    for (const [file, before] of this.#originals) {
      const after = this.#project.engine.text(file)!;
      if (after !== before) {
        texts.set(file, after);
      }
    }
    return { made: this.#made, texts };
  }

  /** One fix a finding, and none that touches what another one changes. Nothing where none was made. */
  round(findings: readonly Finding[]): Generator<void, Trial | undefined> {
    return this.#makeMost(this.#candidates(findings));
  }

  /** Where all together are not accepted, half of them may be. */
  *#makeMost(fixes: readonly MadeFix[]): Generator<void, Trial | undefined> {
    const trial = yield* this.#make(fixes);
    if (trial !== undefined || fixes.length < 2) {
      return trial;
    }
    const middle = Math.ceil(fixes.length / 2);
    return (yield* this.#makeMost(fixes.slice(0, middle))) ?? (yield* this.#makeMost(fixes.slice(middle)));
  }

  #candidates(findings: readonly Finding[]): MadeFix[] {
    const { mode, mayFix, mayEdit } = this.#request;
    const candidates: MadeFix[] = [];
    const taken = new Map<string, Edit[]>();
    const isFree = (edit: Edit) => taken.get(edit.file)?.some(other => touch(edit, other)) !== true;
    for (const finding of findings) {
      const fix = finding.outcome === 'fail' && mayFix(finding) ? fixToMake(finding, mode) : undefined;
      if (
        fix?.edits.every(edit => mayEdit(edit.file) && isFree(edit)) === true &&
        !this.#refused.has(nameOf({ finding, fix }))
      ) {
        candidates.push({ finding, fix });
        for (const [file, edits] of Map.groupBy(fix.edits, edit => edit.file)) {
          taken.set(file, (taken.get(file) ?? []).concat(edits));
        }
      }
    }
    return candidates;
  }

  *#make(fixes: readonly MadeFix[]): Generator<void, Trial | undefined> {
    if (fixes.length === 0 || this.#trials === MOST_TRIALS) {
      return undefined;
    }
    this.#trials++;
    const edits = fixes.flatMap(({ fix }) => fix.edits);
    const trial = yield* tryInSteps(this.#project, edits);
    const targets = fixes.map(({ finding }) => finding);
    if (trial === undefined || !accepts(trial, targets) || (fixes.length > 1 && mayHideHarm(trial, fixes))) {
      if (fixes.length === 1) {
        this.#refused.add(nameOf(fixes[0]!));
      }
      return undefined;
    }
    for (const [file, text] of trial.texts) {
      if (!this.#originals.has(file)) {
        this.#originals.set(file, this.#project.engine.text(file) ?? '');
      }
      this.#put(file, text);
    }
    this.#made.push(...fixes);
    return trial;
  }
}

/** What stands elsewhere once another fix is made is tried again: many a fix in a file has the name of others. */
function nameOf({ finding: { fingerprint, span }, fix: { title } }: MadeFix): string {
  return `${fingerprint} ${span.start} ${title}`;
}

/**
 * An error that one of them removes must not make up for one that another brings. So each may reveal one error where it
 * wrote; where an error shows elsewhere, fewer are tried at once.
 */
function mayHideHarm({ text: { added } }: Trial, fixes: readonly MadeFix[]): boolean {
  const written = placesAfter(fixes.flatMap(({ fix }) => fix.edits));
  const inFiles = Map.groupBy(written, ({ file }) => file);
  for (const error of added) {
    const inFile = inFiles.get(error.file) ?? [];
    const where = inFile.findIndex(place => touch(place, error));
    if (where < 0) {
      return true;
    }
    inFile.splice(where, 1);
  }
  return false;
}

/** Also where they only meet: which of two insertions at one place comes first, nobody said. */
function touch(a: Place, b: Place): boolean {
  return a.file === b.file && a.span.start <= b.span.end && b.span.start <= a.span.end;
}
