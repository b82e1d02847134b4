import type { LinkedProject, Project } from '../../language/src/index.ts';

/** A project that nobody evaluates, for whoever tries edits in it. */
export function linked(engine: Project): LinkedProject {
  return { engine, update: () => void engine.update() };
}
