/** `cx gaps`: what stands below its target, what closes it, where it is open and who must act. */
import {
  gaps as computeGaps,
  type Gap,
  gapsByOwner,
  gapsDocument,
  maturity,
} from '../../../language/src/analysis/index.ts';
import type { Evaluation, Finding } from '../../../language/src/index.ts';
import { adoption } from '../adoption.ts';
import { type Arguments, takesAtMost } from '../arguments.ts';
import { askedFrameworks, FRAMEWORKS, TITLE_LANGUAGE, titlesIn } from '../asked-frameworks.ts';
import type { Command } from '../command.ts';
import { evaluateLevels } from '../evaluate-workspace.ts';
import { CLEAN, type ExitCode, FAILED } from '../exit-codes.ts';
import { printFailures } from '../failures.ts';
import { findingJson } from '../finding-json.ts';
import { AS_OF, limitFlags, PROJECT_FLAGS } from '../flags.ts';
import { outputsOf, PAGE_FORMAT, type PageAnswer, writeAnswer } from '../formats.ts';
import { ownerTitle } from '../gap-parts.ts';
import { gapsMarkdown } from '../gaps-markdown.ts';
import { type GapsTextOptions, printGaps, printGapsByOwner } from '../gaps-text.ts';
import { oneProject } from '../one-project.ts';
import { placeIn, reportedFinding } from '../report.ts';
import { rulesOf } from '../reported-rules.ts';
import type { Terminal } from '../terminal.ts';
import { textErrorsIn } from '../text-errors.ts';
import { asOf } from '../today.ts';
import type { CliProject } from '../workspace.ts';

export const gaps: Command = {
  name: 'gaps',
  arguments: [{ usage: '[path]', doc: 'The project; the one around here unless given.' }],
  flags: [
    { name: 'by', value: 'WHO', words: ['owner'], doc: 'Groups by who must act: owner.' },
    FRAMEWORKS,
    { name: 'all', doc: 'Lists every place that is open, and not only the first of each rule.' },
    TITLE_LANGUAGE,
    PAGE_FORMAT,
    AS_OF,
    ...PROJECT_FLAGS,
  ],
  about: `Tells which practices stand below the target that \`adopt\` or \`goal\` sets: first those that no initiative closes,
then those whose closing lifts most other practices. Each with what is missing and where, and who must act.`,
  run: runGaps,
};

async function runGaps(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  takesAtMost(1, args);
  const outputs = outputsOf(args);
  const today = asOf(args, terminal);
  const { project, failures: unread } = await oneProject(args, args.positionals, limitFlags(args), terminal);
  const { model } = project.engine;
  const only = askedFrameworks(args, model);
  const { evaluation, levels, failures: unjudged } = await evaluateLevels(project, today, terminal);
  const isAsked = (framework: string) => only === undefined || only.has(framework);
  const frameworks = levels.frameworks.filter(({ id }) => isAsked(id));
  const found = computeGaps({ ...evaluation, levels, today }).filter(({ standing }) => isAsked(standing.framework.id));
  const text: GapsTextOptions = {
    model,
    today,
    titleOf: titlesIn(args, frameworks),
    withAll: args.has('all'),
    placeOf: place => placeIn(project, place.file, place.span),
    hasTargets: levels.targets.some(({ framework }) => isAsked(framework.id)),
    adoption: adoption(maturity(levels, only), today),
  };
  const byOwner = args.has('by');
  const textErrors = textErrorsIn(project, evaluation);
  const answer: PageAnswer = {
    print: printer => (byOwner ? printGapsByOwner : printGaps)(printer, found, text),
    json: () => ({
      ...gapsDocument(found, today, text.titleOf, findingJsonIn(project, evaluation)),
      ...(byOwner ? { owners: ownersJson(found, text) } : {}),
      textErrors: textErrors.count,
    }),
    markdown: () => gapsMarkdown(found, text, byOwner),
  };
  writeAnswer(answer, outputs, args, terminal);
  const failures = [...unread, ...unjudged];
  printFailures(terminal, [...textErrors.notes, ...failures]);
  return failures.length > 0 ? FAILED : CLEAN;
}

/** A finding as `cx check` says it. */
function findingJsonIn(project: CliProject, evaluation: Evaluation): (finding: Finding) => object {
  const rules = rulesOf([{ project, evaluation }]);
  return finding => findingJson(reportedFinding(project, finding), rules.get(finding.rule)?.help);
}

function ownersJson(found: readonly Gap[], { model }: GapsTextOptions): object[] {
  return gapsByOwner(found).map(({ owner, gaps: ofOwner }) => ({
    owner: owner ?? null,
    title: owner === undefined ? null : ownerTitle(owner, model),
    gaps: ofOwner.map(({ gap: { standing }, open }) => ({
      framework: standing.framework.name,
      practice: standing.practice.name,
      open: open.length,
      unwritten: open.filter(({ isUnwritten }) => isUnwritten).length,
    })),
  }));
}
