/** Cells that span the columns of their stage, and what stands between them. */
import type { ComponentChildren } from 'preact';
import type { StageView } from '../../../language/src/protocol/index.ts';

/** The stages of each level, outermost level first. */
export function levelsOf(stages: readonly StageView[]): (readonly StageView[])[] {
  const count = Math.max(0, ...stages.map(({ level }) => level + 1));
  return Array.from({ length: count }, (_, level) => stages.filter(stage => stage.level === level));
}

export function across(
  stages: readonly StageView[],
  columns: number,
  cell: (stage: StageView) => ComponentChildren,
): ComponentChildren[] {
  const cells: ComponentChildren[] = [];
  let at = 0;
  for (const stage of stages) {
    if (stage.from > at) {
      cells.push(<td key={`before ${stage.id}`} colSpan={stage.from - at} />);
    }
    cells.push(cell(stage));
    at = stage.to;
  }
  if (at < columns) {
    cells.push(<td key="after" colSpan={columns - at} />);
  }
  return cells;
}
