/** How coverage and the indexes of frameworks have moved: the repository's past, and today as it is being typed. */
import { type Coverage, followedFrameworks, frameworkIn } from '../../analysis/index.ts';
import { titleOf } from '../../model/read.ts';
import type { ViewSource } from '../source.ts';
import type { FrameworkProfile, TrendView } from './schema.ts';

/** Null where nobody looked into the past, or nothing of it could be judged. */
export function trendOf(
  { trend, levels, today }: ViewSource,
  covered: Coverage | undefined,
  profile: readonly FrameworkProfile[],
): TrendView | null {
  // Today is what stands here and now, and not what was committed of it.
  const past = (trend ?? []).filter(({ revision, date }) => revision !== null && date < today);
  if (!past.some(({ standing }) => standing !== undefined) || covered === undefined || levels === undefined) {
    return null;
  }
  const frameworks = followedFrameworks(past).flatMap(
    name => levels.frameworks.find(framework => framework.name === name) ?? [],
  );
  const { ratio } = covered.total;
  return {
    days: [...past.map(({ date }) => date), today],
    series: [
      {
        name: 'Coverage',
        values: [...past.map(({ standing }) => inPercent(standing?.coverage.ratio)), inPercent(ratio)],
      },
      ...frameworks.map(framework => ({
        name: titleOf(framework),
        values: [
          ...past.map(({ standing }) => standing && frameworkIn(standing, framework.name)?.index),
          profile.find(({ id }) => id === framework.id)?.index,
        ].map(index => index ?? null),
      })),
    ],
  };
}

function inPercent(ratio: number | null | undefined): number | null {
  return ratio == null ? null : ratio * 100;
}
