/**
 * How a programme has moved: what is found in it at each revision of its history, oldest first, as one series.
 *
 * Shares are never rounded here; only views floor them for people.
 */
import type { NormTable } from '../engine/norms/index.ts';
import type { Finding } from '../model/finding.ts';
import type { LevelReader } from '../model/level.ts';
import { type Tally, totalCoverage } from './coverage.ts';
import { type FrameworkMaturity, maturity } from './maturity.ts';

export interface TrendFramework {
  /** The name of the framework. */
  readonly id: string;
  /** Whether the programme had adopted it by then. */
  readonly adopted: boolean;
  /** Of its weakest practice; null where nothing applies. */
  readonly level: string | null;
  /** 0 to 100; null where nothing applies. */
  readonly index: number | null;
}

export interface TrendFindings {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly waived: number;
  readonly baselined: number;
}

/** What is told of a revision that could be judged. */
export interface Standing {
  readonly coverage: Pick<Tally, 'met' | 'applicable' | 'waived' | 'ratio'>;
  readonly findings: TrendFindings;
  /** The adopted ones first. */
  readonly frameworks: readonly TrendFramework[];
  /** How many errors the text has: what they hide is missing in all other numbers. */
  readonly textErrors: number;
}

export interface TrendPoint {
  /** The commit; null for the work tree. */
  readonly revision: string | null;
  /** The day on which it was committed and as of which it is judged, as an ISO date. */
  readonly date: string;
  /** The tags by which it was chosen. */
  readonly tags: readonly string[];
  /** Absent where it could not be judged. */
  readonly standing: Standing | undefined;
  /** Why it could not be judged, as a sentence. */
  readonly error: string | undefined;
}

/** What was found in a revision that was judged, with its evidence. */
export interface JudgedRevision {
  readonly table: NormTable;
  readonly levels: LevelReader | undefined;
  readonly findings: readonly Finding[];
}

export function standingOf({ table, levels, findings }: JudgedRevision): Standing {
  const { met, applicable, waived, ratio } = totalCoverage(table);
  const failing = findings.filter(({ outcome }) => outcome === 'fail');
  const of = (severity: Finding['severity']) => failing.filter(each => each.severity === severity).length;
  const set = (outcome: Finding['outcome']) => findings.filter(each => each.outcome === outcome).length;
  return {
    coverage: { met, applicable, ratio, waived },
    findings: {
      errors: of('error'),
      warnings: of('warning'),
      infos: of('info'),
      waived: set('waived'),
      baselined: set('baselined'),
    },
    frameworks: levels === undefined ? [] : maturity(levels).map(standingIn),
    textErrors: findings.filter(({ norm }) => norm === undefined).length,
  };
}

function standingIn({ framework, isAdopted, level, index }: FrameworkMaturity): TrendFramework {
  return { id: framework.name, adopted: isAdopted, level, index };
}

/** As the command line prints it for machines: keys and their order are a contract. */
export function trendDocument(points: readonly TrendPoint[]): object {
  return {
    formatVersion: 1,
    points: points.map(({ revision, date, tags, standing, error }) => ({
      revision,
      date,
      tags,
      coverage: standing?.coverage ?? null,
      findings: standing?.findings ?? null,
      frameworks: standing?.frameworks.map(({ id, level, index, adopted }) => ({ id, level, index, adopted })) ?? null,
      textErrors: standing?.textErrors ?? null,
      error: error ?? null,
    })),
  };
}

/** One number of all points, by which people follow it. */
export interface Series {
  /** What it counts: `coverage`, `errors`, `warnings`, or the name of a framework. */
  readonly id: string;
  readonly isFramework: boolean;
  /** The most that it can be; absent where nothing limits it. */
  readonly most: number | undefined;
  /** Whether more of it is better. */
  readonly isGood: boolean;
  /** Null where there is no such number. */
  readonly values: readonly (number | null)[];
}

/** Coverage, errors, warnings, and the index of each framework that is adopted in the end, or of all where none is. */
export function seriesOf(points: readonly TrendPoint[]): readonly Series[] {
  const valuesOf = (read: (standing: Standing) => number | null) =>
    points.map(({ standing }) => (standing === undefined ? null : read(standing)));
  return [
    {
      id: 'coverage',
      isFramework: false,
      most: 100,
      isGood: true,
      values: valuesOf(({ coverage: { ratio } }) => (ratio === null ? null : ratio * 100)),
    },
    {
      id: 'errors',
      isFramework: false,
      most: undefined,
      isGood: false,
      values: valuesOf(each => each.findings.errors),
    },
    {
      id: 'warnings',
      isFramework: false,
      most: undefined,
      isGood: false,
      values: valuesOf(each => each.findings.warnings),
    },
    ...followedFrameworks(points).map(id => ({
      id,
      isFramework: true,
      most: 100,
      isGood: true,
      values: valuesOf(each => frameworkIn(each, id)?.index ?? null),
    })),
  ];
}

/** The names of the frameworks that are adopted in the end, or of all where none is. */
export function followedFrameworks(points: readonly TrendPoint[]): readonly string[] {
  const last = points.findLast(({ standing }) => standing !== undefined)?.standing?.frameworks ?? [];
  const adopted = last.filter(each => each.adopted);
  return (adopted.length === 0 ? last : adopted).map(({ id }) => id);
}

export function frameworkIn({ frameworks }: Standing, id: string): TrendFramework | undefined {
  return frameworks.find(each => each.id === id);
}
