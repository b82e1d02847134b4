/** The page of a rule, in Markdown: what `language/docs/rules/` holds and `cx explain` prints. */
import { attributesOf, KINDS } from '../model/metamodel/index.ts';
import type { RuleEntry, RuleExample } from './rule.ts';

const SEVERITIES: Readonly<Record<string, string>> = { error: 'error', warning: 'warning', info: 'information' };

export function rulePage(rule: RuleEntry): string {
  return `${[
    `# ${rule.id}`,
    `**${rule.title}**`,
    facts(rule),
    section('Why', paragraphs(rule.why ?? '')),
    section('What it checks', fence(check(rule), 'cx')),
    section(
      'What a finding says',
      rule.message === undefined ? '' : `> ${paragraphs(rule.message).replaceAll('\n', '\n> ')}`,
    ),
    section('How to put it right', remedy(rule)),
    section('Settings', settings(rule)),
    section('Passes', examples(rule.examples.filter(example => example.good))),
    section('Fails', examples(rule.examples.filter(example => !example.good))),
    section('Counts as evidence for', practices(rule)),
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

function facts(rule: RuleEntry): string {
  const preset = rule.preset === undefined ? [] : [`in preset \`${rule.preset}\``];
  const aspect = rule.aspect === undefined ? [] : [`aspect \`${rule.aspect}\``];
  return upperFirst([SEVERITIES[rule.severity] ?? rule.severity, ...aspect, ...preset].join(' · '));
}

function check(rule: RuleEntry): string {
  const selection = rule.selection === undefined ? [] : [`for: ${rule.selection}`];
  const requirements = rule.requirements.map(requirement => `require: ${requirement}`);
  return [...selection, ...requirements].join('\n');
}

function remedy(rule: RuleEntry): string {
  if (rule.fix === undefined) {
    return '';
  }
  const [action = '', attribute = ''] = rule.fix.split(/\s+/);
  const words: Readonly<Record<string, string>> = {
    add: `Add \`${attribute}:\` where it is missing.`,
    set: `Set \`${attribute}:\`.`,
    create: `Create what \`${attribute}\` should name, and name it there.`,
  };
  const said = words[action];
  return said === undefined ? '' : `${said} ${quickFix(attribute)}`;
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

function settings(rule: RuleEntry): string {
  if (rule.settings.length === 0) {
    return '';
  }
  const rows = rule.settings.map(
    setting => `| \`${setting.name}\` | ${setting.title ?? ''} | \`${setting.default}\` |`,
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
    example,
    '```',
  ].join('\n');
}

function jsonOf(value: string): string {
  return /^-?\d+(\.\d+)?$/.test(value) ? value : JSON.stringify(value);
}

function examples(list: readonly RuleExample[]): string {
  return list.map(example => fence(example.text === '' ? '// nothing' : example.text, 'cx')).join('\n\n');
}

function practices(rule: RuleEntry): string {
  return rule.practices.map(({ framework, practice, title }) => `- ${framework} › ${practice}: ${title}`).join('\n');
}

function section(title: string, content: string): string {
  return content === '' ? '' : `## ${title}\n\n${content}`;
}

function fence(content: string, language: string): string {
  return content === '' ? '' : `\`\`\`${language}\n${content}\n\`\`\``;
}

function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map(paragraph =>
      paragraph
        .split('\n')
        .map(line => line.trim())
        .join('\n')
        .trim(),
    )
    .join('\n\n');
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
