/**
 * The page of a practice, and the overview of a framework or a dimension, in Markdown: what the source asks, which facts
 * count as evidence, and what would raise it.
 */
import type { FrameworkEntry, NamedEntry, PracticeEntry } from './practice.ts';
import { paragraphs, remedySentence, section } from './rule-page.ts';
import { AS_IT_IS, type PageWriting } from './writing.ts';

/** How a practice stands in a programme. */
export interface PracticeStanding {
  /** ISO date. */
  readonly asOf: string;
  readonly level: string | null;
  readonly adherence: number | null;
  readonly defined: boolean;
  readonly applies: boolean;
  readonly exemptedBy: string | undefined;
  /** What people say of it, and what is aimed at, as sentences. */
  readonly beside: readonly string[];
  readonly rules: readonly RuleStanding[];
  readonly open: readonly OpenEntry[];
}

export interface RuleStanding {
  /** Identity of the rule. */
  readonly id: string;
  readonly met: number;
  readonly waived: number;
  readonly applicable: number;
  readonly unwritten: number;
}

/** A subject that keeps a practice down. */
export interface OpenEntry {
  /** Identity of the rule. */
  readonly rule: string;
  readonly message: string;
  /** `journeys/buy.cx:12:5`. */
  readonly place: string;
  readonly isUnwritten: boolean;
  readonly isWaived: boolean;
}

/** Of the subjects of one rule, as many are listed; the others are counted. */
const LISTED = 5;

export function practicePage(
  practice: PracticeEntry,
  standing: PracticeStanding | undefined,
  writing: PageWriting = AS_IT_IS,
): string {
  const { text } = writing;
  return page([
    `# ${text(practice.name)}`,
    whereItStands(practice, writing),
    section('What the source asks', asked(practice, writing)),
    section('How it stands', standing === undefined ? '' : howItStands(practice, standing, writing)),
    section('What counts as evidence', evidence(practice, standing, writing)),
    section('What would raise it', raises(practice, standing, writing)),
    section('What only people can attest', attested(practice)),
    section('Questions', practice.questions.map(question => `- ${text(question)}`).join('\n')),
  ]);
}

/** `levels` gives the levels of practices in a programme, by identity; absent where none is looked at. */
export function frameworkPage(
  entry: FrameworkEntry,
  levels: ReadonlyMap<string, string> | undefined,
  writing: PageWriting = AS_IT_IS,
): string {
  const { text } = writing;
  const isFramework = entry.kind === 'framework';
  return page([
    `# ${text(entry.name)}`,
    `**${text(entry.title)}**`,
    isFramework ? '' : `Dimension of ${text(entry.framework.title)}`,
    paragraphs(entry.asks ?? '', writing),
    section('How levels arise', howLevelsArise(entry, writing)),
    ...entry.groups.map(({ dimension, practices }) =>
      section(
        isFramework && dimension !== undefined ? text(dimension.title) : 'Practices',
        practices.map(practice => overviewLine(practice, levels, writing)).join('\n'),
      ),
    ),
  ]);
}

function overviewLine(
  { id, name, title }: NamedEntry,
  levels: ReadonlyMap<string, string> | undefined,
  { text }: PageWriting,
): string {
  const level = levels === undefined ? '' : ` — ${text(levels.get(id) ?? 'no level')}`;
  return `- ${text(name)}: ${text(title)}${level}`;
}

function page(parts: readonly string[]): string {
  return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}

function whereItStands({ framework, dimension }: PracticeEntry, { text }: PageWriting): string {
  const within = dimension === undefined ? '' : ` › ${text(dimension.title)}`;
  return `Practice of ${text(framework.title)}${within}`;
}

function asked({ title, asks }: PracticeEntry, writing: PageWriting): string {
  const doc = asks === undefined ? '' : `\n\n${paragraphs(asks, writing)}`;
  return `**${writing.text(title)}**${doc}`;
}

function howItStands(practice: PracticeEntry, standing: PracticeStanding, writing: PageWriting): string {
  return [stands(practice, standing, writing), ...standing.beside.map(writing.text)].join('\n\n');
}

function stands(practice: PracticeEntry, standing: PracticeStanding, { text }: PageWriting): string {
  const day = `As of ${standing.asOf}`;
  if (standing.exemptedBy !== undefined) {
    return `${day} the waiver ${text(standing.exemptedBy)} exempts the programme from it.`;
  }
  if (practice.attestedOnly) {
    return `${day} no fact tells: only people can answer it.`;
  }
  if (!standing.applies) {
    return `${day} it does not apply here.`;
  }
  const share =
    standing.adherence === null ? 'nothing applies yet' : `adherence ${Math.floor(standing.adherence * 100)} %`;
  const defined = practice.defined === undefined ? '' : standing.defined ? ', defined' : ', not defined';
  return `${day} it is ${text(standing.level ?? 'not told')}: ${share}${defined}.`;
}

function evidence(practice: PracticeEntry, standing: PracticeStanding | undefined, writing: PageWriting): string {
  const { text } = writing;
  const rules = practice.rules.map(rule => {
    const counts = standing?.rules.find(({ id }) => id === rule.id);
    const head = `**${text(rule.name)}** (${rule.severity}): ${text(rule.title)}${counts === undefined ? '' : ` — ${countsOf(counts)}`}`;
    return [head, paragraphs(rule.why ?? '', writing)].filter(part => part !== '').join('\n\n');
  });
  const { defined, applies } = practice;
  const parts = [
    applies === undefined ? '' : `It applies only where ${text(applies.words)}.`,
    ...rules,
    defined === undefined ? '' : `It counts as defined when ${text(defined.words)}.${holds(standing?.defined)}`,
    practice.attestedOnly || (rules.length === 0 && defined === undefined) ? '' : howLevelsArise(practice, writing),
  ];
  return parts.filter(part => part !== '').join('\n\n');
}

function holds(isDefined: boolean | undefined): string {
  return isDefined === undefined ? '' : isDefined ? ' That holds.' : ' That does not hold.';
}

function countsOf({ met, waived, applicable, unwritten }: RuleStanding): string {
  if (applicable === 0) {
    return 'nothing to judge yet';
  }
  const aside = [unwritten > 0 ? `${unwritten} not written` : '', waived > 0 ? `${waived} waived` : ''].filter(
    part => part !== '',
  );
  return [`${met} of ${applicable} met`, ...aside].join(', ');
}

/** How a level comes about, by the way in which its framework is scored. */
export function howLevelsArise(entry: Pick<PracticeEntry, 'scoring' | 'levels'>, { text }: PageWriting): string {
  const [lowest = '', next = ''] = entry.levels.map(text);
  const highest = text(entry.levels.at(-1) ?? '');
  const below = text(entry.levels.at(-2) ?? '');
  switch (entry.scoring) {
    case 'laws':
      return `Its level is ${lowest} where an error stands, or where a rule of two subjects or more is met by at most half of them; ${next} where anything else fails; ${highest} where something passes and nothing fails.`;
    case 'criteria':
      return `Its level is ${lowest} where nothing of it is met, ${next} where a part of it is, and ${highest} where all of it is.`;
    default:
      return `Its level is ${lowest} where nothing of it is met, ${next} up to a half (or what \`maturity.adHocUpTo\` of the config says) and where it is not defined, ${below} above that, and ${highest} where all of it is met. A waived subject counts as not met.`;
  }
}

function raises(practice: PracticeEntry, standing: PracticeStanding | undefined, writing: PageWriting): string {
  if (practice.attestedOnly || standing?.exemptedBy !== undefined || standing?.applies === false) {
    return '';
  }
  const lines = standing === undefined ? remedies(practice, writing) : openLines(practice, standing, writing);
  return lines.join('\n');
}

/** Outside a programme: what each rule says puts it right. */
function remedies({ rules, defined }: PracticeEntry, writing: PageWriting): string[] {
  const { text } = writing;
  return [
    ...rules.map(({ name, title, fix }) => {
      const sentence = remedySentence(fix, writing);
      return `- ${text(name)}: ${sentence === '' ? `see that it holds: ${text(title)}` : sentence}`;
    }),
    ...(defined === undefined ? [] : [`- See that ${text(defined.words)}.`]),
  ];
}

/** In a programme: what keeps it down right now, what is wrong before what is not written yet. */
function openLines({ rules, defined }: PracticeEntry, standing: PracticeStanding, { text }: PageWriting): string[] {
  const ofRules = rules.flatMap(({ id, name, about }) => {
    const counts = standing.rules.find(rule => rule.id === id);
    if (counts?.applicable === 0) {
      return [`- ${text(name)}: nothing to judge yet${about === undefined ? '' : `; it is about ${text(about)}`}`];
    }
    const open = standing.open.filter(({ rule }) => rule === id);
    const sorted = [
      ...open.filter(({ isUnwritten }) => !isUnwritten),
      ...open.filter(({ isUnwritten }) => isUnwritten),
    ];
    const more = open.length > LISTED ? [`- ${text(name)}: and ${open.length - LISTED} more`] : [];
    return [
      ...sorted.slice(0, LISTED).map(({ message, place, isUnwritten, isWaived }) => {
        const aside = isWaived ? ' (waived, and so not met)' : isUnwritten ? ' (not written)' : '';
        return `- ${text(name)}: ${text(place)} ${text(message)}${aside}`;
      }),
      ...more,
    ];
  });
  const lines =
    defined === undefined || standing.defined
      ? ofRules
      : [...ofRules, `- It is not defined: see that ${text(defined.words)}.`];
  return lines.length === 0 ? ['Nothing: all that it asks for is met.'] : lines;
}

function attested({ attestedOnly, questions }: PracticeEntry): string {
  if (attestedOnly) {
    return 'All of it: no fact of a programme shows it. Ask the people who live it, and write what they answer into an `assessment`.';
  }
  return questions.length === 0
    ? ''
    : 'Facts show what is written; whether people live by it only they can say. Ask them, and write what they answer into an `assessment`.';
}
