/**
 * The keyboard path through a grid: one stop for all of it, arrows from fact to fact, Enter does what a click does.
 *
 * Left and right keep the row where they can, up and down stay in the column.
 */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** `facts` selects what is stopped at; a row of them is one of a table, or is marked as `data-row`. */
export function useGridKeys(area: RefObject<HTMLElement | null>, facts = 'button'): (event: KeyboardEvent) => void {
  // After each drawing, for new facts come with a stop of their own.
  useEffect(() => {
    if (area.current !== null) {
      keepOneStop(factsIn(area.current, facts));
    }
  });
  return event => {
    const grid = area.current;
    const from = event.target instanceof Element ? event.target.closest<HTMLElement>(facts) : null;
    if (grid === null || from === null || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const all = factsIn(grid, facts);
    const to = neighbour(all, from, event.key);
    if (to === undefined) {
      return;
    }
    event.preventDefault();
    // To focus alone is content with a part in sight, even where it lies beneath the heads.
    to.focus({ preventScroll: true });
    to.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    keepOneStop(all);
  };
}

function factsIn(grid: HTMLElement, selector: string): HTMLElement[] {
  return [...grid.querySelectorAll<HTMLElement>(selector)];
}

function keepOneStop(facts: readonly HTMLElement[]): void {
  const current = facts.find(fact => fact === fact.ownerDocument.activeElement);
  const stop = current ?? facts.find(fact => fact.dataset['stop'] === 'yes') ?? facts[0];
  for (const fact of facts) {
    fact.tabIndex = fact === stop ? 0 : -1;
    fact.dataset['stop'] = fact === stop ? 'yes' : 'no';
  }
}

function neighbour(facts: readonly HTMLElement[], from: HTMLElement, key: string): HTMLElement | undefined {
  const column = columnOf(from);
  const within = (wanted: number) => facts.filter(fact => columnOf(fact) === wanted);
  const own = within(column);
  switch (key) {
    case 'ArrowDown':
      return own[own.indexOf(from) + 1];
    case 'ArrowUp':
      return own[own.indexOf(from) - 1];
    case 'ArrowRight':
      return beside(from, facts, column, 1);
    case 'ArrowLeft':
      return beside(from, facts, column, -1);
    case 'Home':
      return facts.find(fact => rowOf(fact) === rowOf(from));
    case 'End':
      return facts.findLast(fact => rowOf(fact) === rowOf(from));
    default:
      return undefined;
  }
}

/** The next fact of the same row on that side; where the row has none there, the nearest column's first fact. */
function beside(
  from: HTMLElement,
  facts: readonly HTMLElement[],
  column: number,
  side: 1 | -1,
): HTMLElement | undefined {
  const further = facts.filter(fact => (columnOf(fact) - column) * side > 0);
  const row = further.filter(fact => rowOf(fact) === rowOf(from));
  const candidates = row.length > 0 ? row : further;
  const nearest = Math.min(...candidates.map(fact => Math.abs(columnOf(fact) - column)));
  return candidates.find(fact => Math.abs(columnOf(fact) - column) === nearest);
}

/** −1 is the head of a row. */
function columnOf(fact: HTMLElement): number {
  return Number(fact.closest<HTMLElement>('[data-column]')?.dataset['column'] ?? -1);
}

function rowOf(fact: HTMLElement): HTMLElement | null {
  return fact.closest<HTMLElement>('tr, [data-row]');
}
