/**
 * A project's model as plain JSON. It is a document of its own and no copy of the engine's types, so that those may change:
 * `cx schema export` describes it.
 */
import type { CxModel, Element, Fragment, Suppression, Value } from '../../../language/src/index.ts';
import { LIBRARY_TEXTS, visibleElements } from '../../../language/src/index.ts';
import type { Span } from '../../../language/src/model/values.ts';
import { TextLines } from '../../host/text-lines.ts';
import { TOOL } from '../../version.ts';
import { textErrorsOf } from '../text-errors.ts';
import type { CliProject } from '../workspace.ts';

export function modelJson(project: CliProject, withLibrary: boolean) {
  const { engine } = project;
  const { model } = engine;
  const places = new Places(file => engine.text(file));
  const library = new Places(file => LIBRARY_TEXTS[file]);
  return {
    formatVersion: 1,
    tool: TOOL,
    files: model.fragments.map(fragmentJson),
    elements: model.fragments.flatMap(fragment => elementsJson(fragment, places)),
    suppressions: model.fragments.flatMap(({ suppressions }) => suppressions.map(one => suppressionJson(one, places))),
    ...(withLibrary ? { library: libraryOf(model, library) } : {}),
    textErrors: textErrorsOf(project).count,
  };
}

function libraryOf(model: CxModel, places: Places) {
  return model.library.flatMap(fragment => elementsJson(fragment, places));
}

function fragmentJson({ file, namespace, uses }: Fragment) {
  return { file, namespace, uses: uses.map(use => use.namespace) };
}

/** What stands in the example of a rule exists in that example only, and is no part of the programme. */
function elementsJson(fragment: Fragment, places: Places) {
  return visibleElements(fragment.elements).map(element => elementJson(element, places));
}

function elementJson(element: Element, places: Places) {
  return {
    id: element.id,
    kind: element.kind,
    name: element.name,
    title: element.title ?? null,
    doc: element.doc ?? null,
    namespace: element.namespace,
    container: element.container?.id ?? null,
    ...places.of(element.file, element.nameSpan),
    attributes: Object.fromEntries(
      [...element.attributes.values()].map(({ name, values }) => [name, valuesJson(values, element.file, places)]),
    ),
  };
}

function suppressionJson(suppression: Suppression, places: Places) {
  return {
    rules: suppression.rules.map(rule => rule.name),
    until: suppression.until ?? null,
    reason: suppression.reason,
    element: suppression.element ?? null,
    ...places.of(suppression.file, suppression.span),
  };
}

function valuesJson(values: readonly Value[], file: string, places: Places) {
  return values.map(value => valueJson(value, file, places));
}

/** `type`, `value`, what belongs to the value itself, and its named parts, each a list of values like this one. */
function valueJson(value: Value, file: string, places: Places): object {
  return {
    type: value.type,
    ...mainJson(value, file, places),
    ...(value.parts === undefined
      ? {}
      : {
          parts: Object.fromEntries(
            Object.entries(value.parts).map(([name, values]) => [name, valuesJson(values, file, places)]),
          ),
        }),
  };
}

function mainJson(value: Value, file: string, places: Places): object {
  switch (value.type) {
    case 'text':
      return { value: value.text };
    case 'number':
    case 'percent':
      return { value: value.number };
    case 'date':
      return { value: value.date };
    case 'duration':
      return { value: value.number, unit: value.unit };
    case 'money':
      return { value: value.number, currency: value.currency };
    case 'boolean':
      return { value: value.boolean };
    case 'word':
      return { value: value.word };
    case 'range':
      return { value: [value.low, value.high] };
    case 'reference':
      return { value: value.target ?? null, text: value.text };
    case 'fix':
      return { value: `${value.action} ${value.attribute}` };
    case 'expression':
    case 'selection':
      return { value: places.text(file, value.span) };
  }
}

/** Places in files, with the lines of each file counted once. */
class Places {
  readonly #textOf: (file: string) => string | undefined;
  readonly #lines = new Map<string, TextLines>();

  constructor(textOf: (file: string) => string | undefined) {
    this.#textOf = textOf;
  }

  of(file: string, span: Span) {
    let lines = this.#lines.get(file);
    if (lines === undefined) {
      lines = new TextLines(this.#textOf(file) ?? '');
      this.#lines.set(file, lines);
    }
    const range = lines.range(span);
    return { file, line: range.start.line + 1, column: lines.column(span.start), range };
  }

  text(file: string, { start, end }: Span): string {
    return (this.#textOf(file) ?? '').slice(start, end);
  }
}
