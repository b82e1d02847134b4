/**
 * Which room may import from which, and from which packages. A room is a folder whose files share a task; a room that is
 * not in the table may import nothing and be imported by nobody.
 */
export interface Room {
  readonly rooms: readonly string[];
  readonly packages?: readonly string[];
}

const LANGUAGE: Readonly<Record<string, Room>> = {
  model: { rooms: [] },
  generated: { rooms: [], packages: ['langium'] },
  parser: { rooms: ['model', 'generated'], packages: ['langium', 'chevrotain'] },
  lowering: { rooms: ['model', 'generated', 'parser'] },
  references: { rooms: ['model', 'parser', 'lowering'] },
  checks: { rooms: ['model'] },
  library: { rooms: ['model', 'references', 'library/generated'] },
  'library/generated': { rooms: [] },
  workspace: { rooms: ['model', 'parser', 'lowering', 'references', 'checks', 'library'] },
  format: { rooms: ['model', 'generated', 'parser'] },
  expressions: { rooms: ['model'] },
  norms: { rooms: ['model', 'expressions'] },
  measures: { rooms: ['model', 'expressions'] },
  analysis: { rooms: ['model', 'expressions', 'norms', 'measures'] },
  views: { rooms: ['model', 'expressions', 'norms', 'measures', 'analysis'] },
  config: { rooms: ['model', 'norms'], packages: ['zod'] },
  protocol: { rooms: ['views'], packages: ['zod'] },
  evaluation: { rooms: ['model', 'expressions', 'norms', 'measures', 'config', 'workspace'] },
  exchange: { rooms: ['model', 'measures'] },
  navigation: { rooms: ['model', 'expressions', 'parser', 'workspace'] },
  fixes: { rooms: ['model', 'parser', 'workspace'] },
  catalogue: { rooms: ['model'] },
};

/** Rooms of the programs; `language` stands for the doors of its rooms. */
const PROGRAMS: Readonly<Record<string, Room>> = {
  'server/host': { rooms: ['language'] },
  'server/convert': { rooms: ['language'], packages: ['vscode-languageserver', 'vscode-languageserver-textdocument'] },
  'server/session': {
    rooms: ['language', 'server/host', 'server/features', 'server/requests', 'server/convert'],
    packages: ['vscode-languageserver', 'vscode-languageserver-textdocument'],
  },
  'server/features': {
    rooms: ['language', 'server/session', 'server/convert'],
    packages: ['vscode-languageserver', 'vscode-languageserver-textdocument'],
  },
  'server/requests': { rooms: ['language', 'server/session', 'server/convert'], packages: ['vscode-languageserver'] },
  'server/cli': { rooms: ['language', 'server/host', 'server'], packages: ['zod'] },
  server: { rooms: ['language', 'server/session', 'server/host'], packages: ['vscode-languageserver'] },
  'client/src': { rooms: ['protocol'], packages: ['vscode', 'vscode-languageclient'] },
  'client/webview': { rooms: ['protocol'], packages: ['preact', 'zod'] },
};

export const ROOMS: Readonly<Record<string, Room>> = { ...LANGUAGE, ...PROGRAMS };

export function isOfLanguage(room: string): boolean {
  return room in LANGUAGE;
}

/** Files of other rooms that programs open directly, because the door behind which they stand is too heavy for a start. */
export const SIDE_DOORS: ReadonlySet<string> = new Set([
  'language/src/config/json-schema.ts',
  'language/src/evaluation/judges.ts',
  'language/src/lowering/read-expression.ts',
]);

/** The room of a file; undefined outside of all rooms. */
export function roomOf(path: string): string | undefined {
  const [, folder, rest] = /^(language\/src|server\/src|client)\/(.*)$/.exec(path) ?? [];
  if (folder === undefined || rest === undefined || !/\.tsx?$/.test(path)) {
    return undefined;
  }
  const [first, second] = rest.split('/');
  if (folder === 'client') {
    return `client/${first}`;
  }
  if (folder === 'server/src') {
    return second === undefined ? 'server' : `server/${first}`;
  }
  return second === undefined ? undefined : first === 'library' && second === 'generated' ? 'library/generated' : first;
}
