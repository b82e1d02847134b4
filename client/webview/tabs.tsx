/** The views to choose from, by the pattern that screen readers know: arrows choose, Tab goes on to the panel. */
import { TABS, type Tab } from '../../language/src/protocol/index.ts';

const TITLES: Readonly<Record<Tab, string>> = {
  map: 'Map',
  coverage: 'Coverage',
  findings: 'Findings',
  programme: 'Programme',
};

interface Props {
  readonly current: Tab;
  readonly counts: Partial<Readonly<Record<Tab, number>>>;
  readonly onChoose: (tab: Tab) => void;
}

export function Tabs({ current, counts, onChoose }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    const side = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (side !== 0) {
      event.preventDefault();
      const next = TABS[(TABS.indexOf(current) + side + TABS.length) % TABS.length]!;
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
