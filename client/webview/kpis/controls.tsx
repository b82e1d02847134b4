/** Whose KPIs are shown, and in what order. */
import type { DashboardView, KpiChoice } from '../../../language/src/protocol/index.ts';
import { GROUPINGS } from './titles.ts';

const ALL = '';

interface Props {
  readonly dashboards: readonly DashboardView[];
  /** Identity of the one that is shown; null shows all KPIs. */
  readonly dashboard: string | null;
  readonly by: KpiChoice['by'];
  readonly onChoose: (choice: Partial<KpiChoice>) => void;
}

/** A dashboard has an order of its own, so that there is nothing to group. */
export function Controls({ dashboards, dashboard, by, onChoose }: Props) {
  return (
    <>
      {dashboards.length === 0 ? null : (
        <label class="quiet">
          Show{' '}
          <select
            class="kpis-dashboard"
            value={dashboard ?? ALL}
            onChange={event => onChoose({ dashboard: event.currentTarget.value || null })}
          >
            <option value={ALL}>all KPIs</option>
            {dashboards.map(({ id, title }, index) => (
              <option key={`${id} ${index}`} value={id} dir="auto">
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      {dashboard === null ? (
        <label class="quiet">
          Grouped by{' '}
          <select
            class="kpis-by"
            value={by}
            onChange={event => onChoose({ by: GROUPINGS[event.currentTarget.selectedIndex] ?? by })}
          >
            {GROUPINGS.map(each => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </>
  );
}
