/** KPIs whose values cannot be: no unit, another unit, outside the range, a target worse than the baseline. */
import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import { frameOf, type KpiFrame } from '../../model/kpi.ts';
import type { CxModel, Element } from '../../model/model.ts';
import { printValue } from '../../model/print.ts';
import { firstValue, hasAttribute, isUnreadable, valuesOf } from '../../model/read.ts';
import { firstPart, partsOf, targetIn, type Value, wordIn } from '../../model/values.ts';
import { problemAt } from './report.ts';

/** What may be written for the whole, and for a segment. */
const GOALS = ['target', 'warn'] as const;
const VALUES = ['baseline', 'target', 'warn', 'readings', 'max-moe'] as const;

/** What a value of each unit is written as. */
const WRITTEN: Readonly<Record<string, { readonly type: Value['type']; readonly example: string }>> = {
  percent: { type: 'percent', example: '85%' },
  points: { type: 'number', example: '41' },
  score: { type: 'number', example: '4.2' },
  count: { type: 'number', example: '312' },
  'per-mille': { type: 'number', example: '3.5' },
  duration: { type: 'duration', example: '5min' },
  money: { type: 'money', example: 'EUR 12.50' },
};

export function checkKpi(kpi: Element, model: Pick<CxModel, 'element'>): PlacedDiagnostic[] {
  if (kpi.kind !== 'kpi') {
    return [];
  }
  if (isUnreadable(kpi, 'unit')) {
    return [];
  }
  const frame = frameOf(kpi, model);
  const metricIsUnknown = hasAttribute(kpi, 'metric') && frame.metric === undefined;
  if (frame.unit === undefined) {
    const message = `\`${kpi.name}\` has no unit: name a \`metric:\`, or write a \`unit:\`.`;
    return metricIsUnknown ? [] : [problemAt('kpi-unit-range', kpi, kpi.nameSpan, message, { discriminator: 'unit' })];
  }
  const written = WRITTEN[frame.unit];
  const problems: PlacedDiagnostic[] = [];
  for (const attribute of VALUES) {
    for (const value of valuesOf(kpi, attribute)) {
      const problem = written === undefined ? undefined : valueProblem(kpi, attribute, value, frame, written);
      if (problem !== undefined) {
        problems.push(problem);
      }
    }
  }
  problems.push(...GOALS.flatMap(attribute => checkRepeated(kpi, attribute)));
  return problems.length > 0 || isUnreadable(kpi, 'better') ? problems : checkDirection(kpi, frame);
}

/** One goal for the whole, and one for each segment: of two for the same nobody knows which counts. */
function checkRepeated(kpi: Element, attribute: (typeof GOALS)[number]): PlacedDiagnostic[] {
  const first = new Map<string, Value>();
  const problems: PlacedDiagnostic[] = [];
  for (const value of valuesOf(kpi, attribute)) {
    const segments = partsOf(value, 'for');
    const names = segments.map(segment => targetIn(segment) ?? (segment.type === 'reference' ? segment.text : ''));
    for (const name of segments.length === 0 ? [''] : names) {
      const other = first.get(name);
      if (other === undefined) {
        first.set(name, value);
      } else if (other !== value) {
        const whom = name === '' ? 'the whole' : `\`${name}\``;
        const advice = name === '' ? ', or write behind it the segment that it is for, as in `for Commuters`' : '';
        problems.push(
          problemAt(
            'repeated-attribute',
            kpi,
            value.span,
            `\`${kpi.name}\` has two \`${attribute}\` for ${whom}: keep one of them${advice}.`,
            {
              related: [{ message: 'The first one stands here.', file: kpi.file, span: other.span }],
              discriminator: `${attribute}:${name}`,
            },
          ),
        );
      }
    }
  }
  return problems;
}

function valueProblem(
  kpi: Element,
  attribute: string,
  value: Value,
  { unit, range }: KpiFrame,
  written: { readonly type: Value['type']; readonly example: string },
): PlacedDiagnostic | undefined {
  if (value.type !== written.type) {
    return problemAt(
      'kpi-unit-range',
      kpi,
      value.span,
      `\`${kpi.name}\` is in ${unit}: write \`${attribute}\` as in \`${written.example}\`.`,
      {
        discriminator: `${attribute}:unit`,
      },
    );
  }
  if (
    range !== undefined &&
    attribute !== 'max-moe' &&
    'number' in value &&
    (value.number < range.low || value.number > range.high)
  ) {
    return problemAt(
      'kpi-unit-range',
      kpi,
      value.span,
      `${value.number} lies outside ${range.low} to ${range.high}, the values that \`${kpi.name}\` can have.`,
      {
        discriminator: `${attribute}:range`,
      },
    );
  }
  return undefined;
}

function checkDirection(kpi: Element, frame: KpiFrame): PlacedDiagnostic[] {
  const [first, ...others] = valuesOf(kpi, 'target');
  return first === undefined
    ? []
    : [first, ...(frame.better === 'declared' ? [] : others)].flatMap(target => directionOf(kpi, target, frame));
}

/** The baseline is that of the whole: a target for a segment is not held against it. */
function directionOf(kpi: Element, target: Value, frame: KpiFrame): PlacedDiagnostic[] {
  const baseline = firstPart(target, 'for') === undefined ? firstValue(kpi, 'baseline') : undefined;
  if (frame.better === 'declared') {
    return [
      problemAt(
        'kpi-direction',
        kpi,
        kpi.nameSpan,
        `The metric of \`${kpi.name}\` leaves its direction to the KPI: write \`better: lower\` or \`better: higher\`.`,
        {
          discriminator: 'declared',
        },
      ),
    ];
  }
  const sign = wordIn(firstPart(target, 'op'));
  const against = frame.better === 'higher' ? ['<', '<='] : ['>', '>='];
  if (frame.better !== undefined && sign !== undefined && against.includes(sign)) {
    const from = baseline === undefined ? '' : `, from a baseline of ${asked(baseline)}`;
    return [
      problemAt(
        'kpi-direction',
        kpi,
        target.span,
        `For \`${kpi.name}\` ${frame.better} is better, and the target asks for ${asked(target)}${from}.`,
        {
          discriminator: 'operator',
        },
      ),
    ];
  }
  const [from, to] = [comparable(baseline), comparable(target)];
  if (from === undefined || to === undefined || frame.better === undefined) {
    return [];
  }
  const worse = frame.better === 'higher' ? to < from : to > from;
  return worse
    ? [
        problemAt(
          'kpi-direction',
          kpi,
          target.span,
          `For \`${kpi.name}\` ${frame.better} is better, and the target ${asked(target)} is worse than the baseline ${asked(baseline!)}.`,
          {
            related: [{ message: 'The baseline stands here.', file: kpi.file, span: baseline!.span }],
            discriminator: 'baseline',
          },
        ),
      ]
    : [];
}

/** The number as it is written, with its sign where it has one. */
function asked(value: Value): string {
  const sign = wordIn(firstPart(value, 'op'));
  return `\`${sign === undefined ? '' : `${sign} `}${printValue(value)}\``;
}

const SECONDS: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3600, d: 86400, w: 604800 };

/** A number that two values of one KPI can be compared by; none for units that need a calendar. */
function comparable(value: Value | undefined): number | undefined {
  if (value?.type === 'duration') {
    const seconds = SECONDS[value.unit];
    return seconds === undefined ? undefined : value.number * seconds;
  }
  return value !== undefined && 'number' in value ? value.number : undefined;
}
