/** The page on its own: a report that carries its data with it and asks nobody for anything. */
import { render } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { journeyIn, type ReportData } from '../../../language/src/protocol/index.ts';
import { App, type Choice } from '../app.tsx';
import { HostProvider } from '../host.ts';
import { Icon } from '../parts/icon.tsx';

export function showReport(root: Element, data: ReportData): void {
  render(<Report data={data} />, root);
}

export function Report({ data }: { data: ReportData }) {
  const { programme, findings, incomplete } = data;
  const [choice, setChoice] = useState<Choice>({ tab: 'programme', lens: null });
  const [chosen, setChosen] = useState<string | null>(null);
  const index = Math.max(
    0,
    programme.journeys.findIndex(({ id }) => id === chosen),
  );
  const { map, coverage } = useMemo(() => journeyIn(data, index), [data, index]);
  return (
    <HostProvider value={{ choose: setChosen }}>
      <div class="report-head">
        <p class="report-title">
          <bdi>{programme.programme?.title ?? 'Customer experience programme'}</bdi>
        </p>
        <p class="quiet">As of {programme.asOf}</p>
        {incomplete === null ? null : (
          <p class="report-incomplete">
            <Icon name="warning" />
            <span>{incomplete}</span>
          </p>
        )}
      </div>
      <App
        shown={{
          journeys: programme.journeys,
          journey: map?.id ?? null,
          findingCount: findings.listed.length + findings.more,
          views: { programme, map, coverage, findings },
          freshness: 'live',
          trouble: null,
          focus: null,
        }}
        choice={choice}
        onChoice={setChoice}
      />
    </HostProvider>
  );
}
