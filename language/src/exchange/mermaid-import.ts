/**
 * Mermaid's `journey` diagrams → .cx. Sections become stages, tasks touchpoints, actors personas, and the score 1…5 the
 * emotion −2…+2 (https://mermaid.js.org/syntax/userJourney.html).
 */

import { didYouMean, nearest } from '../model/nearest.ts';
import type { Imported, LostDetail } from './imported.ts';
import { decodeEntities } from './mermaid-entities.ts';
import { UniqueNames } from './names.ts';
import { CxWriter, text } from './writer.ts';

export interface MermaidImportOptions {
  /** Actors that are roles of the company and not customers. */
  readonly roles?: ReadonlySet<string>;
}

interface Task {
  readonly title: string;
  readonly emotion: number | undefined;
  readonly actors: readonly string[];
  readonly notes: readonly string[];
}

interface Section {
  /** Absent for tasks before the first section. */
  readonly title: string | undefined;
  readonly tasks: Task[];
}

interface Diagram {
  title: string | undefined;
  readonly notes: string[];
  readonly sections: Section[];
}

export function importMermaid(source: string, options: MermaidImportOptions = {}): Imported {
  const lost: LostDetail[] = [];
  const diagrams = read(source, lost);
  if (diagrams.length === 0) {
    return { text: '', lost, failure: 'There is no `journey` diagram in this file.' };
  }
  const roles = options.roles ?? new Set();
  const actors = actorsOf(diagrams);
  const stranger = [...roles].find(role => !actors.has(role));
  if (stranger !== undefined) {
    const suggestion = didYouMean(nearest(stranger, actors).slice(0, 1));
    return { text: '', lost, failure: `There is no actor \`${stranger}\` in this file.${suggestion}` };
  }
  return { text: write(diagrams, actors, roles), lost };
}

function actorsOf(diagrams: readonly Diagram[]): ReadonlySet<string> {
  return new Set(
    diagrams.flatMap(diagram => diagram.sections.flatMap(section => section.tasks.flatMap(task => task.actors))),
  );
}

function read(source: string, lost: LostDetail[]): Diagram[] {
  const diagrams: Diagram[] = [];
  let frontTitle: string | undefined;
  let inFrontMatter = false;
  source
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .forEach((raw, index) => {
      const content = raw.trim();
      const line = index + 1;
      const diagram = diagrams[diagrams.length - 1];
      if (content === '---' && (inFrontMatter || diagram === undefined)) {
        inFrontMatter = !inFrontMatter;
      } else if (inFrontMatter) {
        const title = /^title:\s*(.+)$/.exec(content)?.[1];
        if (title === undefined && content !== '') {
          lost.push({ line, message: `the front matter \`${content.slice(0, 80)}\` says how the diagram looks` });
        }
        frontTitle = title?.replace(/^(["'])(.*)\1$/, '$2') ?? frontTitle;
      } else if (/^journey\b\s*$/.test(content)) {
        diagrams.push({ title: frontTitle, notes: [], sections: [] });
        frontTitle = undefined;
      } else if (content !== '' && !/^```/.test(content)) {
        readLine(content, line, diagram, lost);
      }
    });
  return diagrams;
}

function readLine(content: string, line: number, diagram: Diagram | undefined, lost: LostDetail[]): void {
  const keep = (message: string) => {
    diagram?.notes.push(content);
    lost.push({ line, message });
  };
  if (diagram === undefined) {
    lost.push({ line, message: `\`${content.slice(0, 80)}\` stands before the first \`journey\`` });
    return;
  }
  const keyword = /^(title|section)\s+(.+)$/.exec(content);
  if (keyword?.[1] === 'title') {
    diagram.title = decodeEntities(keyword[2]!.trim());
  } else if (keyword?.[1] === 'section') {
    diagram.sections.push({ title: decodeEntities(keyword[2]!.trim()), tasks: [] });
  } else if (content.startsWith('%%')) {
    keep('a comment or directive is kept as a note');
  } else if (/^acc(Title|Descr)\b/.test(content)) {
    keep('the accessible title or description is kept as a note');
  } else {
    readTask(content, line, diagram, keep, lost);
  }
}

function readTask(
  content: string,
  line: number,
  diagram: Diagram,
  keep: (message: string) => void,
  lost: LostDetail[],
): void {
  const [title = '', score = '', ...actors] = content.split(':').map(part => part.trim());
  if (title === '' || !content.includes(':')) {
    keep(`\`${content.slice(0, 80)}\` is no task: a task is written \`Title: score: actors\``);
    return;
  }
  const notes: string[] = [];
  const number = Number(score);
  const fits = score !== '' && Number.isInteger(number) && number >= 1 && number <= 5;
  if (!fits) {
    notes.push(`Score in Mermaid: ${score}`);
    lost.push({ line, message: `the score \`${score.slice(0, 40)}\` is no whole number from 1 to 5` });
  }
  if (diagram.sections.length === 0) {
    diagram.sections.push({ title: undefined, tasks: [] });
  }
  diagram.sections[diagram.sections.length - 1]!.tasks.push({
    title: decodeEntities(title),
    emotion: fits ? number - 3 : undefined,
    actors: actors
      .join(':')
      .split(',')
      .map(actor => decodeEntities(actor.trim()))
      .filter(actor => actor !== ''),
    notes,
  });
}

function write(diagrams: readonly Diagram[], actors: ReadonlySet<string>, roles: ReadonlySet<string>): string {
  const writer = new CxWriter();
  const names = new UniqueNames();
  const actorNames = new Map<string, string>();
  const journeys = diagrams.map(diagram => ({ diagram, name: names.take(diagram.title ?? '', 'Journey') }));
  for (const actor of actors) {
    actorNames.set(actor, names.take(actor, 'Actor'));
  }
  for (const [actor, name] of actorNames) {
    writer.element(roles.has(actor) ? 'role' : 'persona', name, actor);
  }
  for (const { diagram, name } of journeys) {
    writer.blank();
    writeJourney(writer, diagram, name, actorNames, roles);
  }
  return writer.toString();
}

function writeJourney(
  writer: CxWriter,
  diagram: Diagram,
  name: string,
  actorNames: ReadonlyMap<string, string>,
  roles: ReadonlySet<string>,
): void {
  writer.element('journey', name, diagram.title, () => {
    writer.attribute(
      'personas',
      ...[...actorsOf([diagram])].filter(actor => !roles.has(actor)).map(actor => actorNames.get(actor)!),
    );
    writer.attribute('notes', ...diagram.notes.map(text));
    const names = new UniqueNames();
    const writeTask = (task: Task, unique: UniqueNames) => {
      writer.element('touchpoint', unique.take(task.title, 'Touchpoint'), task.title, () => {
        const personas = task.actors.filter(actor => !roles.has(actor)).map(actor => actorNames.get(actor)!);
        const people = personas.length > 0 ? ` for ${personas.join(', ')}` : '';
        if (task.emotion !== undefined) {
          writer.attribute('emotion', `${task.emotion > 0 ? '+' : ''}${task.emotion}${people}`);
        }
        writer.attribute(
          'responsible',
          ...task.actors.filter(actor => roles.has(actor)).map(actor => actorNames.get(actor)!),
        );
        writer.attribute('notes', ...task.notes.map(text));
      });
    };
    const writeTasks = (tasks: readonly Task[], unique: UniqueNames) => {
      for (const task of tasks) {
        writeTask(task, unique);
      }
    };
    for (const section of diagram.sections) {
      if (section.title === undefined) {
        writeTasks(section.tasks, names);
      } else {
        writer.element('stage', names.take(section.title, 'Stage'), section.title, () =>
          writeTasks(section.tasks, new UniqueNames()),
        );
      }
    }
  });
}
