/**
 * What is wrong with the answers of audits, those in the text and those in the file that `responses` names: asked too long
 * ago and not again since, or given without anything to look at.
 *
 * The text has an element for each answer, and it is the one to be blamed. A file has many people answer each practice:
 * there the assessment is blamed, once, for all practices together.
 */

import { levelsOf } from '../../model/framework.ts';
import { firstValue } from '../../model/kpi.ts';
import { type Element, withDescendants } from '../../model/model.ts';
import { type EvaluationContext, isElement, type RuntimeValue, shiftDate } from '../expressions/index.ts';
import type { MeasureReader, Row } from '../measures/index.ts';
import { type BuiltinCheck, type CheckInput, type Length, lengthIn } from '../norms/index.ts';

/** So many practices are named; people who want all of them look into the file. */
const MOST_NAMED = 3;
/** The rank from which an answer that shows nothing does not count as given. */
const SHOWN_FROM = 2;
/** Unless the setting says otherwise. */
const A_YEAR: Length = { number: 12, unit: 'mo' };

export function assessmentChecks(reader: () => MeasureReader): readonly BuiltinCheck[] {
  return [
    { rule: 'answer-expired', start: input => expired(new Answers(input.context, reader()), input) },
    { rule: 'answer-without-evidence', start: input => unshown(new Answers(input.context, reader())) },
  ];
}

/** Who was asked what, and when. */
class Answers {
  readonly context: EvaluationContext;
  private readonly reader: MeasureReader;
  private latest: ReadonlyMap<Element, string> | undefined;

  constructor(context: EvaluationContext, reader: MeasureReader) {
    this.context = context;
    this.reader = reader;
  }

  practiceOf(answer: Element): Element | undefined {
    const practice = this.context.values(answer, 'practice')[0];
    return isElement(practice) ? practice : undefined;
  }

  /** The rows of the file of an assessment by the practice that they answer; without those of practices unknown. */
  rowsOf(assessment: Element): ReadonlyMap<Element, readonly Row[]> {
    const framework = this.frameworkOf(assessment);
    const practices = new Map(
      (framework === undefined ? [] : withDescendants(framework))
        .filter(element => element.kind === 'practice')
        .map(practice => [practice.name, practice]),
    );
    const byPractice = new Map<Element, Row[]>();
    for (const row of this.reader.rowsOf(assessment)) {
      const practice = practices.get(row.cells.get('practice')?.text ?? '');
      if (practice !== undefined) {
        const rows = byPractice.get(practice);
        if (rows === undefined) {
          byPractice.set(practice, [row]);
        } else {
          rows.push(row);
        }
      }
    }
    return byPractice;
  }

  /** The words of the levels of the framework that an assessment is against, lowest first. */
  levelsOf(assessment: Element): readonly string[] {
    const framework = this.frameworkOf(assessment);
    return framework === undefined ? [] : levelsOf(name => this.context.attribute(framework, name));
  }

  /** The day on which a practice was last asked about, in whatever assessment. */
  lastAsked(practice: Element): string | undefined {
    this.latest ??= this.findLatest();
    return this.latest.get(practice);
  }

  private findLatest(): ReadonlyMap<Element, string> {
    const latest = new Map<Element, string>();
    for (const assessment of this.context.collection('assessment')) {
      const on = dayOf(assessment) ?? '';
      const inText = this.context
        .children(assessment)
        .flatMap(child => (child.kind === 'answer' ? (this.practiceOf(child) ?? []) : []));
      for (const practice of [...inText, ...this.rowsOf(assessment).keys()]) {
        if (on > (latest.get(practice) ?? '')) {
          latest.set(practice, on);
        }
      }
    }
    return latest;
  }

  private frameworkOf(assessment: Element): Element | undefined {
    const framework = this.context.values(assessment, 'against')[0];
    return isElement(framework) ? framework : undefined;
  }
}

/** An assessment without a day is of no age. */
function dayOf(assessment: Element): string | undefined {
  const on = firstValue(assessment, 'on');
  return on?.type === 'date' ? on.date : undefined;
}

function expired(answers: Answers, { context, settings, option }: CheckInput): ReturnType<BuiltinCheck['start']> {
  const today = { type: 'date', date: settings.today } as Extract<RuntimeValue, { type: 'date' }>;
  const oldest = (file: string): string => {
    const within = lengthIn(option('within', file)) ?? A_YEAR;
    return shiftDate(today, { type: 'duration', ...within }, -1, settings.calendar)?.date ?? '';
  };
  return subject => {
    const on = dayOf(subject.kind === 'answer' ? subject.container! : subject);
    if (on === undefined) {
      return undefined;
    }
    const isOut = (practice: Element) => on < oldest(subject.file) && answers.lastAsked(practice) === on;
    if (subject.kind === 'answer') {
      const practice = answers.practiceOf(subject);
      return practice === undefined ? undefined : isOut(practice) ? [{}] : [];
    }
    const practices = [...answers.rowsOf(subject).keys()].filter(isOut);
    return practices.length === 0
      ? []
      : [
          {
            message: `The answers of ${context.title(subject)} are older than a year and count no longer: ask again about ${listOf(practices, context)}`,
          },
        ];
  };
}

/** A practice for which many claim a level and none of them shows anything. */
function unshown(answers: Answers): ReturnType<BuiltinCheck['start']> {
  const { context } = answers;
  return subject => {
    if (subject.kind === 'answer') {
      return undefined;
    }
    const levels = answers.levelsOf(subject);
    const practices = [...answers.rowsOf(subject)]
      .filter(([, rows]) => {
        const claims = rows.filter(({ cells }) => levels.indexOf(cells.get('level')?.text ?? '') >= SHOWN_FROM);
        return claims.length > 0 && !claims.some(({ cells }) => cells.has('evidence'));
      })
      .map(([practice]) => practice);
    return practices.length === 0
      ? []
      : [
          {
            message: `Nobody who answered ${context.title(subject)} shows anything for the levels claimed: ask for \`evidence\` on ${listOf(practices, context)}`,
          },
        ];
  };
}

function listOf(practices: readonly Element[], context: EvaluationContext): string {
  const named = practices.slice(0, MOST_NAMED).map(practice => context.title(practice));
  const more = practices.length - named.length;
  return named.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
