/** Collects what differs between two versions of a file, in keys. */

import { signatureOf } from '../../model/attributes.ts';
import type { Attribute, Element, Fragment } from '../../model/model.ts';
import { visibleElements } from '../../model/model.ts';
import { attributeOf, isRetired } from '../../model/read.ts';
import type { Value } from '../../model/values.ts';
import type { GrowingChanges } from './changes.ts';
import {
  anyAttributeSlot,
  CHILDREN,
  type DependencyKeys,
  DOC,
  MEMBERS,
  referringSlot,
  TITLE,
} from './dependency-keys.ts';

/** Visits each reference of the values, those in their parts too. */
export function eachTarget(values: readonly Value[], visit: (target: string | undefined) => void): void {
  for (const value of values) {
    if (value.type === 'reference') {
      visit(value.target);
    }
    for (const part of value.parts === undefined ? [] : Object.values(value.parts)) {
      eachTarget(part, visit);
    }
  }
}

export class Collector implements GrowingChanges {
  all = false;
  names = false;
  selections = false;
  readonly keys = new Set<number>();
  readonly slots = new Set<number>();
  readonly files = new Set<string>();
  readonly touchedFiles = new Set<string>();
  /** Identities of the elements that came or went, or were retired, or are no more. */
  readonly moved: string[] = [];
  readonly #table: DependencyKeys;

  constructor(table: DependencyKeys) {
    this.#table = table;
  }

  exchanged(before: Fragment | undefined, after: Fragment | undefined): void {
    const { file } = (before ?? after)!;
    this.files.add(file);
    this.#dependency(this.#table.text(file));
    const [old, now] = [elementsById(before), elementsById(after)];
    this.names ||= before?.uses.map(use => use.namespace).join() !== after?.uses.map(use => use.namespace).join();
    this.selections ||= [...old.values(), ...now.values()].some(isSelection);
    for (const [id, element] of old) {
      const same = now.get(id);
      if (same === undefined) {
        this.#came(element);
      } else if (pathOf(element) !== pathOf(same)) {
        this.all = true;
      } else {
        this.#compare(element, same);
      }
    }
    for (const [id, element] of now) {
      if (!old.has(id)) {
        this.#came(element);
      }
    }
    this.#compareMembers(old, now);
  }

  /** The texts are the same; some references mean something else now. */
  relinked(fragment: Fragment, old: readonly (string | undefined)[], now: readonly (string | undefined)[]): void {
    let index = 0;
    let differs = false;
    for (const element of visibleElements(fragment.elements)) {
      for (const [name, attribute] of element.attributes) {
        eachTarget(attribute.values, target => {
          const former = old[index++];
          if (former !== target) {
            differs = true;
            this.#attribute(element, name);
            this.#referred(element, name, former);
            this.#referred(element, name, target);
          }
        });
      }
    }
    if (differs || now.length !== old.length) {
      this.files.add(fragment.file);
      this.selections ||= visibleElements(fragment.elements).some(isSelection);
    }
  }

  /** A file that no programme is written in came, changed or went. */
  data(path: string): void {
    this.#dependency(this.#table.dataFile(path));
  }

  /** Something that was found has another answer now. */
  answer(question: string): void {
    this.#dependency(this.#table.answer(question));
  }

  /** An element that came, or went. */
  #came(element: Element): void {
    this.names = true;
    this.moved.push(element.id);
    for (const [name, attribute] of element.attributes) {
      this.#attribute(element, name);
      this.#refersNow(element, name, attribute);
    }
    for (const slot of [TITLE, DOC, CHILDREN, anyAttributeSlot(element.kind)]) {
      this.#cell(element.id, element.kind, slot);
    }
    this.#note(this.#table.column(element.kind, this.#table.slot(MEMBERS)));
  }

  #compare(old: Element, now: Element): void {
    for (const name of new Set([...old.attributes.keys(), ...now.attributes.keys()])) {
      const [before, after] = [attributeOf(old, name), attributeOf(now, name)];
      if ((before && signatureOf(before)) !== (after && signatureOf(after))) {
        this.names ||= name === 'formerly';
        this.#attribute(now, name);
        this.#refersNow(old, name, before);
        this.#refersNow(now, name, after);
      }
    }
    if (isRetired(old) !== isRetired(now)) {
      // What is retired refers to nothing any more, nor does anything within it; and no collection holds any of it.
      for (const within of visibleElements([now])) {
        this.moved.push(within.id);
        for (const [name, attribute] of within.attributes) {
          this.#refersNow(within, name, attribute);
        }
      }
    }
    if (old.title !== now.title) {
      this.#cell(now.id, now.kind, TITLE);
    }
    if (old.doc !== now.doc) {
      this.#cell(now.id, now.kind, DOC);
    }
    if (liveChildren(old) !== liveChildren(now)) {
      this.#cell(now.id, now.kind, CHILDREN);
    }
  }

  /** Collections whose members in this file are others now, or stand in another order. */
  #compareMembers(old: ReadonlyMap<string, Element>, now: ReadonlyMap<string, Element>): void {
    const [before, after] = [membersByKind(old), membersByKind(now)];
    for (const kind of new Set([...before.keys(), ...after.keys()])) {
      if (before.get(kind) !== after.get(kind)) {
        this.#note(this.#table.column(kind, this.#table.slot(MEMBERS)));
      }
    }
  }

  #attribute(element: Element, name: string): void {
    this.#cell(element.id, element.kind, name);
    this.#cell(element.id, element.kind, anyAttributeSlot(element.kind));
  }

  #refersNow(element: Element, name: string, attribute: Attribute | undefined): void {
    for (const value of attribute?.values ?? []) {
      if (value.type === 'reference') {
        this.#referred(element, name, value.target);
      }
    }
  }

  #referred(from: Element, attribute: string, target: string | undefined): void {
    if (target !== undefined) {
      this.#cell(target, undefined, referringSlot(from.kind, attribute));
      this.#cell(target, undefined, referringSlot(undefined, attribute));
    }
  }

  #cell(id: string, kind: string | undefined, slotName: string): void {
    const table = this.#table;
    this.#dependency(table.cell(table.ordinal(id, kind), table.slot(slotName)));
  }

  /** Notes a cell, and the column that it is of. */
  #dependency(cell: number): void {
    const table = this.#table;
    this.#note(cell);
    const file = table.fileOfCell(cell);
    if (file !== undefined) {
      this.touchedFiles.add(file);
    }
    const column = table.columnOfCell(cell);
    if (column !== undefined) {
      this.#note(column);
    }
  }

  #note(dependency: number): void {
    this.keys.add(dependency);
    this.slots.add(this.#table.slotOf(dependency));
  }
}

/** Whether it is a selection that has a name. */
function isSelection({ kind }: Element): boolean {
  return kind === 'fact' || kind === 'standard';
}

function elementsById(fragment: Fragment | undefined): Map<string, Element> {
  const elements = new Map<string, Element>();
  for (const element of visibleElements(fragment?.elements ?? [])) {
    // Two elements of one identity share their keys; the mark keeps the second from hiding the first.
    elements.set(elements.has(element.id) ? `${element.id}#${elements.size}` : element.id, element);
  }
  return elements;
}

/** The kinds around an element and its own. */
function pathOf(element: Element): string {
  return element.container === undefined ? element.kind : `${pathOf(element.container)}/${element.kind}`;
}

function isLive(element: Element): boolean {
  return !isRetired(element) && (element.container === undefined || isLive(element.container));
}

function liveChildren(element: Element): string {
  return element.children
    .filter(child => !isRetired(child))
    .map(child => child.id)
    .join();
}

function membersByKind(elements: ReadonlyMap<string, Element>): ReadonlyMap<string, string> {
  const members = new Map<string, string>();
  for (const element of elements.values()) {
    if (isLive(element)) {
      members.set(element.kind, `${members.get(element.kind) ?? ''} ${element.id}`);
    }
  }
  return members;
}
