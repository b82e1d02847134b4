/**
 * Tasks as the importers of trackers read them. No file suits all: that of Azure DevOps takes a column for the field of its
 * name and HTML in descriptions, that of Jira lets each column be chosen and reads wiki marks.
 */
import { csvCell } from '../../../language/src/exchange/index.ts';
import { oneLine } from '../escape.ts';
import { escapeXml } from '../escapes/xml.ts';
import type { Task, TaskBlock, TaskItem } from './tasks.ts';

export type Tracker = 'jira' | 'azure';

interface TrackerFormat {
  write(tasks: readonly Task[]): string;
}

export const TRACKERS: Readonly<Record<Tracker, TrackerFormat>> = {
  jira: { write: jiraCsv },
  azure: { write: azureCsv },
};

export const TRACKER_NAMES: readonly Tracker[] = ['jira', 'azure'];

/** A label a column: Jira takes all columns of one name together. Days are `yyyy-MM-dd`, which its importer asks for. */
function jiraCsv(tasks: readonly Task[]): string {
  const labels = Math.max(0, ...tasks.map(task => task.labels.length));
  const heads = ['Summary', 'Issue Type', 'Description', 'Due Date', ...Array<string>(labels).fill('Labels')];
  return csv(
    heads,
    tasks.map(task => [
      oneLine(task.title),
      'Task',
      task.description.map(inWiki).join('\n\n'),
      task.due ?? '',
      ...task.labels,
      ...Array<string>(labels - task.labels.length).fill(''),
    ]),
  );
}

/**
 * Only fields that a task has in every process, since the importer wants each column to be a field of the project: so the
 * day stands in the description alone.
 */
function azureCsv(tasks: readonly Task[]): string {
  return csv(
    ['Work Item Type', 'Title', 'Description', 'Tags'],
    tasks.map(task => [
      'Task',
      oneLine(task.title),
      task.description.map(inHtml).join(''),
      // Each ends a tag.
      task.labels.map(label => label.replace(/[,;]/g, ' ')).join('; '),
    ]),
  );
}

function csv(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, ...rows].map(row => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function inWiki(block: TaskBlock): string {
  return typeof block === 'string' ? wikiText(block) : block.flatMap(wikiItem).join('\n');
}

function wikiItem({ words, items }: TaskItem): string[] {
  return [`* ${wikiText(words)}`, ...items.map(item => `** ${wikiText(item)}`)];
}

/** What begins a macro, a link, a mention, an image, a table or bold letters is shown and does nothing. */
function wikiText(text: string): string {
  return oneLine(text).replace(/[\\{}[\]!|~*]/g, sign => `\\${sign}`);
}

function inHtml(block: TaskBlock): string {
  return typeof block === 'string' ? `<p>${htmlText(block)}</p>` : `<ul>${block.map(htmlItem).join('')}</ul>`;
}

function htmlItem({ words, items }: TaskItem): string {
  const inner = items.map(item => `<li>${htmlText(item)}</li>`).join('');
  return `<li>${htmlText(words)}${inner === '' ? '' : `<ul>${inner}</ul>`}</li>`;
}

function htmlText(text: string): string {
  return escapeXml(oneLine(text));
}
