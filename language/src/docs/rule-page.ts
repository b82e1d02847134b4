/** The page of a rule, in Markdown: what `language/docs/rules/` holds and `cx explain` prints. */
import { attributesOf, KINDS } from '../model/metamodel/index.ts';
import type { RuleEntry, RuleExample } from './rule.ts';
import { AS_IT_IS, type PageWriting } from './writing.ts';

const SEVERITIES: Readonly<Record<string, string>> = { error: 'error', warning: 'warning', info: 'information' };

export function rulePage(rule: RuleEntry, writing: PageWriting = AS_IT_IS): string {
  return `${[
    `# ${writing.text(rule.id)}`,
    `**${writing.text(rule.title)}**`,
    facts(rule, writing),
    section('Why', paragraphs(rule.why ?? '', writing)),
    section('What it checks', fence(check(rule), 'cx', writing)),
    section(
      'What a finding says',
      rule.message === undefined ? '' : `> ${paragraphs(rule.message, writing).replaceAll('\n', '\n> ')}`,
    ),
    section('How to put it right', remedy(rule, writing)),
    section('Settings', settings(rule, writing)),
    section(
      'Passes',
      examples(
        rule.examples.filter(example => example.good),
        writing,
      ),
    ),
    section(
      'Fails',
      examples(
        rule.examples.filter(example => !example.good),
        writing,
      ),
    ),
    section('Counts as evidence for', practices(rule, writing)),
  ]
    .filter(part => part !== '')
    .join('\n\n')}\n`;
}

/** The catalogue: every rule in one table for each aspect. */
export function cataloguePage(rules: readonly RuleEntry[]): string {
  const aspects = [...new Set(rules.map(rule => rule.aspect ?? 'other'))].sort();
  const tables = aspects.map(aspect => {
    const rows = rules
      .filter(rule => (rule.aspect ?? 'other') === aspect)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(
        rule => `| [${rule.id}](${rule.id}.md) | ${rule.title} | ${SEVERITIES[rule.severity]} | ${rule.preset ?? ''} |`,
      );
    return [
      `## ${upperFirst(aspect)}`,
      '',
      '| rule | what must hold | severity | preset |',
      '|---|---|---|---|',
      ...rows,
    ].join('\n');
  });
  const count = `${rules.length} rules come with the product. \`essential\` holds the facts that make a model wrong or unowned, \`recommended\` is what a config has unless it says otherwise, \`strict\` is every rule; each preset holds the one before it.`;
  return `${['# The rules', count, ...tables].join('\n\n')}\n`;
}

function facts(rule: RuleEntry, { text }: PageWriting): string {
  const preset = rule.preset === undefined ? [] : [`in preset \`${text(rule.preset)}\``];
  const aspect = rule.aspect === undefined ? [] : [`aspect \`${text(rule.aspect)}\``];
  return upperFirst([SEVERITIES[rule.severity] ?? text(rule.severity), ...aspect, ...preset].join(' · '));
}

function check(rule: RuleEntry): string {
  const selection = rule.selection === undefined ? [] : [`for: ${rule.selection}`];
  const requirements = rule.requirements.map(requirement => `require: ${requirement}`);
  return [...selection, ...requirements].join('\n');
}

function remedy({ fix }: RuleEntry, writing: PageWriting): string {
  const sentence = remedySentence(fix, writing);
  return sentence === '' ? '' : `${sentence} ${quickFix(fix!.split(/\s+/)[1] ?? '')}`;
}

/** What puts a failure right, of a `fix` such as `add kpis`; nothing where the rule names none. */
export function remedySentence(fix: string | undefined, { text }: PageWriting): string {
  const [action = '', attribute = ''] = text(fix ?? '').split(/\s+/);
  const words: Readonly<Record<string, string>> = {
    add: `Add \`${attribute}:\` where it is missing.`,
    set: `Set \`${attribute}:\`.`,
    create: `Create what \`${attribute}\` should name, and name it there.`,
  };
  return words[action] ?? '';
}

/** What is missing only people know: the editor helps them to write it down. */
function quickFix(attribute: string): string {
  const namesElements = KINDS.some(({ kind }) =>
    attributesOf(kind)
      .get(attribute)
      ?.types.some(type => type.type === 'reference' && type.kinds !== 'any'),
  );
  return namesElements
    ? 'As a quick fix the editor writes the line: with an element of the programme that you choose, or with its value left to you.'
    : 'As a quick fix the editor writes the line, with its value left to you.';
}

function settings(rule: RuleEntry, { text, code }: PageWriting): string {
  if (rule.settings.length === 0) {
    return '';
  }
  const rows = rule.settings.map(
    setting => `| \`${text(setting.name)}\` | ${text(setting.title ?? '')} | \`${text(setting.default)}\` |`,
  );
  const [first] = rule.settings;
  const example = `{ "rules": { "${rule.id}": ["${rule.severity}", { "${first!.name}": ${jsonOf(first!.default)} }] } }`;
  return [
    '| setting | meaning | default |',
    '|---|---|---|',
    ...rows,
    '',
    'In `cx.config.json`:',
    '',
    '```json',
    code(example),
    '```',
  ].join('\n');
}

function jsonOf(value: string): string {
  return /^-?\d+(\.\d+)?$/.test(value) ? value : JSON.stringify(value);
}

function examples(list: readonly RuleExample[], writing: PageWriting): string {
  return list.map(({ text }) => fence(text === '' ? '// nothing' : text, 'cx', writing)).join('\n\n');
}

function practices(rule: RuleEntry, { text }: PageWriting): string {
  return rule.practices
    .map(({ framework, practice, title }) => `- ${text(framework)} › ${text(practice)}: ${text(title)}`)
    .join('\n');
}

export function section(title: string, content: string): string {
  return content === '' ? '' : `## ${title}\n\n${content}`;
}

/** The fence is longer than any within, so that nothing gets out of it. */
function fence(content: string, language: string, { code }: PageWriting): string {
  const longest = Math.max(0, ...(content.match(/`+/g) ?? []).map(({ length }) => length));
  const marks = '`'.repeat(Math.max(3, longest + 1));
  return content === '' ? '' : `${marks}${language}\n${code(content)}\n${marks}`;
}

export function paragraphs(content: string, { text }: PageWriting): string {
  return content
    .split(/\n\s*\n/)
    .map(paragraph =>
      text(
        paragraph
          .split('\n')
          .map(line => line.trim())
          .join('\n')
          .trim(),
      ),
    )
    .join('\n\n');
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
