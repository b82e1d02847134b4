/** `cx doctor`: what belongs into a report of a fault: versions and state, no texts of the model, no variables. */
import { CONFIG_NAME } from '../../../language/src/config/index.ts';
import {
  type DiscoveredProject,
  discoverProject,
  limitsOf,
  printedPath,
  readFiles,
  repositoryOf,
} from '../../host/index.ts';
import { TOOL } from '../../version.ts';
import { type Arguments, takesAtMost } from '../arguments.ts';
import type { Command } from '../command.ts';
import { CLEAN, type ExitCode, FAILED } from '../exit-codes.ts';
import { sentences } from '../failures.ts';
import { colorMode, limitFlags, PROJECT_FLAGS } from '../flags.ts';
import { ANSWER_FORMAT, type Answer, outputsOf, writeAnswer } from '../formats.ts';
import { type Printer, styled, usesColor } from '../printer.ts';
import { targetsOf } from '../targets.ts';
import type { Terminal } from '../terminal.ts';

export const doctor: Command = {
  name: 'doctor',
  arguments: [{ usage: '[path]', doc: 'The project; the one around here unless given.' }],
  flags: [ANSWER_FORMAT, ...PROJECT_FLAGS],
  about: 'Says what cx sees of this machine and project, to be pasted into a report. No content of the model is shown.',
  run: runDoctor,
};

const UNREADABLE = 'files that cannot be read';

type Facts = Readonly<Record<string, string | number | boolean>>;

async function runDoctor(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  takesAtMost(1, args);
  const outputs = outputsOf(args);
  const sections: Record<string, Facts> = {
    versions: { cx: TOOL.version, ...terminal.platform },
    terminal: {
      output: terminal.out.isTerminal ? 'terminal' : 'file or pipe',
      colours: usesColor(colorMode(args), terminal.out, terminal.env),
      'GitHub Actions': terminal.env['GITHUB_ACTIONS'] === 'true',
    },
  };
  const failures: string[] = [];
  try {
    const source = await openSource(args, terminal);
    const facts = projectFacts(source, args, terminal);
    sections['project'] = facts;
    failures.push(...source.failures);
    if (facts[UNREADABLE] !== 0) {
      failures.push('Some files cannot be read: `cx check` names them.');
    }
  } catch (error) {
    // A project that cannot be read is the most usual reason to ask the doctor.
    failures.push(...sentences(error, terminal.host));
  }
  const answer: Answer = {
    print: printer => printFacts(printer, sections, failures),
    json: () => ({ formatVersion: 1, ...sections, failures }),
  };
  writeAnswer(answer, outputs, args, terminal);
  return failures.length > 0 ? FAILED : CLEAN;
}

async function openSource(args: Arguments, { host }: Terminal): Promise<DiscoveredProject> {
  const flags = { project: args.value('project'), config: args.value('config') };
  const [target] = targetsOf(host, args.positionals, flags);
  return discoverProject(host, target!.root, target!.configFile);
}

function projectFacts(source: DiscoveredProject, args: Arguments, terminal: Terminal): Facts {
  const { host } = terminal;
  const limits = limitsOf(source.config, limitFlags(args));
  return {
    config: source.configFile === undefined ? `no ${CONFIG_NAME}` : printedPath(host, source.configFile),
    edition: source.config.edition.value,
    preset: source.config.preset.value,
    'rules set': source.config.rules.size,
    ...fileFacts(source, args, terminal),
    'shared files': source.shared.length,
    'projects inside': source.nested.length,
    'git repository': repositoryOf(host, source.root) !== undefined,
    'most bytes of a file': limits.fileBytes,
    'most bytes of a project': limits.projectBytes,
    'most files': limits.files,
  };
}

function fileFacts(source: DiscoveredProject, args: Arguments, { host }: Terminal): Facts {
  let [files, characters, refused] = [0, 0, 0];
  for (const file of readFiles(host, source, limitsOf(source.config, limitFlags(args)))) {
    files++;
    if ('text' in file) {
      characters += file.text.length;
    } else {
      refused++;
    }
  }
  return { files, characters, [UNREADABLE]: refused };
}

function printFacts(printer: Printer, sections: Readonly<Record<string, Facts>>, failures: readonly string[]): void {
  const width = Math.max(...Object.values(sections).flatMap(facts => Object.keys(facts).map(key => key.length)));
  for (const [title, facts] of Object.entries(sections)) {
    printer.line(styled(title, 'bold'));
    for (const [key, value] of Object.entries(facts)) {
      printer.line(`  ${key.padEnd(width)}  `, typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value));
    }
  }
  for (const failure of failures) {
    printer.line(styled('fails: ', 'red'), failure);
  }
}
