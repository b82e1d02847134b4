import { describe, expect, test } from 'vitest';
import { type Renamable, renamableAt, renameAt } from '../../../language/src/ide/rename/index.ts';
import { changedMeaning, meaningsOf } from '../../../language/src/ide/rename/meanings.ts';
import { renameEdits } from '../../../language/src/ide/rename/rename.ts';
import { applyEdits, type Edit, type Element, type Project } from '../../../language/src/index.ts';
import { readFiles } from '../../support/check.ts';
import { linked } from '../../support/linked.ts';
import { ask } from '../../support/places.ts';
import { files, journey, people } from './purchase.ts';

/** The texts of the project after the edits. */
function edited(project: Project, edits: readonly Edit[]): Record<string, string> {
  return Object.fromEntries(
    project.files().map(path => [
      path,
      applyEdits(
        project.text(path)!,
        edits.filter(edit => edit.file === path),
      ),
    ]),
  );
}

describe('the edits', () => {
  /** The texts after the element with the identity was renamed. */
  const renamed = (from: Record<string, string>, id: string, newName: string) => {
    const { project: before, model } = readFiles(from);
    const edits = renameEdits(before, model.element(id)!, newName);
    const texts = edited(before, edits);
    const [was, is] = [meaningsOf(before), meaningsOf(readFiles(texts).project)];
    return { texts, changed: changedMeaning(was, is, edits), problems: is.problems - was.problems };
  };

  test('reach values, qualified names, conditions and comments', () => {
    const stage = renamed(files, 'Buy.Pay', 'Settle');
    expect(stage.changed).toBeUndefined();
    expect(stage.texts['buy.cx']).toContain('next: Buy.Settle.Cash');
    expect(stage.texts['norms.cx']).toContain('for: Buy.Settle.Card');
    const rule = renamed(files, 'own', 'mine');
    expect(rule.changed).toBeUndefined();
    expect(rule.texts['norms.cx']).toContain('// cx-ignore mine: until later');
    expect(renamed(files, 'Lead', 'Boss').texts['norms.cx']).toContain('t.owner = Boss');
  });

  test('of one of two elements that share an identity leave the other its names', () => {
    const shared = { 'a.cx': 'policy Pay\n', 'b.cx': 'role Pay\nteam Desk { lead: Pay }\n' };
    const { project } = readFiles(shared);
    const textsWith = (element: Element) => edited(project, renameEdits(project, element, 'Settle'));
    const [policy] = project.model.index.ofKind('policy');
    expect(textsWith(policy!)).toEqual({ ...shared, 'a.cx': 'policy Settle\n' });
    const [role] = project.model.index.ofKind('role');
    expect(textsWith(role!)).toEqual({ ...shared, 'b.cx': 'role Settle\nteam Desk { lead: Settle }\n' });
  });

  test('of a rule change nothing that its examples mean', () => {
    const rule = 'rule led {\n  example good { role Lead  team Desk { lead: Lead } }\n}\n';
    expect(renamed({ 'a.cx': rule }, 'led', 'guided')).toMatchObject({ changed: undefined, problems: 0 });
  });

  test('to a name that others have in the way are noticed', () => {
    const taken = { ...files, 'people.cx': `${people}role Boss "The boss"\n` };
    expect(renamed(taken, 'Lead', 'Boss').problems).toBe(1);
    // In the condition, `t` is the variable.
    expect(renamed(files, 'Web', 't').changed).toMatchObject({ file: 'norms.cx', element: { id: 'Web' } });
  });

  test('may give a name that was looked for', () => {
    const broken = { ...files, 'buy.cx': journey.replace('owner: Lead }', 'owner: Boss }') };
    expect(renamed(broken, 'Lead', 'Boss')).toMatchObject({ changed: undefined, problems: -1 });
  });
});

describe('what a person asks for', () => {
  const workspace = `
    //- kpi.cx
    kpi Happy "Happy customers" { metric: nps  owner: Lead }
    //- people.cx
    role Lead "The *lead*" { duties: "Leads" }
    //- shop.cx
    journey Buy "Buy" {
      owner: Lead
      stage Pay "Pay" {
        touchpoint Card "By card" { owner: Lead  next: Buy.Pay.Cash }
        touchpoint Cash "In cash" { owner: Lead }
      }
    }
    rule own "Own" { for: t in touchpoints  require: t.owner = Lead }
    `;

  /** The question one letter into the first place where the text stands. */
  const at = (text: string) => ask(workspace.replace(text, ([first, ...rest]) => `${first}$0${rest.join('')}`));

  /** The texts after the rename, or what is answered instead of it. */
  const renamed = (text: string, newName: string) => {
    const { project, file, offset } = at(text);
    const before = edited(project, []);
    const answer = renameAt(linked(project), file, offset, newName);
    expect(edited(project, [])).toEqual(before);
    return answer !== undefined && 'edits' in answer ? edited(project, answer.edits) : answer;
  };

  test('reaches every file', () => {
    const before = edited(at('Lead').project, []);
    const expected = Object.entries(before).map(([path, text]) => [path, text.replace(/\bLead\b/g, 'Boss')]);
    expect(renamed('Lead\n', 'Boss')).toEqual(Object.fromEntries(expected));
  });

  test('may be about a part of a qualified name', () => {
    expect(renamed('Pay.Cash', 'Settle')).toMatchObject({
      'shop.cx': expect.stringMatching(/stage Settle "Pay"[\s\S]*next: Buy\.Settle\.Cash/),
    });
  });

  test('takes a name with space around it, and changes nothing for the same name', () => {
    expect(renamed('Lead\n', ' Boss ')).toEqual(renamed('Lead\n', 'Boss'));
    expect(renamed('Lead\n', 'Lead')).toEqual(edited(at('Lead').project, []));
  });

  test.each([
    ['two words', 'Lead\n', 'Big boss', 'one word'],
    ['a name with a dot', 'Lead\n', 'Big.Boss', 'one word'],
    ['a name that is taken', 'Card "', 'Cash', 'already'],
    ['a name that another thing has in a condition', 'Lead\n', 't', 'in the way'],
    ['what comes with the product', 'nps', 'other', 'keeps its name'],
  ])('is refused for %s', (_, text, newName, why) => {
    expect(renamed(text, newName)).toEqual({ refusal: expect.stringContaining(why) });
  });

  test('begins with the name that is there', () => {
    const { project, file, offset } = at('Pay.Cash');
    const { span, name } = renamableAt(project, file, offset) as Renamable;
    expect(name).toBe('Pay');
    expect(project.text(file)!.slice(span.start - 4, span.end + 5)).toBe('Buy.Pay.Cash');
  });

  test('is refused at once for what keeps its name, and is no question in a title', () => {
    const nps = at('nps');
    expect(renamableAt(nps.project, nps.file, nps.offset)).toEqual({
      refusal: expect.stringContaining('keeps its name'),
    });
    const title = at('By card');
    expect(renamableAt(title.project, title.file, title.offset)).toBeUndefined();
    expect(renamed('By card', 'Other')).toBeUndefined();
  });
});
