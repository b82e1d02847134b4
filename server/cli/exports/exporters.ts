/** What `cx export` can write, and what each format cannot hold. */
import type { ExportedJourney } from '../../../language/src/exchange/index.ts';
import { repositoryOf } from '../../host/index.ts';
import { relativePath } from '../../host/paths.ts';
import type { Arguments } from '../arguments.ts';
import { askedFrameworks, frameworksIn, titlesIn } from '../asked-frameworks.ts';
import { jsonText } from '../json-text.ts';
import type { Terminal } from '../terminal.ts';
import { asOf } from '../today.ts';
import type { CliProject } from '../workspace.ts';
import type { Tracker } from './trackers.ts';

export interface Exported {
  readonly text: string;
  /** What the format has no place for, as sentences. */
  readonly lost: readonly string[];
  /** Why it is not all that it should be, as sentences. */
  readonly failures?: readonly string[];
}

export interface ExportOptions {
  readonly withLibrary: boolean;
  readonly terminal: Terminal;
  readonly args: Arguments;
}

type Exporter = (project: CliProject, options: ExportOptions) => Promise<Exported>;

export const EXPORTERS: ReadonlyMap<string, Exporter> = new Map<string, Exporter>([
  ['json', json],
  ['csv', csv],
  ['mermaid', mermaid],
  ['codeowners', codeowners],
  ['tasks', tasks],
]);

async function json(project: CliProject, { withLibrary }: ExportOptions): Promise<Exported> {
  const { modelJson } = await import('./model-json.ts');
  return { text: jsonText(modelJson(project, withLibrary)), lost: [] };
}

async function csv({ engine }: CliProject): Promise<Exported> {
  const { exportCsv } = await import('../../../language/src/exchange/index.ts');
  return { text: exportCsv(engine.model), lost: [] };
}

async function mermaid({ engine }: CliProject): Promise<Exported> {
  const { exportMermaid } = await import('../../../language/src/exchange/index.ts');
  const { model } = engine;
  const exported = exportMermaid(model, model.index.written('journey'));
  return {
    text: diagrams(exported),
    lost: exported.flatMap(({ journey, lost }) => lost.map(detail => `${journey.id}: ${detail}.`)),
  };
}

/** Mermaid reads one diagram a file, so several stand in Markdown, where each is drawn. */
function diagrams(exported: readonly ExportedJourney[]): string {
  const [only, ...others] = exported;
  if (only !== undefined && others.length === 0) {
    return only.text;
  }
  return exported.map(({ text }) => `\`\`\`mermaid\n${text}\`\`\`\n`).join('\n');
}

async function codeowners({ engine, source }: CliProject, { terminal }: ExportOptions): Promise<Exported> {
  const { exportCodeowners } = await import('../../../language/src/exchange/index.ts');
  const top = repositoryOf(terminal.host, source.root) ?? source.root;
  const folder = relativePath(top, source.root);
  return { text: exportCodeowners(engine.model, folder === '' ? '' : `${folder}/`), lost: [] };
}

async function tasks(project: CliProject, { terminal, args }: ExportOptions): Promise<Exported> {
  const { exportTasks } = await import('./tasks.ts');
  const { model } = project.engine;
  const only = askedFrameworks(args, model);
  const request = {
    tracker: (args.value('for') ?? 'jira') as Tracker,
    today: asOf(args, terminal),
    only,
    titleOf: titlesIn(args, frameworksIn(model, only)),
  };
  return { lost: [], ...(await exportTasks(project, request, terminal)) };
}
