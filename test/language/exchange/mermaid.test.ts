import { describe, expect, test } from 'vitest';
import { exportMermaid, importMermaid } from '../../../language/src/exchange/index.ts';
import { Project } from '../../../language/src/project/workspace/project.ts';
import { fc } from '../../support/property.ts';

const DAY = `journey
    title My working day
    section Go to work
      Make tea: 5: Me
      Go upstairs: 3: Me
      Do work: 1: Me, Cat
    section Go home
      Sit down: 4
`;

function read(text: string): Project {
  const project = new Project();
  project.setFile('imported.cx', text);
  project.update();
  return project;
}

function exported(project: Project): string {
  const journeys = project.model.fragments[0]!.elements.filter(element => element.kind === 'journey');
  return exportMermaid(project.model, journeys)
    .map(({ text }) => text)
    .join('');
}

describe('Mermaid', () => {
  test('goes in and out unchanged', () => {
    const { text, lost } = importMermaid(DAY);
    expect(lost).toEqual([]);
    expect(exported(read(text))).toBe(DAY);
  });

  test('becomes stages, touchpoints, personas and emotions that check clean', () => {
    const { text } = importMermaid(DAY);
    expect(read(text).problems('imported.cx')).toEqual([]);
    expect(text).toContain('persona Cat "Cat"');
    expect(text).toContain('emotion: -2 for Me, Cat');
    expect(text).toContain('emotion: +1\n');
  });

  test('makes an actor a role when told so', () => {
    const { text } = importMermaid(DAY, { roles: new Set(['Cat']) });
    expect(text).toContain('role Cat "Cat"');
    expect(text).toContain('responsible: Cat');
    expect(read(text).problems('imported.cx')).toEqual([]);
  });

  test('names what begins with a digit, and what is there twice', () => {
    const { text } = importMermaid('journey\n  section 2nd try\n    Pay: 1\n    Pay!: 2\n    Сплатити: 3');
    expect(text).toContain('stage _2ndTry "2nd try"');
    expect(text).toContain('touchpoint Pay "Pay"');
    expect(text).toContain('touchpoint Pay2 "Pay!"');
    expect(text).toContain('touchpoint Сплатити "Сплатити"');
  });

  test('keeps what it cannot carry as notes, and says on which line', () => {
    const { text, lost } = importMermaid(
      'journey\n  %% for the board\n  section Pay\n    Card: 9: Me\n    Something else',
    );
    expect(lost.map(({ line }) => line)).toEqual([2, 4, 5]);
    expect(text).toContain('notes: "%% for the board", "Something else"');
    expect(text).toContain('notes: "Score in Mermaid: 9"');
  });

  test('reads an accessible description of several lines as one', () => {
    const { text, lost } = importMermaid(
      'journey\n  accDescr {\n    How people\n    buy\n  }\n  section Pay\n    Card: 3\n  accDescr { Never closed',
    );
    expect(lost.map(({ line }) => line)).toEqual([2, 8]);
    expect(text).toContain('notes: "accDescr: How people\\nbuy", "accDescr: Never closed"');
  });

  test('shows the last title, and keeps one that it replaces', () => {
    const { text, lost } = importMermaid('---\ntitle: From above\n---\njourney\n  title First\n  title Last\n  Pay: 3');
    expect(text).toContain('journey Last "Last" {\n  notes: "title: From above", "title: First"\n');
    expect(lost.map(({ line }) => line)).toEqual([2, 5]);
    expect(importMermaid('---\ntitle: From above\n---\njourney\n  Pay: 3')).toMatchObject({
      text: expect.stringContaining('journey FromAbove "From above" {\n  touchpoint'),
      lost: [],
    });
  });

  test('ends in Markdown with its fence, and the prose behind it belongs to no diagram', () => {
    const { text, lost } = importMermaid(
      [
        '# Map',
        '```mermaid',
        'journey',
        '  Pay: 3',
        '```',
        'As we know:',
        '~~~mermaid',
        'journey',
        'Ride: 4',
        '~~~',
      ].join('\n'),
    );
    expect(lost.map(({ line, message }) => [line, message])).toEqual([
      [1, '`# Map` stands outside of a `journey` diagram'],
      [6, '`As we know:` stands outside of a `journey` diagram'],
    ]);
    expect(text).not.toContain('notes');
  });

  test('refuses a file without a journey', () => {
    expect(importMermaid('flowchart LR\n  A --> B').failure).toBe('There is no `journey` diagram in this file.');
  });

  test('never writes a programme that does not parse, whatever the titles hold', () => {
    const title = fc.string({ unit: 'binary', maxLength: 20 });
    fc.assert(
      fc.property(title, title, title, (section, task, actor) => {
        const { text, failure } = importMermaid(`journey\n  title x\n  section ${section}\n  ${task}: 3: ${actor}`);
        expect(failure).toBeUndefined();
        expect(read(text).problems('imported.cx')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a diagram of any size', () => {
  const MANY = 200_000;

  test('takes any number of actors', () => {
    const actors = Array.from({ length: MANY }, (_, index) => `A${index}`).join(', ');
    const { text } = importMermaid(`journey\n  Make tea: 5: ${actors}\n`, { roles: new Set(['A0']) });
    expect(text).toContain(`A${MANY - 1}, `.slice(0, -2));
  });

  test('takes any number of descriptions, on one line or on many', () => {
    for (const end of ['', '\n']) {
      const { text } = importMermaid(`journey\n  ${`accDescr { x }${end} `.repeat(MANY)}\n  Make tea: 5: Me\n`);
      expect(text.match(/"accDescr: x"/g)).toHaveLength(MANY);
    }
  });
});
