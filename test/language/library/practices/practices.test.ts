/**
 * Every practice of the frameworks of the library has a witness that does it and one that does not, and the level that is
 * worked out of each is the one that an auditor would give. Witnesses are found by their folder, which is named after
 * their framework; a new framework or practice without one fails.
 */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../../../language/src/config/index.ts';
import { CHECKS } from '../../../../language/src/engine/checks/index.ts';
import { EvidencedLevels, readLevels } from '../../../../language/src/engine/levels/index.ts';
import { createKpiReader } from '../../../../language/src/engine/measures/index.ts';
import { evaluateNorms } from '../../../../language/src/engine/norms/index.ts';
import { type Element, library, settingsOf } from '../../../../language/src/index.ts';
import { levelsOf, scoringOf } from '../../../../language/src/model/framework.ts';
import { saysYes } from '../../../../language/src/model/read.ts';
import { readFiles } from '../../../support/check.ts';
import { AS_OF, type Witness } from './witness.ts';

/** What only people can answer gets no level from facts: there the answer with its evidence is what tells. */
const ANSWERED = 'answer-without-evidence';

/** The highest level that a programme can get that does not do the thing, by how a framework is scored. */
const HIGHEST_NOT_MET: Readonly<Record<string, string>> = { adherence: 'ad-hoc', criteria: 'partly', laws: 'at-risk' };

/** The files of witnesses, below this folder. */
const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).sort();

/** The witnesses of one framework, from all the files of its folder. */
async function witnessesOf(framework: string): Promise<Witness[]> {
  const modules: Record<string, Witness[]>[] = await Promise.all(
    files
      .filter(file => dirname(file) === framework && file.endsWith('.ts'))
      .map(file => import(join(import.meta.dirname, file))),
  );
  return modules.flatMap(module => Object.values(module).flat());
}

function practicesOf(framework: Element): Element[] {
  return framework.children.flatMap(({ children }) => children).filter(({ kind }) => kind === 'practice');
}

interface Judged {
  readonly textErrors: readonly string[];
  /** The level of the practice, and of what its evidence consists, for whoever reads a failure. */
  readonly level: string | null;
  readonly because: string;
  /** Whether an answer to it has its evidence. */
  readonly isAnswered: boolean;
}

/** A programme that is one text brings its data files along in it, as the example of a rule does. */
const DATA = /"data:text\/csv,([^"]*)"/g;

/** The text with the names of its data files, and what stands in them. */
function withFiles(programme: string): { readonly text: string; readonly files: ReadonlyMap<string, string> } {
  const files = new Map<string, string>();
  const text = programme.replaceAll(DATA, (_, csv: string) => {
    const path = `${files.size}.csv`;
    files.set(path, csv.replaceAll('\\n', '\n'));
    return `"${path}"`;
  });
  return { text, files };
}

function judge(practice: Element, programme: string): Judged {
  const { text, files } = withFiles(programme);
  const { model, problems } = readFiles({ 'programme.cx': text });
  const kpis = createKpiReader(model, path => files.get(path));
  const settings = {
    ...settingsOf(DEFAULT_CONFIG, { today: AS_OF, evidence: true }),
    measures: () => kpis,
    checks: CHECKS,
    levels: readLevels,
  };
  const table = evaluateNorms(model, settings);
  const found = new EvidencedLevels({ model, table, kpis }, { today: AS_OF }).of(practice)!;
  const answered = [...table.columns, ...table.silent].find(({ norm }) => norm.name === ANSWERED);
  return {
    textErrors: [...problems, ...kpis.problems()].map(
      ({ file, span, message }) => `${(files.get(file) ?? text).slice(span.start, span.end)} | ${message}`,
    ),
    level: found.level,
    because: [
      `defined: ${found.defined}`,
      ...found.rules.map(({ norm, met, applicable }) => `${norm.name}: ${met}/${applicable}`),
    ].join(', '),
    isAnswered:
      answered !== undefined &&
      answered.subjects.length > 0 &&
      answered.subjects.every((_, index) => answered.state(index) === 'met'),
  };
}

const frameworks = library().fragments.flatMap(({ elements }) => elements.filter(({ kind }) => kind === 'framework'));
const witnesses = new Map(
  await Promise.all(frameworks.map(async ({ name }) => [name, await witnessesOf(name)] as const)),
);

describe.each(frameworks.map(framework => [framework.name, framework] as const))('%s', (name, framework) => {
  const ofFramework = witnesses.get(name)!;

  test('has a witness of every practice, and of nothing else', () => {
    const practices = practicesOf(framework).map(practice => practice.name);
    expect(ofFramework.map(({ practice }) => practice).sort()).toEqual(practices.sort());
  });

  test('has witnesses of either sort, each with its reason', () => {
    expect(ofFramework.filter(({ notMet }) => notMet.length === 0).map(({ practice }) => practice)).toEqual([]);
    const reasons = ofFramework.flatMap(({ asks, notMet }) => [asks, ...notMet.map(({ why }) => why)]);
    expect(reasons.filter(reason => reason.trim() === '')).toEqual([]);
  });

  const practices = new Map(practicesOf(framework).map(practice => [practice.name, practice]));
  const levels = levelsOf(framework);
  const known = ofFramework.filter(({ practice }) => practices.has(practice));

  describe.each(known.map(witness => [witness.practice, witness] as const))('%s', (_, witness) => {
    const practice = practices.get(witness.practice)!;
    const isAttestedOnly = saysYes(practice, 'attested-only');

    test('is met by the programme that does it', () => {
      const { textErrors, level, because, isAnswered } = judge(practice, witness.met);
      expect(textErrors).toEqual([]);
      if (isAttestedOnly) {
        expect(isAnswered).toBe(true);
      } else {
        expect(level, because).toBe(levels.at(-1));
      }
    });

    test.each(witness.notMet)('is not met: $why', ({ programme, atMost = HIGHEST_NOT_MET[scoringOf(framework)]! }) => {
      const { textErrors, level, because, isAnswered } = judge(practice, programme);
      expect(textErrors).toEqual([]);
      if (isAttestedOnly) {
        expect(isAnswered).toBe(false);
      } else {
        expect(levels.slice(0, levels.indexOf(atMost) + 1), because).toContain(level);
      }
    });
  });
});
