/** An assessment whose answers stand in a file → .cx. */
import { CxWriter, text } from './writer.ts';

export interface AssessmentFacts {
  /** That of the file; empty for none. */
  readonly namespace: string;
  readonly name: string;
  readonly title: string;
  /** The framework, as it is named from there. */
  readonly against: string;
  /** ISO date. */
  readonly on: string;
  readonly type: string | undefined;
  readonly invited: number | undefined;
  /** The file, as it is named from there. */
  readonly responses: string;
}

/** What nobody stated is not written. */
export function writeAssessment({ namespace, name, title, ...facts }: AssessmentFacts): string {
  const writer = new CxWriter();
  writer.element('assessment', name, title, () => {
    writer.attribute('against', [facts.against]);
    writer.attribute('on', [facts.on]);
    writer.attribute('type', facts.type === undefined ? [] : [facts.type]);
    writer.attribute('invited', facts.invited === undefined ? [] : [String(facts.invited)]);
    writer.attribute('responses', [text(facts.responses)]);
  });
  const head = namespace === '' ? '' : `namespace ${namespace}\n\n`;
  return head + writer.toString();
}
