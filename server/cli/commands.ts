/** All commands. Each is loaded only when somebody asks for it, so that a short run starts fast. */
import type { CommandEntry } from './command.ts';

export const COMMANDS: ReadonlyMap<string, CommandEntry> = new Map<string, CommandEntry>([
  [
    'init',
    {
      summary: 'Writes a small programme that checks clean, a config and a CI workflow.',
      load: async () => (await import('./commands/init.ts')).init,
    },
  ],
  [
    'check',
    {
      summary: 'Checks programmes and prints what is wrong, where, and who must act.',
      load: async () => (await import('./commands/check.ts')).check,
    },
  ],
  [
    'format',
    {
      summary: 'Formats files in place; never changes what they say.',
      load: async () => (await import('./commands/format.ts')).format,
    },
  ],
  [
    'report',
    {
      summary: 'Draws journeys, coverage and findings into one page to hand around.',
      load: async () => (await import('./commands/report.ts')).report,
    },
  ],
  [
    'coverage',
    {
      summary: 'Tells how much of what standards and rules ask for is held, and what is missing.',
      load: async () => (await import('./commands/coverage.ts')).coverage,
    },
  ],
  [
    'maturity',
    {
      summary: 'Tells how mature the programme is by each framework, by its facts and by what people say.',
      load: async () => (await import('./commands/maturity.ts')).maturity,
    },
  ],
  [
    'gaps',
    {
      summary: 'Tells what stands below its target, what closes it, where it is open and who must act.',
      load: async () => (await import('./commands/gaps.ts')).gaps,
    },
  ],
  [
    'trend',
    {
      summary: 'Tells how coverage, levels and findings have moved over the history of the repository.',
      load: async () => (await import('./commands/trend.ts')).trend,
    },
  ],
  [
    'query',
    {
      summary: 'Evaluates an expression over a project.',
      load: async () => (await import('./commands/query.ts')).query,
    },
  ],
  [
    'rules',
    {
      summary: 'Lists all rules; runs their examples; counts what is waived.',
      load: async () => (await import('./commands/rules.ts')).rules,
    },
  ],
  [
    'explain',
    {
      summary: 'Tells why a rule is there and how to put a finding right, and what a practice rests on.',
      load: async () => (await import('./commands/explain.ts')).explain,
    },
  ],
  [
    'audit',
    {
      summary: 'Asks a whole company what a framework asks, and makes one assessment of the answers.',
      load: async () => (await import('./commands/audit.ts')).audit,
    },
  ],
  [
    'export',
    {
      summary: 'Prints a project for other programs: JSON, CSV, Mermaid, CODEOWNERS, tasks for Jira and Azure DevOps.',
      load: async () => (await import('./commands/export.ts')).exportModel,
    },
  ],
  [
    'baseline',
    {
      summary: 'Accepts the findings of today, so that only new ones fail.',
      load: async () => (await import('./commands/baseline.ts')).baseline,
    },
  ],
  [
    'import',
    {
      summary: 'Makes a programme out of a spreadsheet or a Mermaid diagram.',
      load: async () => (await import('./commands/import.ts')).importProgramme,
    },
  ],
  [
    'config',
    {
      summary: 'Shows each setting with the place it comes from.',
      load: async () => (await import('./commands/config.ts')).config,
    },
  ],
  [
    'schema',
    {
      summary: 'Prints the JSON Schema of the config or of an output.',
      load: async () => (await import('./commands/schema.ts')).schema,
    },
  ],
  [
    'lsp',
    {
      summary: 'Starts the language server for an editor.',
      load: async () => (await import('./commands/lsp.ts')).lsp,
    },
  ],
  [
    'doctor',
    {
      summary: 'Says what cx sees of this machine and project, without any content.',
      load: async () => (await import('./commands/doctor.ts')).doctor,
    },
  ],
  [
    'completion',
    {
      summary: 'Prints a script that completes commands and flags in a shell.',
      load: async () => (await import('./commands/completion.ts')).completionOf(COMMANDS),
    },
  ],
]);
