/** Rules that read what was measured, and what people wait for. */
import { rowsOf } from './data-files.ts';
import { seconds } from './days.ts';
import { amount, latestSample, sampleOf } from './measures.ts';
import { type Rule, rule } from './obligations.ts';
import { type Element, has, type Programme, part, values } from './programme.ts';

export function loops(programme: Programme): Rule[] {
  const posts = programme.all('listening').filter(post => has(post, 'items'));
  return [rule('loop-open', posts, post => !isLate(programme, post))];
}

/** Somebody waits longer than promised; where nothing is promised, a detractor longer than two days. */
function isLate(programme: Programme, post: Element): boolean {
  const [promise] = values(post, 'respond-within');
  const endOfToday = Date.parse(programme.today) + 86_400_000;
  return rowsOf(post, 'items').some(({ received, answered, detractor }) => {
    const most = promise !== undefined ? seconds(promise) : detractor === 'yes' ? 172_800 : Number.POSITIVE_INFINITY;
    return answered === '' && endOfToday - Date.parse(received!) > most * 1000;
  });
}

export function measured(programme: Programme): Rule[] {
  const kpis = programme.all('kpi');
  const stating = (kpi: Element) => rowsOf(kpi, 'data').some(row => row['value'] && (row['promoters'] || row['score']));
  const margin = (kpi: Element) => latestSample(kpi, programme.today)?.margin;
  const limited = kpis.filter(kpi => has(kpi, 'max-moe') && margin(kpi) !== undefined);
  const aiming = kpis.filter(kpi => has(kpi, 'baseline') && has(kpi, 'target'));
  return [
    rule(
      'kpi-recompute',
      kpis.filter(kpi => has(kpi, 'data')),
      kpi => !stating(kpi),
    ),
    rule('kpi-sample-small', limited, kpi => margin(kpi)! <= amount(values(kpi, 'max-moe')[0]!)),
    rule('kpi-target-ambition', aiming, kpi => gain(programme, kpi) > (marginAtStart(kpi) ?? margin(kpi) ?? 0)),
  ];
}

/** How much better than the baseline the target is: less than nothing when it is worse. */
function gain(programme: Programme, kpi: Element): number {
  const [target] = values(kpi, 'target');
  const better = programme.ofMetric(kpi, 'better');
  const isLower = better === 'lower' || (better !== 'higher' && part(target, 'op') === '<=');
  const distance = amount(target!) - amount(values(kpi, 'baseline')[0]!);
  return isLower ? -distance : distance;
}

const marginAtStart = (kpi: Element): number | undefined => sampleOf(values(kpi, 'baseline')[0]!).margin;
