// The built-in library as it ships: data made from its texts when the product is built, and never different from them.
import { expect, test } from 'vitest';
import { type Element, LIBRARY_TEXTS, library, Project, withDescendants } from '../../../../language/src/index.ts';
import { useLibrary } from '../../../../language/src/project/library/index.ts';

/** What an element says, with its places, without those inside examples, which are read from the text when asked for. */
function plain(element: Element): unknown {
  const { id, kind, name, title, doc, namespace, file, span, nameSpan, container, children, attributes } = element;
  return {
    id,
    kind,
    name,
    title,
    doc,
    namespace,
    file,
    span,
    nameSpan,
    container: container?.id,
    attributes: [...attributes.values()],
    children: kind === 'example' ? [] : children.map(plain),
  };
}

function fromTexts(): Project {
  const project = new Project();
  for (const [path, text] of Object.entries(LIBRARY_TEXTS)) {
    project.setFile(path, text);
  }
  project.update();
  return project;
}

test('the data that ships are what the texts say', () => {
  const shipped = library().fragments;
  const texts = fromTexts();
  // Read in the presence of itself the library is the same, and its examples see it.
  expect(texts.files().flatMap(path => texts.problems(path))).toEqual([]);
  useLibrary([]);
  const alone = fromTexts().model.fragments;
  useLibrary(shipped);
  expect(shipped.map(({ file }) => file)).toEqual(alone.map(({ file }) => file));
  for (const [index, { elements, namespace, file }] of alone.entries()) {
    expect(shipped[index]!.namespace).toBe(namespace);
    expect(shipped[index]!.elements.map(plain), file).toEqual(elements.map(plain));
  }
});

test('every element of it is found by its identity, and its identities are its own', () => {
  const { fragments, index } = library();
  const elements = fragments.flatMap(({ elements: tops }) => tops.flatMap(top => withDescendants(top)));
  const visible = elements.filter(element => !/\.(good|bad)(#\d+)?\./.test(element.id));
  for (const element of visible) {
    expect(index.element(element.id), element.id).toBe(element);
  }
  expect(visible.length).toBeGreaterThan(400);
});

test('it is written in its own namespace', () => {
  for (const [file, text] of Object.entries(LIBRARY_TEXTS)) {
    expect(text, file).toMatch(/^namespace cx$/m);
  }
});
