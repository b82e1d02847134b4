/** The page on its own: a report that carries its data with it and asks nobody for anything. */
import { render } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { type IllustratedReport, viewsOfJourney } from '../../../language/src/protocol/index.ts';
import { App } from '../app.tsx';
import { HostProvider } from '../host.ts';
import { Icon } from '../parts/icon.tsx';
import { byPath, ImagesProvider } from '../parts/images.tsx';
import { type Choice, UNCHOSEN } from '../view-props.ts';

export function showReport(root: Element, report: IllustratedReport): void {
  render(<ReportPage report={report} />, root);
}

function ReportPage({ report }: { report: IllustratedReport }) {
  const { title, asOf, journeys, findings, views, incomplete, images } = report;
  const [choice, setChoice] = useState<Choice>({ tab: 'programme', ...UNCHOSEN });
  const [chosen, setChosen] = useState<string | null>(null);
  const index = Math.max(
    0,
    journeys.findIndex(({ id }) => id === chosen),
  );
  const found = useMemo(() => byPath(images), [images]);
  const shown = useMemo(() => viewsOfJourney(views, index), [views, index]);
  return (
    <HostProvider value={{ choose: setChosen }}>
      <div class="report-head">
        <p class="report-title">
          <bdi>{title ?? 'Customer experience programme'}</bdi>
        </p>
        <p class="quiet">As of {asOf}</p>
        {incomplete === null ? null : (
          <p class="report-incomplete">
            <Icon name="warning" />
            <span>{incomplete}</span>
          </p>
        )}
      </div>
      <ImagesProvider value={found}>
        <App
          shown={{
            journeys,
            journey: journeys[index]?.id ?? null,
            findingCount: findings,
            views: shown,
            freshness: 'live',
            trouble: null,
            focus: null,
          }}
          choice={choice}
          onChoice={setChoice}
        />
      </ImagesProvider>
    </HostProvider>
  );
}
