/** Completion scripts, one a shell. They hold words and nothing that runs cx, so that completing is instant. */
import type { FlagSpec } from './arguments.ts';
import { shellWord } from './escapes/shell.ts';

export interface WordsOf {
  readonly command: string;
  readonly summary: string;
  /** What may stand behind it beside files. */
  readonly words: readonly string[];
  readonly flags: readonly FlagSpec[];
}

export const SHELLS: ReadonlyMap<string, (all: readonly WordsOf[]) => string> = new Map([
  ['bash', bash],
  ['zsh', zsh],
  ['fish', fish],
  ['powershell', powershell],
]);

function bash(all: readonly WordsOf[]): string {
  const commands = all.map(({ command }) => command).join(' ');
  return `# Completion of cx in bash.
_cx() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${commands} --help --version' -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]} $before" in
${all.flatMap(({ command, flags }) => flags.filter(hasWords).map(flag => `    '${command} --${flag.name}') COMPREPLY=($(compgen -W '${flag.words!.join(' ')}' -- "$current")); return ;;`)).join('\n')}
  esac
  case "\${COMP_WORDS[1]}" in
${all.map(({ command, words, flags }) => `    ${command}) COMPREPLY=($(compgen -f -W '${[...words, ...names(flags)].join(' ')}' -- "$current")) ;;`).join('\n')}
  esac
}
complete -o filenames -F _cx cx
`;
}

function zsh(all: readonly WordsOf[]): string {
  return `#compdef cx
# Completion of cx in zsh.
_cx() {
  if (( CURRENT == 2 )); then
    local -a commands=(
${all.map(({ command, summary }) => `      ${shellWord(`${command}:${summary}`)}`).join('\n')}
    )
    _describe command commands
    return
  fi
  case "$words[2]" in
${all.map(({ command, words, flags }) => `    ${command}) _arguments ${[...flags.map(zshFlag), shellWord(words.length > 0 ? `*: :(${words.join(' ')})` : '*:file:_files')].join(' ')} ;;`).join('\n')}
  esac
}
compdef _cx cx
`;
}

function zshFlag({ name, value, optional, words, doc }: FlagSpec): string {
  const text = doc.replace(/[[\]:]/g, ' ');
  const values = words === undefined ? '_files' : `(${words.join(' ')})`;
  const after = value === undefined || optional ? '' : `:${value.replace(/[^A-Z]/g, '')}:${values}`;
  return shellWord(`--${name}[${text}]${after}`);
}

function fish(all: readonly WordsOf[]): string {
  const lines = ['# Completion of cx in fish.'];
  for (const { command, summary, words, flags } of all) {
    lines.push(`complete -c cx -n __fish_use_subcommand -a ${command} -d ${shellWord(summary)}`);
    const here = `complete -c cx -n '__fish_seen_subcommand_from ${command}'`;
    if (words.length > 0) {
      lines.push(`${here} -a ${shellWord(words.join(' '))}`);
    }
    for (const { name, short, value, optional, words: values, doc } of flags) {
      const takes =
        value === undefined || optional ? '' : values === undefined ? ' -r' : ` -x -a ${shellWord(values.join(' '))}`;
      lines.push(`${here} -l ${name}${short === undefined ? '' : ` -s ${short}`}${takes} -d ${shellWord(doc)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function powershell(all: readonly WordsOf[]): string {
  const rows = all.map(
    ({ command, words, flags }) =>
      `    '${command}' = @(${[...words, ...names(flags)].map(word => `'${word}'`).join(', ')})`,
  );
  return `# Completion of cx in PowerShell.
Register-ArgumentCompleter -Native -CommandName cx -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @{
${rows.join('\n')}
  }
  $typed = @($commandAst.CommandElements | ForEach-Object { $_.ToString() })
  $choices = if ($typed.Count -le 1 -or ($typed.Count -eq 2 -and $wordToComplete -ne '')) {
    @(${all.map(({ command }) => `'${command}'`).join(', ')}, '--help', '--version')
  } else { $words[$typed[1]] }
  $choices | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}

function hasWords(flag: FlagSpec): boolean {
  return flag.words !== undefined;
}

function names(flags: readonly FlagSpec[]): string[] {
  return flags.map(flag => `--${flag.name}`);
}
