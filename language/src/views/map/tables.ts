/** Maps as a table: the steps of all journeys. */
import type { Cell, ViewTable } from '../view.ts';
import type { JourneyMapView, StepView } from './schema.ts';

export function mapTables(journeys: readonly JourneyMapView[]): ViewTable[] {
  return [
    {
      heading: 'Steps',
      heads: ['Journey', 'Stage', 'Step', 'Channels', 'Accountable', 'Emotion', 'Moment of truth', 'Pains', 'Gains'],
      rows: journeys.flatMap(journey => journey.steps.map((step, column) => stepRow(journey, step, column))),
    },
  ];
}

function stepRow(journey: JourneyMapView, step: StepView, column: number): Cell[] {
  const stages = journey.stages.filter(({ from, to }) => from <= column && column < to);
  const place = [journey.title, stages.map(({ title }) => title).join(' › ')];
  if (step.type !== 'touchpoint') {
    return [...place, step.type === 'milestone' ? step.title : '', '', '', '', '', '', ''];
  }
  return [
    ...place,
    step.title,
    step.channels.map(({ title }) => title).join(', '),
    step.owners.map(({ title }) => title).join(', '),
    step.emotion === null ? '' : String(Math.round(step.emotion * 10) / 10),
    step.critical === null ? '' : (step.critical.because ?? 'yes'),
    step.pains.map(({ title }) => title).join(', '),
    step.gains.map(({ title }) => title).join(', '),
  ];
}
