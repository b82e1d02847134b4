/** A world that notes what a judgement looks at, so that a session knows which judgements an edit can change. */

import type { KpiReading } from '../../model/measure.ts';
import type { Attribute, CxModel, Element } from '../../model/model.ts';
import { type ReverseQuery, World, type WorldOptions } from '../expressions/index.ts';
import { anyAttributeSlot, type Cells, CHILDREN, DOC, MEMBERS, referringSlot, TITLE } from './cells.ts';

/** Beyond so many single cells whole columns are noted instead: such a judgement looks at everything anyway. */
const MOST_CELLS = 128;

/** What was looked at: cells, and columns in place of cells once there are many. */
class Recording {
  readonly dependencies = new Set<number>();
  private readonly cells: Cells;
  private coarse = false;

  constructor(cells: Cells) {
    this.cells = cells;
  }

  add(dependency: number): void {
    const { dependencies, cells } = this;
    dependencies.add((this.coarse && cells.isCell(dependency) && cells.columnOfCell(dependency)) || dependency);
    if (!this.coarse && dependencies.size > MOST_CELLS) {
      this.coarse = true;
      for (const each of [...dependencies]) {
        if (cells.isCell(each)) {
          dependencies.delete(each);
          dependencies.add(cells.columnOfCell(each) ?? each);
        }
      }
    }
  }
}

interface Remembered {
  readonly value: unknown;
  readonly dependencies: ReadonlySet<number>;
}

export class TrackingWorld extends World {
  private readonly cells: Cells;
  private readonly recordings: Recording[] = [];
  private readonly remembered = new Map<object, Map<object, Remembered>>();

  constructor(model: CxModel, options: WorldOptions, cells: Cells) {
    super(model, options);
    this.cells = cells;
  }

  /** What the function looks at. */
  record<T>(look: () => T): { readonly value: T; readonly dependencies: ReadonlySet<number> } {
    const recording = new Recording(this.cells);
    this.recordings.push(recording);
    try {
      return { value: look(), dependencies: recording.dependencies };
    } finally {
      this.recordings.pop();
    }
  }

  override attribute(element: Element, name: string): Attribute | undefined {
    this.note(element, name);
    return super.attribute(element, name);
  }

  override title(element: Element): string {
    this.note(element, TITLE);
    return super.title(element);
  }

  override doc(element: Element): string | undefined {
    this.note(element, DOC);
    return super.doc(element);
  }

  override children(element: Element): readonly Element[] {
    this.note(element, CHILDREN);
    return super.children(element);
  }

  override collection(kind: string): readonly Element[] {
    this.add(this.cells.column(kind, this.cells.slot(MEMBERS)));
    return super.collection(kind);
  }

  override referring(target: Element, query: ReverseQuery): readonly Element[] {
    for (const attribute of query.attributes) {
      this.note(target, referringSlot(query.kind, attribute));
    }
    return super.referring(target, query);
  }

  override selection(id: string): readonly Element[] {
    this.add(this.cells.selection(id));
    return super.selection(id);
  }

  override reading(kpi: Element): KpiReading {
    if (this.recordings.length > 0) {
      const { elements, files } = this.kpis.groundsOf(kpi);
      for (const element of elements) {
        this.note(element, anyAttributeSlot(element.kind));
      }
      for (const path of files) {
        this.add(this.cells.dataFile(path));
      }
    }
    return super.reading(kpi);
  }

  /** What was found once is remembered together with what it rests on. */
  override memo<T>(computation: object, about: object, compute: () => T): T {
    let memo = this.remembered.get(computation);
    if (memo === undefined) {
      memo = new Map();
      this.remembered.set(computation, memo);
    }
    let known = memo.get(about);
    if (known === undefined) {
      known = this.record(compute);
      memo.set(about, known);
    }
    if (this.recordings.length > 0) {
      for (const dependency of known.dependencies) {
        this.add(dependency);
      }
    }
    return known.value as T;
  }

  private note(element: Element, slot: string): void {
    if (this.recordings.length > 0) {
      const { cells } = this;
      this.add(cells.cell(cells.ordinal(element.id, element.kind), cells.slot(slot)));
    }
  }

  private add(dependency: number): void {
    this.recordings.at(-1)?.add(dependency);
  }
}
