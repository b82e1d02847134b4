/**
 * `cx explain`: of a rule why it is there, what passes it and what does not, and how to put it right; of a practice what its
 * source asks, which facts count as evidence, and what would raise it.
 */
import { rulePage } from '../../../language/src/docs/index.ts';
import {
  didYouMean,
  nearest,
  POLICY_CHANGED,
  severityOfText,
  TEXT_ERRORS,
  TEXT_WARNINGS,
} from '../../../language/src/index.ts';
import { JobFailure } from '../../host/index.ts';
import { type Arguments, takesAtMost, UsageError } from '../arguments.ts';
import type { Command } from '../command.ts';
import { IN_MARKDOWN } from '../escapes/markdown-page.ts';
import { evaluateOne } from '../evaluate-workspace.ts';
import { CLEAN, type ExitCode, FAILED } from '../exit-codes.ts';
import { explained, type JudgedForEvidence, languageFor } from '../explained.ts';
import { printFailures } from '../failures.ts';
import { AS_OF, PROJECT_FLAGS } from '../flags.ts';
import { outputsOf, PAGE_FORMAT, type PageAnswer, writeAnswer } from '../formats.ts';
import { frameworkElementNamed, frameworkElements, namesOf } from '../framework-entries.ts';
import { printPage } from '../page-text.ts';
import { POLICY_PAGE } from '../policy-rule.ts';
import { type Entries, entriesOf, type ListedRule } from '../rule-entries.ts';
import { ruleJson } from '../rule-json.ts';
import type { Terminal } from '../terminal.ts';
import { textErrorsIn } from '../text-errors.ts';
import { asOf } from '../today.ts';

export const explain: Command = {
  name: 'explain',
  arguments: [
    {
      usage: 'ID',
      doc: 'A rule or standard, or a framework, a dimension or a practice: of the product, or of the project around here.',
    },
  ],
  flags: [
    { name: 'lang', value: 'LANG', doc: 'Titles and questions of practices in this language: en, es, it, uk.' },
    PAGE_FORMAT,
    AS_OF,
    ...PROJECT_FLAGS,
  ],
  about: `Tells why a rule is there, what it checks, and what passes and fails it. Of a practice it tells what its source asks,
which facts count as evidence and why, and in a project what keeps it down right now. Works without a network.`,
  run: runExplain,
};

async function runExplain(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  takesAtMost(1, args);
  const outputs = outputsOf(args);
  const [id] = args.positionals;
  if (id === undefined) {
    throw new UsageError('Which rule or practice? `cx rules` lists the rules.');
  }
  const ofText = explainedText(id);
  if (ofText !== undefined) {
    refuseLanguage(id, args);
    writeAnswer(ofText, outputs, args, terminal);
    return CLEAN;
  }
  const entries = await entriesOf(args, terminal);
  const rule = entries.entries.find(each => each.rule.id === id || each.rule.name === id);
  if (rule !== undefined) {
    refuseLanguage(id, args);
    writeAnswer(explainedRule(rule), outputs, args, terminal);
    return CLEAN;
  }
  const { model, failures } = entries;
  const elements = frameworkElements(model);
  const element = frameworkElementNamed(id, elements);
  if (element === undefined) {
    printFailures(terminal, failures);
    throw unknown(id, [...entries.entries.map(each => each.rule.name), ...elements.flatMap(namesOf)]);
  }
  const language = languageFor(args.value('lang'), element);
  const { judged, notes, failures: unjudged } = await judge(entries, args, terminal);
  writeAnswer(explained(element, language, model, judged), outputs, args, terminal);
  printFailures(terminal, [...notes, ...failures, ...unjudged]);
  return failures.length + unjudged.length > 0 ? FAILED : CLEAN;
}

/** What is no rule: an error of the text, a warning about it, and what a change makes of its rules. */
function explainedText(id: string): PageAnswer | undefined {
  const severity = severityOfText(id);
  if (severity === undefined && id !== POLICY_CHANGED) {
    return undefined;
  }
  const meaning =
    severity === 'error'
      ? `\`${id}\` is an error in the text: the programme does not mean anything yet where it stands.`
      : `\`${id}\` is a warning about the text: it says something else than it seems to whoever reads it.`;
  const about = `${meaning}\nIt is always on, and cannot be waived; each finding says what was expected and what helps.\n`;
  const page = severity === undefined ? POLICY_PAGE : about;
  return {
    print: printer => printPage(printer, page),
    json: () => ({ formatVersion: 1, kind: severity === undefined ? 'policy' : 'text', id, about: page }),
    markdown: () => page,
  };
}

function explainedRule(entry: ListedRule): PageAnswer {
  return {
    print: printer => printPage(printer, rulePage(entry.page)),
    json: () => ({ formatVersion: 1, kind: 'rule', rule: ruleJson(entry) }),
    markdown: () => rulePage(entry.page, IN_MARKDOWN),
  };
}

/** Rules are written in one language. */
function refuseLanguage(id: string, args: Arguments): void {
  const asked = args.value('lang');
  if (asked !== undefined && asked !== 'en') {
    throw new UsageError(`\`${id}\` is there in en, not in \`${asked}\`.`);
  }
}

function unknown(id: string, names: readonly string[]): JobFailure {
  const all = [...TEXT_ERRORS, ...TEXT_WARNINGS, POLICY_CHANGED, ...new Set(names)];
  return new JobFailure(
    `There is no rule, standard, framework or practice \`${id}\`.${didYouMean(nearest(id, all).slice(0, 1))}`,
  );
}

interface Judged {
  readonly judged: JudgedForEvidence | undefined;
  readonly notes: readonly string[];
  readonly failures: readonly string[];
}

/** Judges the project, where there is one, by all rules: switched off ones count as evidence too. */
async function judge({ project }: Entries, args: Arguments, terminal: Terminal): Promise<Judged> {
  if (project === undefined) {
    return { judged: undefined, notes: [], failures: [] };
  }
  const today = asOf(args, terminal);
  const { evaluation, failures } = await evaluateOne(project, { today, evidence: true }, terminal);
  const { levels } = evaluation;
  const judged = levels && { project, evaluation, levels, today };
  return { judged, notes: textErrorsIn(project, evaluation).notes, failures };
}
