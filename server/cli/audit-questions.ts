/** `cx audit questions`: what a framework asks people, as a table and as a form. */
import { type FormLanguage, questionnaireCsv, questionnaireOf } from '../../language/src/exchange/index.ts';
import { type CxModel, Project, targetOf, titleOf } from '../../language/src/index.ts';
import { join, resolve } from '../host/index.ts';
import { type Arguments, UsageError } from './arguments.ts';
import { askedFramework } from './asked-frameworks.ts';
import { CLEAN, type ExitCode, FAILED } from './exit-codes.ts';
import { formPage } from './exports/form-page.ts';
import { pageFiles } from './exports/page-files.ts';
import { printFailures } from './failures.ts';
import { createNew, wroteFiles } from './new-files.ts';
import { projectIfAny } from './rule-entries.ts';
import type { Terminal } from './terminal.ts';
import { textErrorsOf } from './text-errors.ts';
import { dayOfFlag } from './today.ts';

export async function writeQuestions(args: Arguments, words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (words[0] !== undefined) {
    throw new UsageError(`\`${words[0]}\` is one word too many here.`);
  }
  const until = dayOfFlag('until', args);
  const { project, failures } = await projectIfAny(args, terminal);
  const model = project?.engine.model ?? new Project().model;
  const framework = askedFramework(args, model);
  const questionnaire = questionnaireOf(framework, model);
  if (questionnaire.sections.length === 0) {
    throw new UsageError(`\`${framework.name}\` has no practices, so there is nothing to ask.`);
  }
  const language = args.value('lang') as FormLanguage | undefined;
  const form = {
    ...questionnaire,
    language: language ?? null,
    programme: programmeTitle(model),
    askedBy: args.value('asked-by') ?? leadOf(model),
    until: until ?? null,
  };
  const folder = resolve(terminal.host.cwd, args.value('output') ?? '.');
  const stem = `${framework.name}-questions${language === undefined ? '' : `-${language}`}`;
  const files = [
    { path: join(folder, `${stem}.csv`), content: questionnaireCsv(questionnaire, language ?? 'en') },
    { path: join(folder, `${stem}.html`), content: formPage(form, pageFiles('form')) },
  ];
  createNew(terminal.host, files);
  const log = wroteFiles(files, args, terminal);
  log.line('Send either of them to those whom you ask. What comes back: cx audit collect FILES --on DATE');
  terminal.err.write(log.text);
  printFailures(terminal, [...(project === undefined ? [] : textErrorsOf(project).notes), ...failures]);
  return failures.length > 0 ? FAILED : CLEAN;
}

function programmeTitle(model: CxModel): string | null {
  const [programme] = model.index.ofKind('programme');
  return programme === undefined ? null : titleOf(programme);
}

/** Who leads the programme asks, unless somebody else is named: as the role, for a form goes from hand to hand. */
function leadOf(model: CxModel): string | null {
  const [programme] = model.index.ofKind('programme');
  const id = programme && targetOf(programme, 'lead');
  const role = id === undefined ? undefined : model.element(id);
  return role === undefined ? null : titleOf(role);
}
