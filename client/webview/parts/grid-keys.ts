/**
 * The keyboard path through the map: one stop for the whole grid, arrows from fact to fact, Enter goes to the source.
 *
 * Left and right keep the lane where they can, up and down stay in the column.
 */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

const FACTS = 'button';

export function useGridKeys(table: RefObject<HTMLTableElement | null>): (event: KeyboardEvent) => void {
  // After each drawing, for new facts come with a stop of their own.
  useEffect(() => {
    if (table.current !== null) {
      keepOneStop(table.current);
    }
  });
  return event => {
    const grid = table.current;
    const from = event.target instanceof Element ? event.target.closest<HTMLElement>(FACTS) : null;
    if (grid === null || from === null || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const to = neighbour(grid, from, event.key);
    if (to === undefined) {
      return;
    }
    event.preventDefault();
    // To focus alone is content with a part in sight, even where it lies beneath the heads.
    to.focus({ preventScroll: true });
    to.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    keepOneStop(grid);
  };
}

function keepOneStop(grid: HTMLElement): void {
  const facts = [...grid.querySelectorAll<HTMLElement>(FACTS)];
  const current = facts.find(fact => fact === fact.ownerDocument.activeElement);
  const stop = current ?? facts.find(fact => fact.dataset['stop'] === 'yes') ?? facts[0];
  for (const fact of facts) {
    fact.tabIndex = fact === stop ? 0 : -1;
    fact.dataset['stop'] = fact === stop ? 'yes' : 'no';
  }
}

function neighbour(grid: HTMLElement, from: HTMLElement, key: string): HTMLElement | undefined {
  const facts = [...grid.querySelectorAll<HTMLElement>(FACTS)];
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

/** The next fact of the same lane on that side; where the lane has none there, the nearest column's first fact. */
function beside(
  from: HTMLElement,
  facts: readonly HTMLElement[],
  column: number,
  side: 1 | -1,
): HTMLElement | undefined {
  const further = facts.filter(fact => (columnOf(fact) - column) * side > 0);
  const lane = further.filter(fact => rowOf(fact) === rowOf(from));
  const candidates = lane.length > 0 ? lane : further;
  const nearest = Math.min(...candidates.map(fact => Math.abs(columnOf(fact) - column)));
  return candidates.find(fact => Math.abs(columnOf(fact) - column) === nearest);
}

/** −1 is the head of a lane. */
function columnOf(fact: HTMLElement): number {
  return Number(fact.closest<HTMLElement>('[data-column]')?.dataset['column'] ?? -1);
}

function rowOf(fact: HTMLElement): HTMLTableRowElement | null {
  return fact.closest('tr');
}
