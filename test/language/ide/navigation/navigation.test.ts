import { describe, expect, test } from 'vitest';
import {
  changedMeaning,
  Mentions,
  meaningsOf,
  renameEdits,
  spotAt,
} from '../../../../language/src/ide/navigation/index.ts';
import { applyEdits } from '../../../../language/src/ide/trying/index.ts';
import { Project } from '../../../../language/src/index.ts';

const journey = `journey Buy "Buy" {
  stage Pay "Pay" {
    touchpoint Card "By card" { owner: Lead  next: Buy.Pay.Cash  emotion: -1 for Mo from Study }
    touchpoint Cash "In cash" { owner: Lead }
  }
}
`;
const people = `role Lead "The lead" { duties: "Leads" }
persona Mo "Mo"
research Study "A study"
channel Web { type: web }
`;
const norms = `fact Shown "Shown" { is: t in touchpoints where t.owner = Lead }
rule own "Own" {
  for: t in Shown where Web in t.channels
  require: some s in t.stage.touchpoints where s.owner.name = "x"
}
waiver W { of: own  for: Buy.Pay.Card }
// cx-ignore own: until later
touchpoint Loose "Loose"
`;

function project(files: Record<string, string>): Project {
  const made = new Project();
  for (const [path, text] of Object.entries(files)) {
    made.setFile(path, text);
  }
  made.update();
  return made;
}

const files = { 'buy.cx': journey, 'norms.cx': norms, 'people.cx': people };
const whole = project(files);

/** Everywhere that something is mentioned, as `file: the text there`. */
function mentionsOf(target: string): string[] {
  return [...new Mentions(whole).all()]
    .filter(mention => mention.target === target)
    .map(({ file, span }) => `${file}: ${whole.text(file)!.slice(span.start, span.end)}`);
}

/** The texts after the element with the identity was renamed. */
function renamed(from: Record<string, string>, id: string, newName: string) {
  const before = project(from);
  const edits = renameEdits(before, before.model.element(id)!, newName);
  const texts = Object.fromEntries(
    Object.entries(from).map(([path, text]) => [
      path,
      applyEdits(
        text,
        edits.filter(edit => edit.file === path),
      ),
    ]),
  );
  const after = project(texts);
  const [was, is] = [meaningsOf(before), meaningsOf(after)];
  return { texts, changed: changedMeaning(was, is, edits), problems: is.problems - was.problems };
}

describe('who mentions what', () => {
  test('in values, in parts of values and in conditions', () => {
    expect(mentionsOf('Lead')).toEqual(['buy.cx: Lead', 'buy.cx: Lead', 'norms.cx: Lead']);
    expect(mentionsOf('Mo')).toEqual(['buy.cx: Mo']);
    expect(mentionsOf('Web')).toEqual(['norms.cx: Web']);
  });

  test('a fact as a collection, a rule in a comment', () => {
    expect(mentionsOf('Shown')).toEqual(['norms.cx: Shown']);
    expect(mentionsOf('own')).toEqual(['norms.cx: own', 'norms.cx: own']);
  });
});

describe('what stands at a place', () => {
  const at = (file: 'buy.cx' | 'norms.cx', before: string, inside = 1) =>
    spotAt(whole, file, files[file].indexOf(before) + inside);

  test('an element where it is written and where it is mentioned', () => {
    expect(at('buy.cx', 'Card "')).toMatchObject({
      type: 'element',
      isDeclaration: true,
      element: { id: 'Buy.Pay.Card' },
    });
    expect(at('buy.cx', 'Lead  ')).toMatchObject({ type: 'element', isDeclaration: false, element: { id: 'Lead' } });
  });

  test('of a qualified name the part that the cursor is in', () => {
    expect(at('buy.cx', 'Buy.Pay.Cash', 1)).toMatchObject({ element: { id: 'Buy' } });
    expect(at('buy.cx', 'Buy.Pay.Cash', 5)).toMatchObject({ element: { id: 'Buy.Pay' } });
    expect(at('buy.cx', 'Buy.Pay.Cash', 9)).toMatchObject({ element: { id: 'Buy.Pay.Cash' } });
  });

  test('kinds, attributes, collections and properties have their sentence', () => {
    expect(at('buy.cx', 'stage Pay')).toMatchObject({ type: 'word', word: 'stage' });
    expect(at('buy.cx', 'emotion:')).toMatchObject({ type: 'word', word: 'emotion' });
    expect(at('norms.cx', 'touchpoints where')).toMatchObject({ type: 'word', word: 'touchpoints' });
    expect(at('norms.cx', 'stage.touchpoints')).toMatchObject({ type: 'word', word: 'stage' });
  });

  test('nothing in a text', () => {
    expect(at('buy.cx', 'By card')).toBeUndefined();
  });
});

describe('renaming', () => {
  test('reaches values, qualified names, conditions and comments', () => {
    const stage = renamed(files, 'Buy.Pay', 'Settle');
    expect(stage.changed).toBeUndefined();
    expect(stage.texts['buy.cx']).toContain('next: Buy.Settle.Cash');
    expect(stage.texts['norms.cx']).toContain('for: Buy.Settle.Card');
    const rule = renamed(files, 'own', 'mine');
    expect(rule.changed).toBeUndefined();
    expect(rule.texts['norms.cx']).toContain('// cx-ignore mine: until later');
    expect(renamed(files, 'Lead', 'Boss').texts['norms.cx']).toContain('t.owner = Boss');
  });

  test('to a name that others have in the way is noticed', () => {
    const taken = { ...files, 'people.cx': `${people}role Boss "The boss"\n` };
    expect(renamed(taken, 'Lead', 'Boss').problems).toBe(1);
    // In the condition, `t` is the variable.
    expect(renamed(files, 'Web', 't').changed).toMatchObject({ file: 'norms.cx', target: 'Web' });
  });

  test('may give a name that was looked for', () => {
    const broken = { ...files, 'buy.cx': journey.replace('owner: Lead }', 'owner: Boss }') };
    expect(renamed(broken, 'Lead', 'Boss')).toMatchObject({ changed: undefined, problems: -1 });
  });
});
