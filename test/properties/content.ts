/** What a text says, without the places where it says it: equal for two texts that differ in their looks only. */
import { Project, parseDocument, scan } from '../../language/src/index.ts';

const PLACES = new Set(['span', 'nameSpan', 'start', 'end', 'container']);

/** What the text says, and the rules that it breaks: what is said of that may quote the text. */
export function contentOf(text: string): unknown {
  const project = new Project();
  project.setFile('main.cx', text);
  project.update();
  return {
    fragments: withoutPlaces(project.model.fragments),
    problems: project.problems('main.cx').map(problem => problem.rule),
  };
}

function withoutPlaces(value: unknown): unknown {
  if (value instanceof Map) {
    return [...value].map(withoutPlaces);
  }
  if (Array.isArray(value)) {
    return value.map(withoutPlaces);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const entries = Object.entries(value).filter(([key]) => !PLACES.has(key));
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutPlaces(inner)]));
}

/** Its words and comments in their order, each without white space at the ends of its lines. */
export function piecesOf(text: string): string[] {
  const pieces = [
    ...scan(text).tokens.map(token => ({ start: token.startOffset, image: token.image })),
    ...parseDocument(text).comments.map(({ start, end }) => ({ start, image: text.slice(start, end) })),
  ];
  return pieces.sort((a, b) => a.start - b.start).map(({ image }) => plain(image));
}

function plain(image: string): string {
  return image
    .replace(/^"""(?![ \t])([^"\r\n]*)"""$/, '"$1"')
    .replace(/^([A-Z]{3})[ \t]+/, '$1 ')
    .split(/\r\n|\r|\n/)
    .map(line => line.trim())
    .join('\n');
}
