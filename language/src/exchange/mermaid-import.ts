/**
 * Mermaid's `journey` diagrams → .cx. Sections become stages, tasks touchpoints, actors personas, and the score 1…5 the
 * emotion −2…+2 (https://mermaid.js.org/syntax/userJourney.html).
 */

import { didYouMean, nearest } from '../model/nearest.ts';
import type { Imported, LostDetail } from './imported.ts';
import { type Diagram, readDiagrams, type Task } from './mermaid-reader.ts';
import { UniqueNames } from './names.ts';
import { CxWriter, text } from './writer.ts';

export interface MermaidImportOptions {
  /** Actors that are roles of the company and not customers. */
  readonly roles?: ReadonlySet<string>;
}

export function importMermaid(source: string, options: MermaidImportOptions = {}): Imported {
  const lost: LostDetail[] = [];
  const diagrams = readDiagrams(source, lost);
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
      [...actorsOf([diagram])].filter(actor => !roles.has(actor)).map(actor => actorNames.get(actor)!),
    );
    writer.attribute('notes', diagram.notes.map(text));
    const names = new UniqueNames();
    const writeTask = (task: Task, unique: UniqueNames) => {
      writer.element('touchpoint', unique.take(task.title, 'Touchpoint'), task.title, () => {
        const personas = task.actors.filter(actor => !roles.has(actor)).map(actor => actorNames.get(actor)!);
        const people = personas.length > 0 ? ` for ${personas.join(', ')}` : '';
        if (task.emotion !== undefined) {
          writer.attribute('emotion', [`${task.emotion > 0 ? '+' : ''}${task.emotion}${people}`]);
        }
        writer.attribute(
          'responsible',
          task.actors.filter(actor => roles.has(actor)).map(actor => actorNames.get(actor)!),
        );
        writer.attribute('notes', task.notes.map(text));
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
