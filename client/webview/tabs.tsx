/** The views to choose from, by the pattern that screen readers know: arrows choose, Tab goes on to the panel. */
import { TABS, type Tab } from '../../language/src/protocol/index.ts';

const TITLES: Readonly<Record<Tab, string>> = {
  map: 'Map',
  coverage: 'Coverage',
  findings: 'Findings',
  programme: 'Programme',
};

/** Where a key leads from a tab: round and round by the arrows. */
function neighbour(current: Tab, key: string): Tab | undefined {
  const at = TABS.indexOf(current);
  switch (key) {
    case 'ArrowRight':
      return TABS[(at + 1) % TABS.length];
    case 'ArrowLeft':
      return TABS.at(at - 1);
    case 'Home':
      return TABS[0];
    case 'End':
      return TABS.at(-1);
    default:
      return undefined;
  }
}

interface Props {
  readonly current: Tab;
  readonly counts: Partial<Readonly<Record<Tab, number>>>;
  readonly onChoose: (tab: Tab) => void;
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
      {TABS.map(tab => (
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
          {TITLES[tab]}
          {counts[tab] === undefined ? null : <span class="count">{counts[tab]}</span>}
        </button>
      ))}
    </div>
  );
}
