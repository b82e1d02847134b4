/** Maturity as a page: a table a framework. Whatever comes from the programme stands in headings and cells, escaped. */
import { evidenceWords, type FrameworkMaturity, sayDoWords, spreadWords } from '../../language/src/analysis/index.ts';
import { adoption } from './adoption.ts';
import { escapeMarkdown } from './escapes/markdown.ts';
import { markdownTable } from './escapes/markdown-table.ts';
import { headOf, type MaturityTextOptions } from './maturity-text.ts';

export function maturityMarkdown(frameworks: readonly FrameworkMaturity[], options: MaturityTextOptions): string {
  const { today, titleOf, inFull } = options;
  const told = frameworks.filter(({ isAdopted }) => inFull || isAdopted);
  const others = frameworks.filter(framework => !told.includes(framework));
  return [
    `# Maturity as of ${today}\n`,
    ...told.flatMap(framework => frameworkPage(framework, options)),
    ...(others.length === 0
      ? []
      : [
          told.length === 0 ? '## Frameworks\n' : '## Not adopted\n',
          markdownTable(
            ['Framework', 'Title', 'Level', 'Index'],
            others.map(({ framework, level, index }) => [
              framework.name,
              titleOf(framework),
              level ?? '–',
              index === null ? '–' : Math.floor(index),
            ]),
          ),
        ]),
    ...(frameworks.some(({ isAdopted }) => isAdopted)
      ? []
      : [
          `None of them is adopted yet: say in the programme how far to come, and by when. For instance: \`${adoption(frameworks, today)}\`\n`,
        ]),
  ].join('\n');
}

function frameworkPage(maturity: FrameworkMaturity, { titleOf }: MaturityTextOptions): string[] {
  const head = headOf(maturity, titleOf).map(({ label, words }) => `- **${label}**: ${escapeMarkdown(words)}`);
  const rows = maturity.dimensions.flatMap(({ dimension, practices }) =>
    practices.map(practice => [
      dimension === maturity.framework ? '' : titleOf(dimension),
      titleOf(practice.standing.practice),
      practice.evidenced ?? '–',
      evidenceWords(practice),
      practice.claimed ?? '–',
      practice.attested ?? '–',
      [sayDoWords(practice.sayDo), spreadWords(practice.spread)].filter(part => part !== '').join('; '),
      practice.target === null ? '–' : `${practice.target}${practice.standing.isGap ? ' (below it)' : ''}`,
    ]),
  );
  return [
    `## ${escapeMarkdown(titleOf(maturity.framework))}\n`,
    `${head.join('\n')}\n`,
    markdownTable(
      ['Dimension', 'Practice', 'Evidenced', 'Evidence', 'Claimed', 'Attested', 'Say and do', 'Target'],
      rows,
    ),
  ];
}
