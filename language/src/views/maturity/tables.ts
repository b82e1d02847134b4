/** Maturity as tables: the frameworks, their dimensions, their practices. */
import type { Cell, ViewTable } from '../view.ts';
import type { MaturityDimension, MaturityFramework, MaturityPractice, MaturityView } from './schema.ts';

export function maturityTables(view: MaturityView | null): ViewTable[] {
  const frameworks = view?.frameworks ?? [];
  return [
    {
      heading: 'Maturity',
      heads: [
        'Framework',
        'Adopted',
        'Level',
        'Weakest practice',
        'Index (ours)',
        'Target',
        'By',
        'Practices by level',
      ],
      rows: frameworks.map(framework => [
        framework.titles[0] ?? framework.name,
        framework.adopted ? 'yes' : 'no',
        wordOf(framework.weakest?.level ?? null, framework),
        weakestOf(framework, framework),
        indexOf(framework),
        framework.target?.words ?? '',
        framework.target?.due ?? '',
        tallyOf(framework, framework),
      ]),
    },
    {
      heading: 'Maturity by dimension',
      heads: ['Framework', 'Dimension', 'Index (ours)', 'Weakest practice', 'Practices by level'],
      rows: frameworks.flatMap(framework =>
        framework.dimensions.map(dimension => [
          framework.titles[0] ?? framework.name,
          dimension.titles?.[0] ?? '',
          indexOf(dimension),
          weakestOf(dimension, framework),
          tallyOf(dimension, framework),
        ]),
      ),
    },
    {
      heading: 'Practices',
      heads: [
        'Framework',
        'Dimension',
        'Practice',
        'Evidenced',
        'Claimed',
        'Attested',
        'Said and done',
        'Target',
        'By',
        'Open',
        'Of these still to write',
      ],
      rows: frameworks.flatMap(framework =>
        framework.dimensions.flatMap(dimension =>
          dimension.practices.map(practice => practiceRow(practice, dimension, framework, view!)),
        ),
      ),
    },
  ];
}

function practiceRow(
  practice: MaturityPractice,
  { titles }: MaturityDimension,
  framework: MaturityFramework,
  { rules }: MaturityView,
): Cell[] {
  const applicable = practice.rules.reduce((sum, place) => sum + rules[place]!.applicable, 0);
  return [
    framework.titles[0] ?? framework.name,
    titles?.[0] ?? '',
    practice.titles[0] ?? practice.name,
    practice.standing === 'evidenced' ? wordOf(practice.evidenced, framework) : STANDINGS[practice.standing],
    wordOf(practice.claimed, framework),
    wordOf(practice.attested, framework),
    practice.sayDo?.words ?? '',
    practice.target?.words ?? '',
    practice.target?.due ?? '',
    applicable === 0 ? '' : `${practice.open}/${applicable}`,
    applicable === 0 ? '' : practice.unwritten,
  ];
}

/** What stands in place of an evidenced level. */
const STANDINGS: Readonly<Record<Exclude<MaturityPractice['standing'], 'evidenced'>, string>> = {
  attested: 'only people can answer',
  unanswered: 'only people can answer, and nobody did',
  'not-applicable': 'not applicable',
  exempt: 'exempt by a waiver',
};

function wordOf(rank: number | null, { levels }: MaturityFramework): string {
  return rank === null ? '' : (levels[rank] ?? '');
}

function indexOf({ index }: Pick<MaturityDimension, 'index'>): Cell {
  return index === null ? 'nothing applicable' : Math.floor(index);
}

function weakestOf({ weakest }: Pick<MaturityDimension, 'weakest'>, { dimensions }: MaturityFramework): string {
  const practices = dimensions.flatMap(each => each.practices);
  const practice = practices.find(({ id }) => id === weakest?.practice);
  return practice?.titles[0] ?? '';
}

function tallyOf({ tally }: Pick<MaturityDimension, 'tally'>, { levels }: MaturityFramework): string {
  return tally.flatMap((count, rank) => (count === 0 ? [] : [`${count} ${levels[rank]}`])).join(', ');
}
