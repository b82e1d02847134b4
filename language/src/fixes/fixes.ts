/**
 * The remedy of a rule, `add kpis`, → edits that put a finding right.
 *
 * What to write is a guess, so such a fix is never safe: people choose it. But it is a guess that was tried: where the
 * caller can judge a changed text, only values after which the rule holds are offered.
 */
import type { Edit, Finding, Fix } from '../model/finding.ts';
import { attributesOf } from '../model/metamodel/index.ts';
import type { CxModel } from '../model/model.ts';
import { candidatesFor } from './candidates.ts';
import { appendElements, writeAttribute } from './insert.ts';

export interface FixContext {
  readonly model: CxModel;
  text(file: string): string | undefined;
  /** ISO date. */
  readonly today: string;
  /** Whether the finding is gone after these edits, and no error of the text has come; absent where it cannot be tried. */
  readonly trial?: (finding: Finding, edits: readonly Edit[]) => boolean;
  /** How many fixes are wanted. */
  readonly most: number;
}

/** The fixes of a finding, best first: those it came with, then those of its rule's remedy. */
export function fixesFor(finding: Finding, context: FixContext): readonly Fix[] {
  const found = [...finding.fixes];
  for (const fix of remediesFor(finding, context)) {
    if (found.length >= context.most) {
      break;
    }
    if (context.trial === undefined || context.trial(finding, fix.edits)) {
      found.push(fix);
    }
  }
  return found;
}

/** What the remedy of the finding's rule could mean, best first and untried. */
export function* remediesFor(finding: Finding, context: Pick<FixContext, 'model' | 'text' | 'today'>): Generator<Fix> {
  const { remedy } = finding;
  const element = finding.element === undefined ? undefined : context.model.element(finding.element);
  const spec = element && remedy && attributesOf(element.kind).get(remedy.attribute);
  const text = element && context.text(element.file);
  if (element === undefined || spec === undefined || text === undefined) {
    return;
  }
  for (const candidate of candidatesFor(element, spec, context.model, context.today)) {
    const edits = [writeAttribute(element, spec, candidate.value, text)];
    if (candidate.creates.length > 0) {
      edits.push(appendElements(element, candidate.creates, text));
    }
    yield { title: candidate.title, safe: false, edits };
  }
}

/** A text after edits that do not overlap; of two at one place, the first comes first. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { span, newText } of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}
