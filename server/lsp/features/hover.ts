/** Hover: what a name stands for, and what a word of the language means. */
import type { Hover, ServerCapabilities } from 'vscode-languageserver/node';
import { type Element, type Spot, spotAt } from '../../../language/src/index.ts';
import { figuresOf, type KpiFigures } from '../../../language/src/views/index.ts';
import { type Explanation, markupOf } from '../convert/markup.ts';
import { offsetOf, rangeOf } from '../convert/positions.ts';
import type { EditorProject } from '../session/editor-project.ts';
import type { Session } from '../session/language-server.ts';

export function registerHover(session: Session): ServerCapabilities {
  const { connection, guard, located } = session;
  connection.onHover(
    guard.request('hover', async ({ textDocument, position }, token): Promise<Hover | null> => {
      const place = await located(textDocument.uri, token);
      const document = place?.project.document(place.file);
      if (place === undefined || document === undefined) return null;
      const spot = spotAt(place.project.engine, place.file, offsetOf(document, position));
      if (spot === undefined) return null;
      return {
        contents: markupOf(explanationOf(spot, place.project), session.client.textDocument?.hover?.contentFormat),
        range: rangeOf(document, spot.span),
      };
    }),
  );
  return { hoverProvider: true };
}

function explanationOf(spot: Spot, project: EditorProject): Explanation {
  if (spot.type === 'word') return { kind: undefined, name: spot.word, title: undefined, doc: spot.doc, facts: [] };
  const { kind, name, title, doc } = spot.element;
  return { kind, name, title, doc, facts: factsOf(spot.element, project) };
}

/** Who answers for it, how far it is, and how a KPI stands. Of people only their roles are shown. */
function factsOf(element: Element, project: EditorProject): Explanation['facts'] {
  const owner = targetOf(element, 'owner', project);
  const team = owner === undefined ? undefined : targetOf(owner, 'team', project);
  const status = element.attributes.get('status')?.values[0];
  return [
    ...(owner === undefined
      ? []
      : [fact('Owner', `${titleOf(owner)}${team === undefined ? '' : `, ${titleOf(team)}`}`)]),
    ...(status?.type === 'word' ? [fact('Status', status.word)] : []),
    ...(element.kind === 'kpi' ? kpiFacts(element, project) : []),
  ];
}

function kpiFacts(kpi: Element, project: EditorProject): Explanation['facts'] {
  const { today } = project;
  const evaluation = project.evaluation();
  if (evaluation === undefined) return [];
  const figures = figuresOf(kpi, { model: evaluation.model, kpis: evaluation.kpis, today });
  const value = readingOf(figures);
  return [
    ...(value === undefined ? [] : [fact('Value', value)]),
    ...(figures.target === null
      ? []
      : [fact('Target', figures.due === null ? figures.target : `${figures.target} by ${figures.due}`)]),
    ...(figures.status === null ? [] : [fact('It is', figures.status.replace('-', ' '))]),
  ];
}

function readingOf({ value, margin, on }: KpiFigures): string | undefined {
  if (value === null) return undefined;
  return `${value}${margin === null ? '' : ` ± ${margin}`}${on === null ? '' : ` on ${on}`}`;
}

function targetOf(element: Element, attribute: string, project: EditorProject): Element | undefined {
  const value = element.attributes.get(attribute)?.values[0];
  const target = value?.type === 'reference' ? value.target : undefined;
  return target === undefined ? undefined : project.engine.model.element(target);
}

function titleOf({ title, name }: Element): string {
  return title ?? name;
}

function fact(label: string, text: string): Explanation['facts'][number] {
  return { label, text };
}
