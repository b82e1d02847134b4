/** How a level is told: by its number, its word and one of five heats, none of which stands alone. */
import type { MaturityFramework, MaturityPractice } from '../../../language/src/protocol/index.ts';

export function topOf({ levels }: Pick<MaturityFramework, 'levels'>): number {
  return Math.max(1, levels.length - 1);
}

/** Enough steps to see where it gathers, few enough to tell apart. */
export function heatOf(rank: number, top: number): number {
  const share = rank / top;
  if (share <= 0 || share >= 1) {
    return share >= 1 ? 4 : 0;
  }
  return share < 0.5 ? 1 : share === 0.5 ? 2 : 3;
}

export function levelAt(rank: number | null, { levels }: Pick<MaturityFramework, 'levels'>): string | null {
  return rank === null ? null : (levels[rank] ?? null);
}

/** Whether it is silence, more than anything wrong, that keeps it down. */
export function isMostlyUnwritten({ open, unwritten, counted, standing }: MaturityPractice): boolean {
  return standing === 'evidenced' && counted !== null && open > 0 && unwritten * 2 > open;
}

/** In whole numbers, never more than there is. */
export function indexText(index: number | null): string {
  return index === null ? '–' : `${Math.floor(index)}`;
}

/** What stands in place of a level. */
const STANDINGS: Readonly<Record<MaturityPractice['standing'], string>> = {
  evidenced: '',
  attested: 'only people can answer',
  unanswered: 'only people can answer, and nobody did',
  'not-applicable': 'not applicable',
  exempt: 'exempt by a waiver',
};

/** How a practice stands, as whoever does not see the map hears it. */
export function standingWords(practice: MaturityPractice, framework: MaturityFramework): string {
  const { standing, evidenced, claimed, attested, target } = practice;
  const level = levelAt(evidenced, framework);
  return [
    standing === 'evidenced' ? (level === null ? null : `evidenced ${level}`) : STANDINGS[standing],
    claimed === null ? null : `claimed ${levelAt(claimed, framework)}`,
    attested === null ? null : `attested ${levelAt(attested, framework)}`,
    target === null ? null : `target ${target.words}`,
    isMostlyUnwritten(practice) ? 'mostly still to write' : null,
  ]
    .filter(part => part !== null)
    .join(', ');
}
