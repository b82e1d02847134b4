/** Maturity for people in a terminal: of each framework first what it comes to, then practice by practice. */
import {
  attestedWords,
  type FrameworkMaturity,
  metWords,
  openEvidence,
  openWords,
  type PracticeMaturity,
  sayDoWords,
  spreadWords,
  type TitleOf,
  tallyWords,
  targetWords,
} from '../../language/src/analysis/index.ts';
import { adoption } from './adoption.ts';
import { type Printer, type Style, styled } from './printer.ts';
import { COLUMNS, fitted, widthOfText, wrapped } from './width.ts';

export interface MaturityTextOptions {
  /** ISO date. */
  readonly today: string;
  readonly titleOf: TitleOf;
  /** Whether frameworks that are not adopted are told practice by practice too. */
  readonly inFull: boolean;
}

const TITLES = 58;
const LABELS = 11;

export function printMaturity(
  printer: Printer,
  frameworks: readonly FrameworkMaturity[],
  options: MaturityTextOptions,
): void {
  const { today, inFull } = options;
  const told = frameworks.filter(({ isAdopted }) => inFull || isAdopted);
  const others = frameworks.filter(framework => !told.includes(framework));
  printer.line(styled(`Maturity as of ${today}`, 'bold'), ', as the facts of the programme show it');
  for (const framework of told) {
    printer.line();
    printFramework(printer, framework, options);
  }
  if (others.length > 0) {
    printer.line();
    printOthers(printer, others, told.length > 0, options);
  }
  if (!frameworks.some(({ isAdopted }) => isAdopted)) {
    printer.line();
    printAdvice(printer, frameworks, today);
  }
}

function printFramework(printer: Printer, maturity: FrameworkMaturity, { titleOf }: MaturityTextOptions): void {
  printer.line(styled(titleOf(maturity.framework), 'bold'), styled(`  ${maturity.framework.name}`, 'dim'));
  for (const { label, words, style } of headOf(maturity, titleOf)) {
    for (const [index, line] of wrapped(words, COLUMNS - LABELS - 2).entries()) {
      printer.line('  ', styled((index === 0 ? label : '').padEnd(LABELS), 'dim'), style ? styled(line, style) : line);
    }
  }
  const levels = Math.max(...maturity.levels.map(widthOfText));
  for (const { dimension, index, tally, practices } of maturity.dimensions) {
    printer.line();
    // Practices that stand in no dimension stand right below the framework.
    if (dimension !== maturity.framework) {
      const standing = index === null ? 'nothing applies' : `index ${Math.floor(index)}: ${tallyWords(tally)}`;
      printer.line('  ', styled(titleOf(dimension), 'bold'), styled(`  ${standing}`, 'dim'));
    }
    for (const practice of practices) {
      printPractice(printer, practice, { maturity, levels, titleOf });
    }
  }
}

interface HeadLine {
  readonly label: string;
  readonly words: string;
  readonly style?: Style;
}

/** What a framework comes to, line by line. */
export function headOf(maturity: FrameworkMaturity, titleOf: TitleOf): readonly HeadLine[] {
  const { weakest, index, tally, scoring, dimensions } = maturity;
  const practices = dimensions.flatMap(dimension => dimension.practices);
  const share = scoring === 'criteria' ? 'the share of its practices that are met' : 'the mean of its levels';
  const said = saidOf(practices);
  const open = openOf(practices);
  return [
    weakest === null
      ? { label: 'Level', words: 'none, since nothing applies' }
      : {
          label: 'Level',
          words: `${weakest.level}, that of ${weakestWords(titleOf(weakest.practice), tally.get(weakest.level) ?? 1)}`,
          style: 'bold',
        },
    ...targetOf(maturity, practices),
    { label: 'Practices', words: tallyWords(tally) || 'none that applies' },
    ...(index === null ? [] : [{ label: 'Index', words: `${Math.floor(index)} of 100 (ours: ${share})` }]),
    ...(said === '' ? [] : [{ label: 'Said', words: said }]),
    ...(open === '' ? [] : [{ label: 'Open', words: open }]),
  ];
}

function weakestWords(title: string, count: number): string {
  return count === 1 ? `its weakest practice: ${title}` : `its weakest practices: ${title}, and ${count - 1} more`;
}

function targetOf({ target }: FrameworkMaturity, practices: readonly PracticeMaturity[]): HeadLine[] {
  const gaps = practices.filter(({ standing }) => standing.isGap);
  const own = gaps.filter(({ standing }) => standing.target !== target).length;
  const below = gaps.length - own;
  if (target === undefined && practices.every(({ standing }) => standing.target === undefined)) {
    return [];
  }
  const ofAll = below === 0 ? 'reached' : `${practicesIn(below)} below it`;
  const words = [
    target === undefined ? '' : `${targetWords(target)}: ${ofAll}`,
    own > 0
      ? `${practicesIn(own)} below ${own === 1 ? 'its' : 'their'} own target`
      : target === undefined
        ? 'of single practices: reached'
        : '',
  ].filter(part => part !== '');
  return [{ label: 'Target', words: words.join('; '), style: gaps.length === 0 ? 'green' : 'red' }];
}

function saidOf(practices: readonly PracticeMaturity[]): string {
  const more = practices.filter(({ sayDo }) => sayDo !== null && sayDo > 0).length;
  const less = practices.filter(({ sayDo }) => sayDo !== null && sayDo < 0).length;
  return [
    more > 0 ? `more than is shown of ${practicesIn(more)}` : '',
    less > 0 ? `less than is shown of ${practicesIn(less)}` : '',
  ]
    .filter(part => part !== '')
    .join(', ');
}

/** A rule that several practices count keeps open what it keeps open once. */
function openOf(practices: readonly PracticeMaturity[]): string {
  const rules = new Map(practices.flatMap(({ standing }) => standing.rules.map(rule => [rule.norm.id, rule])));
  const sum = (of: 'met' | 'waived' | 'applicable' | 'unwritten') =>
    [...rules.values()].reduce((total, rule) => total + rule[of], 0);
  return openWords({
    met: sum('met'),
    waived: sum('waived'),
    applicable: sum('applicable'),
    unwritten: sum('unwritten'),
  });
}

function practicesIn(count: number): string {
  return `${count} practice${count === 1 ? '' : 's'}`;
}

interface PracticeContext {
  readonly maturity: FrameworkMaturity;
  /** How wide the levels are. */
  readonly levels: number;
  readonly titleOf: TitleOf;
}

function printPractice(
  printer: Printer,
  practice: PracticeMaturity,
  { maturity, levels, titleOf }: PracticeContext,
): void {
  const { standing, counted } = practice;
  printer.line(
    '    ',
    styled(standing.isGap ? '↓ ' : '  ', 'red'),
    styled(fitted(counted ?? '–', levels), styleOf(practice, maturity)),
    `  ${fitted(titleOf(standing.practice), TITLES)}`,
    styled(`  ${metWords(practice)}`, 'dim'),
  );
  const indent = ' '.repeat(levels + 8);
  const aside = asideOf(practice, maturity).join('; ');
  for (const line of aside === '' ? [] : wrapped(aside, COLUMNS - indent.length)) {
    printer.line(indent, styled(line, practice.sayDo !== null && practice.sayDo > 0 ? 'yellow' : 'dim'));
  }
}

/** What is to be known of a practice beside its level and how much of it is met. */
function asideOf(practice: PracticeMaturity, { target: ofAll }: FrameworkMaturity): string[] {
  const { sayDo, spread, standing } = practice;
  const { target } = standing;
  return [
    openEvidence(practice).join(', '),
    attestedWords(practice),
    sayDo === 0 ? '' : sayDoWords(sayDo),
    spreadWords(spread),
    target === undefined || target === ofAll ? '' : `target ${targetWords(target)}`,
  ].filter(part => part !== '');
}

function styleOf({ standing: { counted, isGap, target } }: PracticeMaturity, { levels }: FrameworkMaturity): Style {
  if (counted === null) {
    return 'dim';
  }
  if (isGap || counted === 0) {
    return 'red';
  }
  return target !== undefined || counted === levels.length - 1 ? 'green' : 'yellow';
}

function printOthers(
  printer: Printer,
  others: readonly FrameworkMaturity[],
  isSomeTold: boolean,
  { titleOf }: MaturityTextOptions,
): void {
  const names = Math.max(...others.map(({ framework }) => widthOfText(framework.name)));
  const levels = Math.max(...others.map(({ level }) => widthOfText(level ?? '–')));
  printer.line(styled(isSomeTold ? 'Not adopted' : 'Frameworks', 'bold'));
  for (const { framework, level, index, dimensions } of others) {
    const open = openOf(dimensions.flatMap(({ practices }) => practices));
    const counted = index === null ? '' : `  index ${String(Math.floor(index)).padStart(3)}`;
    printer.line(`  ${fitted(framework.name, names)}  ${fitted(level ?? '–', levels)}${counted}  `, titleOf(framework));
    if (open !== '') {
      printer.line(' '.repeat(names + 4), styled(open, 'dim'));
    }
  }
  printer.line(styled('`cx maturity --framework ID` tells of one practice by practice, `--all` of all.', 'dim'));
}

/** How to adopt one: without a target there is nothing to be below of. */
function printAdvice(printer: Printer, frameworks: readonly FrameworkMaturity[], today: string): void {
  printer.line('None of them is adopted yet: say in the programme how far to come, and by when. For instance:');
  printer.line(`  ${adoption(frameworks, today)}`);
}
