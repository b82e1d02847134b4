/**
 * Reads the library's `.cx` files, links them with each other and writes them, as text and as data, into the module that
 * the product embeds. Run by `npm run build` and before the tests; what it writes is not in git.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const language = join(dirname(fileURLToPath(import.meta.url)), '..');
const root = join(language, 'library');
const generated = join(language, 'src', 'project', 'library', 'generated', 'library.ts');

function writeModule(texts, json) {
  mkdirSync(dirname(generated), { recursive: true });
  const text = `/* Written by language/build/library.mjs from the .cx files in language/library. */
export const LIBRARY_TEXTS: Readonly<Record<string, string>> = ${JSON.stringify(texts, undefined, 2)};
export const LIBRARY_JSON: string = ${JSON.stringify(json)};
`;
  if (!existsSync(generated) || readFileSync(generated, 'utf8') !== text) {
    writeFileSync(generated, text);
  }
}

/** Texts by path, `library:rules/ownership.cx`. */
function readTexts() {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.cx'))
    .map(entry => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  return Object.fromEntries(files.map(file => [`library:${file}`, readFileSync(join(root, file), 'utf8')]));
}

export async function buildLibrary() {
  if (!existsSync(generated)) {
    writeModule({}, '[]');
  }
  const texts = readTexts();
  const { useLibrary } = await import('../src/project/library/index.ts');
  const { pack } = await import('../src/project/library/data.ts');
  const { Project } = await import('../src/project/workspace/project.ts');
  const read = library => {
    useLibrary(library);
    const project = new Project();
    for (const [path, text] of Object.entries(texts)) {
      project.setFile(path, text);
    }
    project.update();
    return project;
  };
  // Examples see the library and themselves only, so the library is read once to be there and once to be linked.
  const project = read(read([]).model.fragments);
  const problems = project.files().flatMap(path => project.problems(path));
  writeModule(texts, pack(project.model.fragments));
  return problems.map(({ file, span, rule, message }) => {
    const line = texts[file].slice(0, span.start).split('\n').length;
    return `${file}:${line} ${rule}: ${message}`;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = await buildLibrary();
  for (const problem of problems) {
    process.stderr.write(`${problem}\n`);
  }
  process.exitCode = problems.length > 0 ? 1 : 0;
}
