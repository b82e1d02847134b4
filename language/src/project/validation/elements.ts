/** What one element says that cannot be, once its names are linked. */
import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import { levelsOf, scoringOf } from '../../model/framework.ts';
import type { CxModel, Element } from '../../model/model.ts';
import { didYouMean, nearest } from '../../model/nearest.ts';
import { firstValue, isUnreadable, targetOf, valuesOf, versionOf } from '../../model/read.ts';
import { firstPart, numberIn, targetIn } from '../../model/values.ts';
import { checkDates } from './dates.ts';
import { checkImages } from './images.ts';
import { checkKpi } from './kpi.ts';
import { problemAt } from './report.ts';

export function checkElement(element: Element, model: Pick<CxModel, 'element'>): PlacedDiagnostic[] {
  return [
    ...checkDates(element),
    ...checkKpi(element, model),
    ...checkImages(element),
    ...checkVersions(element, model),
    ...checkLevels(element, model),
    ...checkDepth(element),
  ];
}

function checkVersions(element: Element, model: Pick<CxModel, 'element'>): PlacedDiagnostic[] {
  const problems: PlacedDiagnostic[] = [];
  for (const claim of valuesOf(element, 'standards')) {
    const version = numberIn(firstPart(claim, 'version'));
    const target = targetIn(claim);
    const standard = target === undefined ? undefined : model.element(target);
    if (version === undefined || standard === undefined) {
      continue;
    }
    const current = versionOf(standard);
    if (version > current && !isUnreadable(standard, 'version')) {
      problems.push(
        problemAt(
          'no-such-version',
          element,
          claim.span,
          `\`${standard.name}\` has no version ${version}: the current one is ${current}.`,
          {
            related: [
              {
                message: `${standard.id} stands here.`,
                file: standard.file,
                span: standard.nameSpan,
                element: standard.id,
              },
            ],
            discriminator: standard.id,
          },
        ),
      );
    }
  }
  return problems;
}

/** Levels are words of the framework that is adopted or assessed. */
function checkLevels(element: Element, model: Pick<CxModel, 'element'>): PlacedDiagnostic[] {
  const value =
    element.kind === 'answer'
      ? firstValue(element, 'level')
      : element.kind === 'adopt' || element.kind === 'goal'
        ? firstValue(element, 'target')
        : undefined;
  if (value === undefined) {
    return [];
  }
  const framework = frameworkOf(element, model);
  const levels = framework === undefined ? [] : levelsOf(framework);
  if (framework === undefined || levels.length === 0) {
    return [];
  }
  if (value.type === 'percent') {
    return scoringOf(framework) === 'criteria' || element.kind === 'goal'
      ? []
      : [
          problemAt(
            'wrong-value',
            element,
            value.span,
            `The target of \`${framework.name}\` is a level: ${levels.map(level => `\`${level}\``).join(', ')}.`,
          ),
        ];
  }
  if (value.type !== 'word' || levels.includes(value.word)) {
    return [];
  }
  const suggestions = nearest(value.word, levels);
  const message = `\`${framework.name}\` has no level \`${value.word}\`: its levels are ${levels.map(level => `\`${level}\``).join(', ')}.${didYouMean(suggestions)}`;
  return [problemAt('unknown-word', element, value.span, message)];
}

function frameworkOf(element: Element, model: Pick<CxModel, 'element'>): Element | undefined {
  const holder = element.kind === 'adopt' ? element : element.container;
  const target =
    holder === undefined ? undefined : targetOf(holder, holder.kind === 'assessment' ? 'against' : 'framework');
  return target === undefined ? undefined : model.element(target);
}

/** A stage may hold one more level of stages and no more. */
function checkDepth(element: Element): PlacedDiagnostic[] {
  const outer = element.container?.container;
  return element.kind === 'stage' &&
    element.container?.kind === 'stage' &&
    outer?.kind === 'stage' &&
    outer.container?.kind !== 'stage'
    ? [
        problemAt(
          'too-deep',
          element,
          element.nameSpan,
          'Stages nest two deep and no deeper: make this a stage of the outer one, or a journey that `refines` it.',
        ),
      ]
    : [];
}
