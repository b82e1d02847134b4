// What an editor asks has an answer at any place of any text, and the answers agree with each other.
import { describe, expect, test } from 'vitest';
import { completionsAt } from '../../language/src/ide/completion/index.ts';
import { formattingIn } from '../../language/src/ide/formatting.ts';
import { hoverAt } from '../../language/src/ide/hover.ts';
import { lensesIn } from '../../language/src/ide/lenses.ts';
import { definitionAt, highlightsAt, referencesAt } from '../../language/src/ide/navigation/index.ts';
import { Mentions } from '../../language/src/ide/navigation/mentions.ts';
import { type OutlineEntry, outlineOf } from '../../language/src/ide/outline.ts';
import { renamableAt, renameAt } from '../../language/src/ide/rename/index.ts';
import { symbolsLike } from '../../language/src/ide/workspace-symbols.ts';
import { applyEdits, type Edit, type Project, type Span } from '../../language/src/index.ts';
import { readFiles } from '../support/check.ts';
import { linked } from '../support/linked.ts';
import { fc, runs } from '../support/property.ts';
import { hostileTexts } from './hostile-texts.ts';
import { path, texts } from './small-projects.ts';

const FILE = 'main.cx';
const CONTEXT = { today: '2026-11-22', evaluation: () => undefined, judged: () => undefined };
/** Where in a text is asked, as a part of its length. */
const place = fc.noBias(fc.nat(9999)).map(number => number / 9999);

function outlined(entries: readonly OutlineEntry[]): Span[] {
  return entries.flatMap(({ span, nameSpan, children }) => [span, nameSpan, ...outlined(children)]);
}

/** Every place of the file in what is answered to all questions. */
function answered(project: Project, offset: number): Span[] {
  const asked = [project, FILE, offset] as const;
  const completions = completionsAt(...asked);
  const definition = definitionAt(...asked);
  const renamable = renamableAt(...asked);
  return [
    ...(completions === undefined ? [] : [completions.span]),
    ...[hoverAt(...asked, CONTEXT)].flatMap(hover => hover?.span ?? []),
    ...(definition === undefined ? [] : [definition.origin]),
    ...(definition?.file === FILE ? [definition.span, definition.nameSpan] : []),
    ...(renamable !== undefined && 'span' in renamable ? [renamable.span] : []),
    ...highlightsAt(...asked).map(({ span }) => span),
    ...referencesAt(...asked, { withDeclaration: false }).map(({ span }) => span),
    ...outlined(outlineOf(project, FILE)),
    ...[...symbolsLike('', project)].map(({ span }) => span),
    ...lensesIn(project.model, FILE).map(({ span }) => span),
    ...formattingIn(project, FILE),
  ];
}

describe.each(Object.entries(hostileTexts))('%s', name => {
  test('any place has answers that lie in the text', () => {
    fc.assert(
      fc.property(hostileTexts[name]!, place, (text, part) => {
        const { project } = readFiles({ [FILE]: text });
        const offset = Math.round(part * text.length);
        const wrong = answered(project, offset).filter(
          ({ start, end }) => !(0 <= start && start <= end && end <= text.length),
        );
        expect(wrong).toEqual([]);
        const word = completionsAt(project, FILE, offset)?.span;
        expect(word === undefined || (word.start <= offset && offset <= word.end) || project.text(FILE) !== text).toBe(
          true,
        );
      }),
      { numRuns: runs(name === 'shapes' ? 100 : 500) },
    );
  }, 3_600_000);
});

/** What shares an identity with others, or names one that is shared, in few files and namespaces. */
const SHARERS = [
  'policy Pay',
  'assessment Pay',
  'metric Pay { unit: points  better: lower }',
  'team Pay { lead: Pay }',
  'role Pay { team: Pay }',
  'touchpoint Pay { next: Pay  owner: Pay }',
  'touchpoint Ask { next: Buy.Pay, Pay  requires: Pay }',
  'journey Buy { owner: Pay  stage S { touchpoint Pay { next: Buy.S.Pay } } }',
  'journey Buy { touchpoint Pay { next: Buy.Pay, S.Pay } }',
  'standard Pay { version: 1  for: t in touchpoints  require: t.owner.team = Pay }',
  'rule Pay { for: t in Pay where t != Pay  require: t.owner = Pay }',
  'fact Pay { is: t in touchpoints where t.owner.team = Pay }',
  'adopt Pay {}',
  'framework Pay { levels: bad, good  practice Pay {} }',
  'rule Ask { example good { role Pay {}  team Pay { lead: Pay } } example bad { role Pay {}  role Ask { team: Pay } } }',
  'review Ask { of: Pay, Buy, Buy.Pay }',
  '// cx-ignore Pay: why\nrole Ask { team: Pay }',
];
const sharing = fc.dictionary(
  path,
  fc
    .tuple(
      fc.constantFrom('', '', 'namespace one'),
      fc.array(fc.constantFrom(...SHARERS), { minLength: 1, maxLength: 6 }),
    )
    .map(([namespace, elements]) => [namespace, ...elements].join('\n')),
  { minKeys: 1, maxKeys: 3, noNullPrototype: true },
);

/** A place of one of the files, as a part of its length. */
const question = fc.record({ texts: fc.oneof(texts, sharing), which: fc.nat(), part: place });

function asked({ texts, which, part }: { texts: Readonly<Record<string, string>>; which: number; part: number }) {
  const { project } = readFiles(texts);
  const files = project.files();
  const file = files[which % files.length]!;
  return [project, file, Math.round(part * project.text(file)!.length)] as const;
}

test('whatever mentions an element leads to it, and has the same references and highlights', () => {
  fc.assert(
    fc.property(question, input => {
      const [project, file, offset] = asked(input);
      const mentions = referencesAt(project, file, offset, { withDeclaration: false });
      const definition = definitionAt(project, file, offset);
      if (definition === undefined) {
        expect(mentions).toEqual([]);
        return;
      }
      const { origin: _, ...element } = definition;
      const declaration = { file: element.file, span: element.nameSpan };
      expect(referencesAt(project, file, offset, { withDeclaration: true })).toEqual([declaration, ...mentions]);
      for (const { file: other, span } of mentions) {
        // Of a qualified name the last part is the element itself.
        expect(definitionAt(project, other, span.end)).toMatchObject(element);
        expect(referencesAt(project, other, span.end, { withDeclaration: false })).toEqual(mentions);
        const highlights = highlightsAt(project, other, span.end).filter(({ isDeclaration }) => !isDeclaration);
        expect(highlights.map(each => each.span)).toEqual(
          mentions.filter(each => each.file === other).map(each => each.span),
        );
      }
    }),
    { numRuns: runs(2000) },
  );
}, 3_600_000);

function problemsOf(project: Project): number {
  return project.files().reduce((sum, file) => sum + project.problems(file).length, 0);
}

/** In conditions and comments a name that may mean several things means none, which is no error of the text. */
function understoodIn(project: Project): number {
  return [...new Mentions(project).all()].length;
}

test('a rename is tried without a trace, adds no error, and can be taken back unless it mended one', () => {
  let granted = 0;
  fc.assert(
    fc.property(question, input => {
      const [project, file, offset] = asked(input);
      const answer = renameAt(linked(project), file, offset, 'Zest');
      expect(textsOf(project)).toEqual(input.texts);
      if (answer === undefined || 'refusal' in answer) {
        return;
      }
      granted++;
      const { project: after } = readFiles(edited(input.texts, answer.edits));
      const mended = problemsOf(project) - problemsOf(after);
      expect(mended).toBeGreaterThanOrEqual(0);
      if (mended > 0 || understoodIn(after) > understoodIn(project)) {
        return;
      }
      const [{ span }] = answer.edits
        .filter(edit => edit.file === file)
        .toSorted((a, b) => a.span.start - b.span.start) as [Edit];
      const { name } = renamableAt(project, file, offset) as { name: string };
      const back = renameAt(linked(after), file, span.start, name);
      expect(back !== undefined && 'edits' in back && edited(textsOf(after), back.edits)).toEqual(input.texts);
    }),
    { numRuns: runs(2000) },
  );
  expect(granted).toBeGreaterThan(100);
}, 3_600_000);

function textsOf(project: Project): Record<string, string> {
  return Object.fromEntries(project.files().map(path => [path, project.text(path)!]));
}

function edited(from: Readonly<Record<string, string>>, edits: readonly Edit[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(from).map(([path, text]) => [
      path,
      applyEdits(
        text,
        edits.filter(edit => edit.file === path),
      ),
    ]),
  );
}
