/**
 * Writes the generated pages of `language/docs`: a page a rule, the catalogue, the reference. A test compares them. The
 * library must have been built before, by another process: a module that was loaded once stays as it was.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const docs = join(dirname(fileURLToPath(import.meta.url)), '..', 'docs');

/** Every generated page by its path below `language/docs`. */
export async function pages() {
  const { LIBRARY_TEXTS } = await import('../src/project/library/index.ts');
  const { cataloguePage, referencePage, ruleEntry, rulePage } = await import('../src/docs/index.ts');
  const { Project } = await import('../src/project/workspace/project.ts');
  const { model } = new Project();
  const rules = model.library.flatMap(fragment =>
    fragment.elements
      .filter(element => element.kind === 'rule')
      .map(element => ruleEntry(element, LIBRARY_TEXTS[fragment.file], model)),
  );
  return new Map([
    ['reference.md', referencePage()],
    ['rules/README.md', cataloguePage(rules)],
    ...rules.map(rule => [`rules/${rule.id}.md`, rulePage(rule)]),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = await pages();
  mkdirSync(join(docs, 'rules'), { recursive: true });
  for (const file of readdirSync(join(docs, 'rules'))) {
    if (!wanted.has(`rules/${file}`)) {
      rmSync(join(docs, 'rules', file));
    }
  }
  for (const [path, text] of wanted) {
    if (safeRead(join(docs, path)) !== text) {
      writeFileSync(join(docs, path), text);
    }
  }
}

function safeRead(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
