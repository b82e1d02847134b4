/** The views to choose from, by the pattern that screen readers know: arrows choose, Tab goes on to the panel. */
import { VIEW_NAMES, VIEWS, type ViewName } from '../../language/src/protocol/index.ts';

/** Where a key leads from a tab: round and round by the arrows. */
function neighbour(current: ViewName, key: string): ViewName | undefined {
  const at = VIEW_NAMES.indexOf(current);
  switch (key) {
    case 'ArrowRight':
      return VIEW_NAMES[(at + 1) % VIEW_NAMES.length];
    case 'ArrowLeft':
      return VIEW_NAMES.at(at - 1);
    case 'Home':
      return VIEW_NAMES[0];
    case 'End':
      return VIEW_NAMES.at(-1);
    default:
      return undefined;
  }
}

interface Props {
  readonly current: ViewName;
  readonly counts: Partial<Readonly<Record<ViewName, number>>>;
  readonly onChoose: (tab: ViewName) => void;
}

export function Tabs({ current, counts, onChoose }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    const next = neighbour(current, event.key);
    if (next !== undefined) {
      event.preventDefault();
      onChoose(next);
      document.getElementById(`tab-${next}`)?.focus();
    }
  };
  return (
    <div role="tablist" class="tabs" aria-label="Views" onKeyDown={onKeyDown}>
      {VIEW_NAMES.map(tab => (
        <button
          key={tab}
          id={`tab-${tab}`}
          type="button"
          role="tab"
          aria-selected={tab === current}
          aria-controls={`panel-${tab}`}
          tabIndex={tab === current ? 0 : -1}
          onClick={() => onChoose(tab)}
        >
          {VIEWS[tab].title}
          {counts[tab] === undefined ? null : <span class="count">{counts[tab]}</span>}
        </button>
      ))}
    </div>
  );
}
