// A project in memory: files come, change and go, each for itself.
import { describe, expect, test } from 'vitest';
import { Project } from '../../../../language/src/index.ts';
import { type Reading, readFiles } from '../../../support/check.ts';

function rules(reading: Reading): string[] {
  return reading.problems.map(({ file, rule }) => `${file} ${rule}`);
}

describe('files', () => {
  test('come in the order of their code units', () => {
    const { project } = readFiles({ 'b.cx': '', 'a/z.cx': '', 'B.cx': '', 'a.cx': '', 'ä.cx': '' });
    expect(project.files()).toEqual(['B.cx', 'a.cx', 'a/z.cx', 'b.cx', 'ä.cx']);
  });

  test('that are gone leave no problems, names or text', () => {
    const reading = readFiles({ 'a.cx': 'role Lead {', 'b.cx': 'team Sales { lead: Lead }' });
    reading.project.removeFile('a.cx');
    reading.project.update();
    expect(rules(reading)).toEqual(['b.cx unresolved-name']);
    expect(reading.project.text('a.cx')).toBeUndefined();
    expect(reading.project.problems('a.cx')).toEqual([]);
    expect(reading.model.element('Lead')).toBeUndefined();
  });

  test('that never were can be removed', () => {
    const project = new Project();
    project.removeFile('a.cx');
    expect(project.update().files).toEqual(['a.cx']);
    expect(project.files()).toEqual([]);
  });

  test('that cannot be read are one finding, and the others are judged', () => {
    const reading = readFiles({ 'b.cx': 'team Sales { lead: Lead }' });
    reading.project.refuseFile('a.cx', 'not-utf8', 'This file is not UTF-8.');
    reading.project.update();
    expect(rules(reading)).toEqual(['a.cx not-utf8', 'b.cx unresolved-name']);
    expect(reading.project.isRefused('a.cx')).toBe(true);
    reading.project.setFile('a.cx', 'role Lead {}');
    reading.project.update();
    expect(rules(reading)).toEqual([]);
    expect(reading.project.isRefused('a.cx')).toBe(false);
  });

  test('that were empty and refused are read again when their text is empty', () => {
    const { project } = readFiles({});
    project.refuseFile('a.cx', 'too-large', 'Too large.');
    project.update();
    project.setFile('a.cx', '');
    project.update();
    expect(project.problems('a.cx')).toEqual([]);
    expect(project.isRefused('a.cx')).toBe(false);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('and names may be called %s', name => {
    const reading = readFiles({
      [`${name}.cx`]: `namespace ${name}\nrole ${name} { tags: ${name}  ${name}: 1 }`,
      'b.cx': `use ${name}\nteam Sales { lead: ${name} }\n${name} Thing {}`,
    });
    expect(reading.targets('Sales', 'lead')).toEqual([`${name}.${name}`]);
    expect(rules(reading).sort()).toEqual([`${name}.cx unknown-attribute`, 'b.cx unknown-kind'].sort());
  });
});

describe('problems', () => {
  test('come in source order', () => {
    const { project } = readFiles({
      'a.cx': 'role B { since: 1 }\nrole A { parent: x  since: 2 }\nteam C { lead: Nobody }\nrole A {}',
    });
    const starts = project.problems('a.cx').map(problem => problem.span.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(starts).toHaveLength(5);
  });

  test.each([199, 200, 201, 1000])('of %i, at most 200 are listed and the rest is counted', count => {
    for (const line of ['role { holder: "Ada" }\n', 'role Lead { since: soon }\n', 'team T { lead: X }\n', '$\n']) {
      const text = Array.from({ length: count }, (_, index) => line.replace(/(Lead|T) /, `$1${index} `)).join('');
      const { project } = readFiles({ 'a.cx': text });
      const problems = project.problems('a.cx');
      expect(problems.length).toBe(Math.min(count, 200) + (count > 200 ? 1 : 0));
      if (count > 200) {
        const last = problems[200]!;
        expect(last.message).toBe(`${count - 200} more errors in this file are not listed: mend these first.`);
        expect(last.span).toEqual(problems[199]!.span);
      }
    }
  });

  test('in such number that the parser gives up are counted as far as it went', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, index) => `role Lead${index} }`).join('\n');
    const { project } = readFiles({ 'a.cx': lines(2000), 'b.cx': lines(400) });
    expect(project.problems('a.cx')[200]?.message).toMatch(/^At least 30\d more errors/);
    expect(project.isRefused('a.cx')).toBe(true);
    expect(project.problems('b.cx')[200]?.message).toMatch(/^200 more errors/);
    expect(project.model.element('Lead399')).toBeDefined();
  });

  test('beyond the most of one sort do not hide those of another that stand before', () => {
    const { project } = readFiles({ 'a.cx': `team Sales { lead: Nobody }\n${'$\n'.repeat(500)}` });
    const problems = project.problems('a.cx');
    expect(problems[0]?.rule).toBe('unresolved-name');
    expect(problems[200]?.message).toMatch(/^301 more errors/);
  });

  test('say nothing twice at one place', () => {
    const { project } = readFiles({ 'a.cx': 'role Lead { since: soon  owner: Leda  parent: x }' });
    const places = project.problems('a.cx').map(({ span }) => span.start);
    expect(new Set(places).size).toBe(places.length);
  });
});

describe('an update', () => {
  test('names the files that were read or linked again, and no other', () => {
    const { project } = readFiles({
      'roles.cx': 'role Lead {}',
      'uses.cx': 'team Sales { lead: Lead }',
      'other.cx': 'role Other {}',
    });
    project.setFile('roles.cx', 'role Lead { holder: "Ada" }');
    expect(project.update().files).toEqual(['roles.cx']);
    project.setFile('roles.cx', 'role Leader { holder: "Ada" }');
    expect(project.update().files).toEqual(['roles.cx', 'uses.cx']);
    expect(project.update().files).toEqual([]);
  });

  test('of the same text changes nothing', () => {
    const { project } = readFiles({ 'a.cx': 'role Lead {}' });
    project.setFile('a.cx', 'role Lead {}');
    expect(project.update().files).toEqual([]);
  });

  test('links an unresolved name when it comes, wherever it comes', () => {
    const reading = readFiles({ 'a.cx': 'namespace one\nteam Sales { lead: Lead }' });
    expect(rules(reading)).toEqual(['a.cx unresolved-name']);
    reading.project.setFile('b.cx', 'namespace two\nrole Lead {}');
    expect(reading.project.update().files).toEqual(['a.cx', 'b.cx']);
    expect(reading.targets('one.Sales', 'lead')).toEqual(['two.Lead']);
  });

  test('makes a name ambiguous when a second one comes, and clear when it goes', () => {
    const reading = readFiles({
      'a.cx': 'journey A { touchpoint Pay {} }',
      'c.cx': 'forum F { covers: Pay }',
    });
    reading.project.setFile('b.cx', 'journey B { touchpoint Pay {} }');
    reading.project.update();
    expect(rules(reading)).toEqual(['c.cx ambiguous-name']);
    reading.project.removeFile('b.cx');
    reading.project.update();
    expect(rules(reading)).toEqual([]);
  });

  test('offers a name that has come since, and no longer one that is gone', () => {
    const reading = readFiles({ 'a.cx': 'team Sales { lead: Keepr }', 'b.cx': 'role Keeper {}' });
    const advice = () => reading.project.problems('a.cx')[0]?.message;
    expect(advice()).toContain('`Keeper`');
    reading.project.setFile('b.cx', 'role Kepr {}');
    expect(reading.project.update().files).toEqual(['a.cx', 'b.cx']);
    expect(advice()).toContain('`Kepr`');
    reading.project.removeFile('b.cx');
    reading.project.update();
    expect(advice()).toBe('There is no role `Keepr`.');
  });

  test('shows related places where they are now', () => {
    const reading = readFiles({ 'a.cx': 'team Sales {}', 'b.cx': 'journey Buy { owner: Sales }' });
    reading.project.setFile('a.cx', '// a new line\nteam Sales {}');
    reading.project.update();
    expect(reading.project.problems('b.cx')[0]?.related?.[0]?.span).toEqual({ start: 19, end: 24 });
  });

  test.each([
    [
      'the unit of a metric',
      'metric m { unit: UNIT  better: higher }',
      'kpi K { metric: m  target: 3 }',
      'points',
      'percent',
    ],
    [
      'the range of a metric',
      'metric m { unit: points  range: UNIT  better: higher }',
      'kpi K { metric: m  target: 3 }',
      '1..5',
      '4..5',
    ],
    [
      'the direction of a metric',
      'metric m { unit: points  better: UNIT }',
      'kpi K { metric: m  target: <= 3 }',
      'lower',
      'higher',
    ],
    [
      'the scoring of a framework',
      'framework f { levels: low, high  scoring: UNIT }',
      'adopt f { target: 75% }',
      'criteria',
      'adherence',
    ],
    ['the version of a standard', 'standard s { version: UNIT }', 'journey J { standards: s@2 }', '2', '1'],
    ['the levels of a framework', 'framework f { levels: low, UNIT }', 'adopt f { target: high }', 'high', 'best'],
  ])('judges again who depends on %s', (_, declaration, user, good, bad) => {
    const reading = readFiles({ 'a.cx': declaration.replace('UNIT', good), 'b.cx': `namespace x\n${user}` });
    expect(rules(reading)).toEqual([]);
    reading.project.setFile('a.cx', declaration.replace('UNIT', bad));
    reading.project.update();
    expect(rules(reading)).toHaveLength(1);
    reading.project.setFile('a.cx', declaration.replace('UNIT', good));
    reading.project.update();
    expect(rules(reading)).toEqual([]);
  });

  test('knows a namespace when a file declares it, and no longer when the last is gone', () => {
    const reading = readFiles({ 'a.cx': 'use shared\nteam Sales {}' });
    expect(rules(reading)).toEqual(['a.cx unresolved-name']);
    reading.project.setFile('b.cx', 'namespace shared');
    reading.project.setFile('c.cx', 'namespace shared\nrole Lead {}');
    expect(reading.project.update().files).toContain('a.cx');
    expect(rules(reading)).toEqual([]);
    reading.project.removeFile('c.cx');
    reading.project.update();
    expect(rules(reading)).toEqual([]);
    reading.project.setFile('b.cx', 'namespace shard');
    reading.project.update();
    expect(reading.project.problems('a.cx')[0]?.message).toBe('There is no namespace `shared`. Did you mean `shard`?');
  });

  test('finds a cycle that a change in one file closes, and forgets it when it opens', () => {
    const reading = readFiles({ 'a.cx': 'system A { relies: B }', 'b.cx': 'system B {}' });
    reading.project.setFile('b.cx', 'system B { relies: A }');
    expect(reading.project.update().files).toEqual(['a.cx', 'b.cx']);
    expect(rules(reading)).toEqual(['a.cx dependency-cycle']);
    reading.project.setFile('b.cx', 'system B {}');
    expect(reading.project.update().files).toEqual(['a.cx', 'b.cx']);
    expect(rules(reading)).toEqual([]);
  });
});

test('two projects know nothing of each other', () => {
  const one = readFiles({ 'a.cx': 'role Lead {}' });
  const two = readFiles({ 'a.cx': 'team Sales { lead: Lead }' });
  expect(rules(one)).toEqual([]);
  expect(rules(two)).toEqual(['a.cx unresolved-name']);
});
