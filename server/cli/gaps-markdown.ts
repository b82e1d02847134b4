/** Gaps as a page: one table of all, then what is open of each. Whatever comes from the programme is escaped. */
import { type Gap, gapsByOwner, planWords, sharesOf } from '../../language/src/analysis/index.ts';
import type { OpenSubject } from '../../language/src/engine/levels/index.ts';
import { escapeMarkdown } from './escapes/markdown.ts';
import { markdownTable } from './escapes/markdown-table.ts';
import { countOf, gapParts, messageOf, mustActWords, ownerTitle, wayWords } from './gap-parts.ts';
import type { GapsTextOptions } from './gaps-text.ts';

/** Subjects of a rule that are listed; the others are counted. */
const LISTED = 5;

export function gapsMarkdown(gaps: readonly Gap[], options: GapsTextOptions, byOwner: boolean): string {
  const title = `# Gaps as of ${options.today}${byOwner ? ' by who must act' : ''}\n`;
  if (!options.hasTargets) {
    return `${title}\nNothing says how far to come. To say so, write in the programme: \`${options.adoption}\`\n`;
  }
  if (gaps.length === 0) {
    return `${title}\nThere is none: each practice reaches its target.\n`;
  }
  const parts = byOwner
    ? gapsByOwner(gaps).flatMap(({ owner, gaps: ofOwner }) => [
        `## ${owner === undefined ? 'Nobody is named' : escapeMarkdown(ownerTitle(owner, options.model))}\n`,
        overview(
          ofOwner.map(({ gap }) => gap),
          options,
        ),
        ...ofOwner.flatMap(({ gap, open }) => gapSection(gap, open, '###', options)),
      ])
    : [overview(gaps, options), ...gaps.flatMap(gap => gapSection(gap, gap.open, '##', options))];
  return [title, ...parts].join('\n');
}

function overview(gaps: readonly Gap[], { titleOf, model }: GapsTextOptions): string {
  return markdownTable(
    ['Framework', 'Practice', 'From', 'To', 'By', 'Closed by', 'Lifts', 'Open'],
    gaps.map(({ standing, from, to, target, closedBy, lifts, open }) => [
      titleOf(standing.framework),
      titleOf(standing.practice),
      from,
      to,
      target.due ?? '–',
      closedBy.map(plan => planWords(plan, model)).join('; ') || 'nothing yet',
      lifts,
      countOf(open) || '–',
    ]),
  );
}

function gapSection(gap: Gap, open: readonly OpenSubject[], heading: string, options: GapsTextOptions): string[] {
  const { titleOf, model } = options;
  const owners = mustActWords(sharesOf({ ...gap, open }), model);
  const parts = gapParts({ ...gap, open }, model).flatMap(({ words, count, subjects }) => [
    `- ${escapeMarkdown(words)}${count === '' ? '' : ` (${count})`}`,
    ...subjectLines(subjects, options),
  ]);
  const lines = [...parts, ...(owners === '' ? [] : ['', escapeMarkdown(`Must act: ${owners}`)])];
  return [
    `${heading} ${escapeMarkdown(titleOf(gap.standing.practice))}\n`,
    `${escapeMarkdown(wayWords(gap))}\n`,
    `${lines.join('\n')}\n`,
  ];
}

function subjectLines(subjects: readonly OpenSubject[], { withAll, placeOf }: GapsTextOptions): string[] {
  const listed = withAll ? subjects : subjects.slice(0, LISTED);
  const more = subjects.length - listed.length;
  return [
    ...listed.map(subject => {
      const { file, line, column } = placeOf(subject.place);
      return `  - ${escapeMarkdown(`${file}:${line}:${column}`)} ${escapeMarkdown(messageOf(subject))}`;
    }),
    ...(more > 0 ? [`  - and ${more} more`] : []),
  ];
}
