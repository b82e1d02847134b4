/**
 * Reads a log as those who run workflows do: for GitHub Actions a line that begins with `::` is a command, and `##[…]`
 * wherever it stands in one; Azure Pipelines and TeamCity take `##vso[…]` and `##teamcity[…]`.
 */

export interface WorkflowCommand {
  readonly name: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly message: string;
}

/** Lines end at whatever anybody has ever taken for the end of one, and blanks before a command do not count. */
export function commandsIn(log: string): (WorkflowCommand | string)[] {
  return log
    .split(/[\n\r\v\f\u0085\u2028\u2029]/)
    .map(line => line.trimStart())
    .filter(line => line.startsWith('::') || /##\w*\[/.test(line))
    .map(line => commandOf(line) ?? line);
}

function commandOf(line: string): WorkflowCommand | undefined {
  const match = /^::([\w-]+)(?: (.*?))?::(.*)$/.exec(line);
  if (match === null) {
    return undefined;
  }
  const [, name, properties = '', message] = match;
  return { name: name!, properties: new Map(properties.split(',').map(property)), message: decoded(message!) };
}

function property(text: string): [string, string] {
  const at = text.indexOf('=');
  return [
    text.slice(0, at),
    decoded(
      text
        .slice(at + 1)
        .replaceAll('%3A', ':')
        .replaceAll('%2C', ','),
    ),
  ];
}

function decoded(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
