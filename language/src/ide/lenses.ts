/**
 * Lenses: what stands above a line of the text and tells how it turned out. Above a journey how much of it is held, above
 * the target of a framework or a practice how far it is.
 *
 * Which lenses there are is read off the text alone; what they say is worked out for those that somebody sees.
 */
import { metWords, openWords, type PracticeMaturity, targetWords } from '../analysis/index.ts';
import type { PracticeStanding } from '../model/level.ts';
import { type CxModel, containerOfKind, type Element } from '../model/model.ts';
import { isRetired, targetOf } from '../model/read.ts';
import type { Span } from '../model/values.ts';
import type { Judged } from './judged.ts';
import { belowTarget, closedBy, parts } from './standing-words.ts';

/** A place above which something is told. */
export interface Lens {
  /** Of the name. */
  readonly span: Span;
  /** Identity of the `journey`, `adopt` or `goal`. */
  readonly element: string;
}

export interface LensText {
  /** One line. What people wrote stands in it as they wrote it. */
  readonly title: string;
  /** Where more is told. */
  readonly view: LensView;
}

/** A view of the preview, and what is looked at in it. */
export interface LensView {
  readonly tab: 'coverage' | 'maturity' | 'gaps';
  /** Identities; null where the view is not about one. */
  readonly journey: string | null;
  readonly framework: string | null;
}

/** In source order. */
export function lensesIn(model: CxModel, file: string): readonly Lens[] {
  const elements = model.index.fragment(file)?.elements ?? [];
  return elements
    .flatMap(element => {
      switch (element.kind) {
        case 'journey':
          return isRetired(element) ? [] : [element];
        case 'programme':
          return element.children.flatMap(child => targetsIn(child, model));
        default:
          return [];
      }
    })
    .map(({ id, nameSpan }) => ({ span: nameSpan, element: id }));
}

/** The `adopt` itself and its goals, where it is known what they are about. */
function targetsIn(adopt: Element, model: CxModel): Element[] {
  if (adopt.kind !== 'adopt' || frameworkOf(adopt, model) === undefined) {
    return [];
  }
  return [adopt, ...adopt.children.filter(child => practiceOf(child, model) !== undefined && !isRetired(child))];
}

function frameworkOf(adopt: Element, model: CxModel): Element | undefined {
  return model.element(targetOf(adopt, 'framework') ?? '');
}

/** Absent for one of another framework than the adopted one. */
function practiceOf(goal: Element, model: CxModel): Element | undefined {
  const practice = goal.kind === 'goal' ? model.element(targetOf(goal, 'practice') ?? '') : undefined;
  const framework = goal.container && frameworkOf(goal.container, model);
  return practice !== undefined && containerOfKind(practice, 'framework') === framework ? practice : undefined;
}

/** What the lens of the element says; nothing where the element was not there yet when the programme was judged. */
export function lensText(id: string, judged: Judged): LensText | undefined {
  const element = judged.model.element(id);
  switch (element?.kind) {
    case 'journey':
      return { title: journeyTitle(element, judged), view: { tab: 'coverage', journey: id, framework: null } };
    case 'adopt': {
      const framework = frameworkOf(element, judged.model);
      const title = framework && frameworkTitle(framework, judged);
      return title === undefined
        ? undefined
        : { title, view: { tab: 'maturity', journey: null, framework: framework!.id } };
    }
    case 'goal': {
      const practice = practiceOf(element, judged.model);
      const standing = practice && judged.practice(practice)?.standing;
      if (standing === undefined) {
        return undefined;
      }
      const tab = standing.isGap ? 'gaps' : 'maturity';
      return {
        title: goalTitle(standing, judged),
        view: { tab, journey: null, framework: standing.framework.id },
      };
    }
    default:
      return undefined;
  }
}

/** `132 of 180 met, 41 still to write, 7 not met · 2 errors, 5 warnings`. */
function journeyTitle(journey: Element, judged: Judged): string {
  const tally = judged.coverageOf(journey);
  const counted = tally === undefined ? 0 : tally.applicable - tally.waived;
  const held = counted === 0 ? 'nothing applicable' : parts(', ', `${tally!.met} of ${counted} met`, openWords(tally!));
  const { error, warning } = judged.findingsIn(journey);
  return parts(' · ', held, parts(', ', many(error, 'error'), many(warning, 'warning')));
}

/** `ad-hoc at its weakest, index 42 of 100 (ours) · 3 of 40 below target, 1 without a plan`. */
function frameworkTitle(framework: Element, judged: Judged): string | undefined {
  const found = judged.framework(framework);
  if (found === undefined) {
    return undefined;
  }
  const { level, index } = found;
  const stands =
    index === null ? 'nothing applicable' : `${level} at its weakest, index ${Math.floor(index)} of 100 (ours)`;
  return parts(' · ', stands, belowTarget(framework, judged));
}

/** `repeatable of systematic by 2027-06-30; people say ad-hoc · One tap (Head of sales) until 2027-03-01`. */
function goalTitle(standing: PracticeStanding, judged: Judged): string {
  const found = judged.practice(standing.practice)!;
  const { counted, claimed } = found;
  if (counted === null) {
    return metWords(found);
  }
  const { target, isGap } = standing;
  const isOwn = target?.practice !== undefined;
  const stands = isOwn ? `${reached(found)} of ${targetWords(target)}` : counted;
  const said = claimed === null ? '' : `people say ${claimed}`;
  const end = isGap ? closedBy(standing, judged) : isOwn ? 'target reached' : 'no target of its own';
  return parts(' · ', parts('; ', stands, said), end);
}

/** The level that counts; where the target is a percentage, with how much of it is met. */
function reached({ counted, standing }: PracticeMaturity): string {
  const { target, adherence } = standing;
  const isShare = target?.percent !== undefined && adherence !== null;
  return isShare ? `${counted}, ${Math.floor(adherence * 100)}%` : counted!;
}

function many(count: number, what: string): string {
  return count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`;
}
