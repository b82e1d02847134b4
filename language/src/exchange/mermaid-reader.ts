/** The lines of Mermaid's `journey` diagrams → what they say, in a file of their own or among the prose of Markdown. */
import type { LostDetail } from './imported.ts';
import { decodeEntities } from './mermaid-entities.ts';

export interface Task {
  readonly title: string;
  readonly emotion: number | undefined;
  readonly actors: readonly string[];
  readonly notes: readonly string[];
}

export interface Section {
  /** Absent for tasks before the first section. */
  readonly title: string | undefined;
  readonly tasks: Task[];
}

export interface Diagram {
  title: string | undefined;
  readonly notes: string[];
  readonly sections: Section[];
}

export function readDiagrams(source: string, lost: LostDetail[]): Diagram[] {
  const reader = new Reader(lost);
  for (const raw of source.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    reader.line(raw.trim());
  }
  reader.endOfDiagram();
  return reader.diagrams;
}

class Reader {
  readonly diagrams: Diagram[] = [];
  readonly #lost: LostDetail[];
  #at = 0;
  /** The diagram that lines belong to: none before the first, and none behind the fence that ends one in Markdown. */
  #open: Diagram | undefined;
  #titleLine = 0;
  #inFrontMatter = false;
  /** The title that the front matter gives the next diagram. */
  #front: { readonly title: string; readonly line: number } | undefined;
  /** What an `accDescr {` holds so far; its `}` may stand on a later line. */
  #description: string[] | undefined;

  constructor(lost: LostDetail[]) {
    this.#lost = lost;
  }

  line(content: string): void {
    this.#at++;
    if (content === '---' && (this.#inFrontMatter || this.#open === undefined)) {
      this.#inFrontMatter = !this.#inFrontMatter;
    } else if (this.#inFrontMatter) {
      this.#frontMatter(content);
    } else if (/^journey\b\s*$/.test(content)) {
      this.#beginDiagram();
    } else if (/^(?:```|~~~)/.test(content)) {
      this.endOfDiagram();
    } else if (content !== '' && this.#open === undefined) {
      this.#tell(`\`${content.slice(0, 80)}\` stands outside of a \`journey\` diagram`);
    } else if (content !== '') {
      this.#statement(content, this.#open!);
    }
  }

  endOfDiagram(): void {
    this.#endOfDescription();
    this.#open = undefined;
  }

  #tell(message: string, line = this.#at): void {
    this.#lost.push({ line, message });
  }

  #frontMatter(content: string): void {
    const title = content.startsWith('title:') ? content.slice('title:'.length).trim() : '';
    if (title !== '') {
      this.#front = { title: title.replace(/^(["'])(.*)\1$/, '$2'), line: this.#at };
    } else if (content !== '') {
      this.#tell(`the front matter \`${content.slice(0, 80)}\` says how the diagram looks`);
    }
  }

  #beginDiagram(): void {
    this.endOfDiagram();
    this.#open = { title: this.#front?.title, notes: [], sections: [] };
    this.#titleLine = this.#front?.line ?? 0;
    this.#front = undefined;
    this.diagrams.push(this.#open);
  }

  /** One after the other, for several descriptions may stand on a line. */
  #statement(content: string, diagram: Diagram): void {
    for (let rest = content; rest !== ''; ) {
      rest = this.#restOf(rest, diagram);
    }
  }

  /** Reads what the line begins with; what is left of it begins another statement. */
  #restOf(content: string, diagram: Diagram): string {
    const keyword = /^(title|section)\s/.exec(content)?.[1];
    const rest = content.slice(keyword?.length ?? 0).trim();
    const description = /^accDescr\s*\{/.exec(content)?.[0];
    if (this.#description !== undefined) {
      return this.#describe(content);
    }
    if (description !== undefined) {
      this.#tell('the accessible title or description is kept as a note');
      this.#description = [];
      return this.#describe(content.slice(description.length));
    }
    if (keyword === 'title') {
      this.#title(decodeEntities(rest), diagram);
    } else if (keyword === 'section') {
      diagram.sections.push({ title: decodeEntities(rest), tasks: [] });
    } else if (content.startsWith('%%')) {
      this.#keep(content, diagram, 'a comment or directive is kept as a note');
    } else if (/^acc(Title|Descr)\b/.test(content)) {
      this.#keep(content, diagram, 'the accessible title or description is kept as a note');
    } else {
      this.#task(content, diagram);
    }
    return '';
  }

  #keep(content: string, diagram: Diagram, message: string): void {
    diagram.notes.push(content);
    this.#tell(message);
  }

  /** The last title is the one that Mermaid shows; that of the front matter counts as the first. */
  #title(title: string, diagram: Diagram): void {
    if (diagram.title !== undefined) {
      diagram.notes.push(`title: ${diagram.title}`);
      this.#tell('a later line gives another title, and this one is kept as a note', this.#titleLine);
    }
    diagram.title = title;
    this.#titleLine = this.#at;
  }

  /** What is left of the line behind the description. */
  #describe(content: string): string {
    const end = content.indexOf('}');
    const words = (end < 0 ? content : content.slice(0, end)).trim();
    if (words !== '') {
      this.#description!.push(words);
    }
    if (end < 0) {
      return '';
    }
    this.#endOfDescription();
    return content.slice(end + 1).trim();
  }

  #endOfDescription(): void {
    if (this.#description !== undefined) {
      this.#open?.notes.push(`accDescr: ${this.#description.join('\n')}`);
    }
    this.#description = undefined;
  }

  #task(content: string, diagram: Diagram): void {
    const [title = '', score = '', ...actors] = content.split(':').map(part => part.trim());
    if (title === '' || !content.includes(':')) {
      const message = `\`${content.slice(0, 80)}\` is no task: a task is written \`Title: score: actors\``;
      this.#keep(content, diagram, message);
      return;
    }
    const notes: string[] = [];
    const number = Number(score);
    const fits = score !== '' && Number.isInteger(number) && number >= 1 && number <= 5;
    if (!fits) {
      notes.push(`Score in Mermaid: ${score}`);
      this.#tell(`the score \`${score.slice(0, 40)}\` is no whole number from 1 to 5`);
    }
    if (diagram.sections.length === 0) {
      diagram.sections.push({ title: undefined, tasks: [] });
    }
    diagram.sections.at(-1)!.tasks.push({
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
}
