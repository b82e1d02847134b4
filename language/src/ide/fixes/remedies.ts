/**
 * The remedy of a rule, `add kpis`, → edits for a person to choose from.
 *
 * What a rule misses is a fact, and no text tells it. So a remedy is never made unasked: it names an element of the project
 * that a person picks, or writes the attribute and leaves its value open, which is an error of the text until it is given.
 */
import type { Finding, Fix } from '../../model/finding.ts';
import { type AttributeSpec, attributesOf } from '../../model/metamodel/index.ts';
import type { CxModel, Element } from '../../model/model.ts';
import { hasAttribute } from '../../model/read.ts';
import { choicesFor } from './choices.ts';
import { EMPTY, type WriteGap } from './gap.ts';
import { insertLine, writeAttribute } from './insert.ts';

/** What the fixes of a finding are made from; a project is one. */
export interface FixContext {
  readonly model: CxModel;
  text(file: string): string | undefined;
}

interface Missing {
  readonly element: Element;
  readonly spec: AttributeSpec;
  readonly text: string;
}

/** One fix for each element of the project that the remedy could name, likeliest first and untried. */
export function* remediesFor(finding: Finding, context: FixContext): Generator<Fix> {
  const missing = missingIn(finding, context);
  if (missing === undefined) {
    return;
  }
  const { element, spec, text } = missing;
  for (const { title, value } of choicesFor(element, spec, context.model)) {
    yield { title, safe: false, edits: [writeAttribute(element, spec, value, text)] };
  }
}

/** The attribute that the remedy names, with a gap for its value; nothing where that would take away what is written. */
export function placeholderFor(finding: Finding, context: FixContext, gap: WriteGap = EMPTY): Fix | undefined {
  const missing = missingIn(finding, context);
  if (missing === undefined || (!missing.spec.many && hasAttribute(missing.element, missing.spec.name))) {
    return undefined;
  }
  const { element, spec, text } = missing;
  const edits = [insertLine(element, `${spec.name}: ${gap(1)}`, text)];
  return { title: `Add \`${spec.name}\`, to be filled in`, safe: false, edits };
}

function missingIn({ element: id, remedy }: Finding, context: FixContext): Missing | undefined {
  const element = id === undefined ? undefined : context.model.element(id);
  const spec = element && remedy && attributesOf(element.kind).get(remedy.attribute);
  const text = element && context.text(element.file);
  return element === undefined || spec === undefined || text === undefined ? undefined : { element, spec, text };
}
