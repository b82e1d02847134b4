/**
 * What a change excuses that nothing excused before it: waivers and `cx-ignore` comments that came, that name more, or
 * that last longer.
 */
import type { Place } from '../../model/finding.ts';
import type { CxModel, Element, Suppression } from '../../model/model.ts';
import { dateOf, targetsOf } from '../../model/read.ts';
import { lastingIdentity } from '../../model/renames.ts';
import { isGranted } from './waivers.ts';

/** Until when a norm is excused on an element, by both of their names. */
type Excuses = ReadonlyMap<string, string>;

const FOR_EVER = '9999-12-31';

/** All that is excused in a version of a programme. */
export class Excused {
  readonly #byComment: Excuses;
  readonly #byWaiver: Excuses;

  constructor(models: readonly CxModel[]) {
    this.#byComment = longest(models.flatMap(model => commentsOf(model).flatMap(each => excusesOf(each, model))));
    this.#byWaiver = longest(models.flatMap(model => waiversOf(model).flatMap(each => excusesOf(each, model))));
  }

  /** Whether a comment takes this out that one does already. Nobody approved a comment, so a waiver's place it cannot take. */
  hasComment(excuse: Excuse): boolean {
    return has(this.#byComment, excuse);
  }

  /** Whether a waiver takes this out for which there is one already, or a comment. */
  hasWaiver(excuse: Excuse): boolean {
    return has(this.#byWaiver, excuse) || has(this.#byComment, excuse);
  }
}

interface Excuse {
  /** By its name of today, and by the one that lasts through renames. */
  readonly elements: readonly string[];
  /** A simple name. */
  readonly norm: string;
  readonly until: string;
}

export interface AddedExemption extends Place {
  readonly element: string;
  readonly type: 'waiver' | 'comment';
  /** What it excuses, as the text names it. */
  readonly norms: readonly string[];
}

/** In the order of files and places, comments last. */
export function addedExemptions(model: CxModel, before: Excused): AddedExemption[] {
  const waivers = waiversOf(model)
    .filter(waiver => excusesOf(waiver, model).some(excuse => !before.hasWaiver(excuse)))
    .map(
      (waiver): AddedExemption => ({
        type: 'waiver',
        file: waiver.file,
        span: waiver.nameSpan,
        element: waiver.id,
        norms: [...new Set(targetsOf(waiver, 'of').map(simpleName))],
      }),
    );
  const comments = commentsOf(model)
    .filter(comment => excusesOf(comment, model).some(excuse => !before.hasComment(excuse)))
    .map(
      (comment): AddedExemption => ({
        type: 'comment',
        file: comment.file,
        span: comment.span,
        element: comment.element!,
        norms: comment.rules.map(({ name }) => name),
      }),
    );
  return [...waivers, ...comments];
}

/** The elements and norms that comments of this change alone take out, each as `element norm`. */
export function excusedByNewComments(model: CxModel, before: Excused): ReadonlySet<string> {
  const added = commentsOf(model)
    .flatMap(comment => excusesOf(comment, model).map(excuse => ({ comment, excuse })))
    .filter(({ excuse }) => !before.hasComment(excuse));
  return new Set(added.map(({ comment, excuse }) => excusedKey(comment.element!, excuse.norm)));
}

export function excusedKey(element: string, norm: string): string {
  return `${element} ${simpleName(norm)}`;
}

function has(excuses: Excuses, { elements, norm, until }: Excuse): boolean {
  return elements.some(element => (excuses.get(`${element} ${norm}`) ?? '') >= until);
}

function longest(excuses: readonly Excuse[]): Excuses {
  const longest = new Map<string, string>();
  for (const { elements, norm, until } of excuses) {
    for (const element of elements) {
      const key = `${element} ${norm}`;
      if ((longest.get(key) ?? '') < until) {
        longest.set(key, until);
      }
    }
  }
  return longest;
}

function commentsOf({ fragments }: CxModel): Suppression[] {
  return fragments
    .flatMap(fragment => fragment.suppressions)
    .filter(({ element, reason }) => element !== undefined && reason.trim() !== '');
}

function waiversOf({ index }: CxModel): Element[] {
  return index.written('waiver').filter(isGranted);
}

function excusesOf(source: Element | Suppression, model: CxModel): Excuse[] {
  const isComment = 'rules' in source;
  const subjects = isComment ? [source.element!] : targetsOf(source, 'for');
  const norms = isComment ? source.rules.map(({ name }) => name) : targetsOf(source, 'of');
  const until = (isComment ? source.until : dateOf(source, 'until')) ?? FOR_EVER;
  return subjects.flatMap(subject => {
    const element = model.element(subject);
    const elements = element === undefined ? [subject] : [...new Set([subject, lastingIdentity(element)])];
    return norms.map(norm => ({ elements, norm: simpleName(norm), until }));
  });
}

function simpleName(norm: string): string {
  return norm.slice(norm.lastIndexOf('.') + 1);
}
