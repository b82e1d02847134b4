/** What the answers in the file of an assessment are held against: the practices and levels of a framework. */

import { levelsOf } from '../../model/framework.ts';
import type { CxModel, Element } from '../../model/model.ts';
import { isRetired, targetOf } from '../../model/read.ts';

export interface ResponseFrame {
  /** Identity of the assessment. */
  readonly id: string;
  /** Absent where it cannot be told, which is reported where the assessment or the framework stands. */
  readonly framework: AskedFramework | undefined;
}

export interface AskedFramework {
  readonly name: string;
  /** Names of the practices that can be answered. */
  readonly practices: readonly string[];
  /** Names of those that no longer can: who answered one in its time made no mistake. */
  readonly retired: readonly string[];
  /** Words, the lowest first. */
  readonly levels: readonly string[];
}

export function responseFrame({ id }: Element, framework: Element | undefined): ResponseFrame {
  const levels = framework === undefined ? [] : levelsOf(framework);
  if (framework === undefined || levels.length === 0) {
    return { id, framework: undefined };
  }
  const practices = [...practicesOf(framework).keys()];
  const retired = practicesWithin(groupsOf(framework)).map(({ name }) => name);
  return { id, framework: { name: framework.name, practices, retired, levels } };
}

/** The framework that an assessment is against, where there is one. */
export function frameworkOf(assessment: Element, element: CxModel['element']): Element | undefined {
  const target = targetOf(assessment, 'against');
  const framework = target === undefined ? undefined : element(target);
  return framework?.kind === 'framework' ? framework : undefined;
}

/** Those that can be answered, by name; of two of one name the first. */
export function practicesOf(framework: Element): ReadonlyMap<string, Element> {
  const practices = new Map<string, Element>();
  const live = groupsOf(framework).filter(group => group === framework || !isRetired(group));
  for (const practice of practicesWithin(live).filter(each => !isRetired(each))) {
    if (!practices.has(practice.name)) {
      practices.set(practice.name, practice);
    }
  }
  return practices;
}

/** The framework and its dimensions: what practices stand in. */
export function groupsOf(framework: Element): readonly Element[] {
  return [framework, ...framework.children.filter(({ kind }) => kind === 'dimension')];
}

function practicesWithin(groups: readonly Element[]): readonly Element[] {
  return groups.flatMap(({ children }) => children.filter(({ kind }) => kind === 'practice'));
}
