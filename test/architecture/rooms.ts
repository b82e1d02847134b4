/**
 * Which room may import from which, and from which packages. A room is a folder whose files share a task; a room that is
 * not in the table may import nothing and be imported by nobody.
 */
export interface Room {
  readonly rooms: readonly string[];
  readonly packages?: readonly string[];
  /** Runs in Node and nowhere else. */
  readonly inNode?: true;
}

const LANGUAGE: Readonly<Record<string, Room>> = {
  model: { rooms: [] },
  'syntax/generated': { rooms: [], packages: ['langium'] },
  'syntax/parser': { rooms: ['model', 'syntax/generated'], packages: ['langium', 'chevrotain'] },
  'syntax/lowering': { rooms: ['model', 'syntax/generated', 'syntax/parser'] },
  'syntax/format': { rooms: ['model', 'syntax/generated', 'syntax/parser'] },
  'project/references': { rooms: ['model', 'syntax/parser', 'syntax/lowering'] },
  'project/validation': { rooms: ['model'] },
  'project/library': { rooms: ['model', 'project/references', 'project/library/generated'] },
  'project/library/generated': { rooms: [] },
  'project/workspace': {
    rooms: ['model', 'syntax/parser', 'syntax/lowering', 'project/references', 'project/validation', 'project/library'],
  },
  'engine/expressions': { rooms: ['model'] },
  'engine/norms': { rooms: ['model', 'engine/expressions', 'engine/measures'] },
  'engine/levels': { rooms: ['model', 'engine/expressions', 'engine/norms'] },
  'engine/checks': { rooms: ['model', 'engine/expressions', 'engine/measures', 'engine/norms'] },
  'engine/measures': { rooms: ['model', 'engine/expressions'] },
  'engine/evaluation': {
    rooms: [
      'model',
      'engine/measures',
      'engine/norms',
      'engine/levels',
      'engine/checks',
      'config',
      'project/workspace',
    ],
  },
  analysis: { rooms: ['model', 'engine/expressions', 'engine/norms', 'engine/levels', 'engine/measures'] },
  'ide/navigation': { rooms: ['model', 'engine/expressions', 'syntax/parser', 'project/workspace'] },
  'ide/completion': { rooms: ['model', 'syntax/parser', 'project/workspace', 'ide/fixes'] },
  'ide/rename': { rooms: ['model', 'syntax/parser', 'project/workspace', 'ide/navigation', 'ide/trying'] },
  ide: {
    rooms: [
      'model',
      'syntax/format',
      'project/workspace',
      'engine/norms',
      'engine/levels',
      'engine/evaluation',
      'analysis',
      'docs',
      'views',
      'ide/navigation',
      'ide/completion',
      'ide/rename',
    ],
  },
  'ide/trying': {
    rooms: ['model', 'project/workspace', 'engine/measures', 'engine/evaluation', 'analysis'],
  },
  'ide/fixes': { rooms: ['model', 'syntax/parser', 'project/workspace', 'ide/trying'] },
  'ide/code-actions': { rooms: ['model', 'analysis', 'ide/fixes', 'ide/trying'] },
  views: {
    rooms: ['model', 'engine/expressions', 'engine/norms', 'engine/levels', 'engine/measures', 'analysis', 'docs'],
    packages: ['zod'],
  },
  config: { rooms: ['model', 'engine/norms'], packages: ['zod'] },
  protocol: { rooms: ['views'], packages: ['zod'] },
  exchange: { rooms: ['model', 'engine/measures'] },
  docs: { rooms: ['model'] },
};

/** Rooms of the programs; `language` stands for the doors of its rooms. */
const PROGRAMS: Readonly<Record<string, Room>> = {
  server: { rooms: [] },
  'server/host': { rooms: ['language'] },
  'server/host/node': { rooms: ['language', 'server/host'], inNode: true },
  'server/cli': { rooms: ['language', 'server/host', 'server/host/node', 'server'], packages: ['zod'], inNode: true },
  'server/lsp': {
    rooms: ['language', 'server', 'server/host', 'server/host/node', 'server/lsp/session'],
    packages: ['vscode-languageserver'],
    inNode: true,
  },
  'server/lsp/convert': {
    rooms: ['language'],
    packages: ['vscode-languageserver', 'vscode-languageserver-textdocument'],
  },
  'server/lsp/session': {
    rooms: ['language', 'server/host', 'server/lsp/features', 'server/lsp/requests', 'server/lsp/convert'],
    packages: ['vscode-languageserver', 'vscode-languageserver-textdocument'],
  },
  'server/lsp/features': {
    rooms: ['language', 'server/lsp/session', 'server/lsp/convert'],
    packages: ['vscode-languageserver', 'vscode-languageserver-textdocument'],
  },
  'server/lsp/requests': {
    rooms: ['language', 'server/lsp/session', 'server/lsp/convert'],
    packages: ['vscode-languageserver'],
  },
  'client/src': { rooms: ['protocol'], packages: ['vscode', 'vscode-languageclient'], inNode: true },
  'client/webview': { rooms: ['protocol'], packages: ['preact', 'zod'] },
  'client/form': { rooms: ['exchange'], packages: ['preact'] },
};

export const ROOMS: Readonly<Record<string, Room>> = { ...LANGUAGE, ...PROGRAMS };

export function isOfLanguage(room: string): boolean {
  return room in LANGUAGE;
}

/** Files of other rooms that programs open directly, because the door behind which they stand is too heavy for a start. */
export const SIDE_DOORS: ReadonlySet<string> = new Set([
  'language/src/config/json-schema.ts',
  'language/src/exchange/responses-csv.ts',
  'language/src/syntax/lowering/read-expression.ts',
]);

/**
 * The room of a file: the row of the table that names the longest beginning of its folder, so that `engine/expressions/derived`
 * belongs to `engine/expressions`. Where no row does, the folder itself, which is then missing from the table.
 */
export function roomOf(path: string): string | undefined {
  const [, folder] = /^(?:language\/src\/(?=.*\/)|(?=server\/|client\/))(.*)\/[^/]*\.tsx?$/.exec(path) ?? [];
  for (let room = folder ?? ''; room !== ''; room = room.slice(0, Math.max(0, room.lastIndexOf('/')))) {
    if (room in ROOMS) {
      return room;
    }
  }
  return folder;
}
