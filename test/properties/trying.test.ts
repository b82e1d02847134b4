// Whatever is tried on a project, and however it ends, the project says afterwards what one says that is read from nothing.

import { expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../language/src/config/index.ts';
import {
  asIf,
  type Edit,
  type Evaluation,
  evaluate,
  Project,
  ProjectSession,
  settingsOf,
  tryInSteps,
} from '../../language/src/index.ts';
import { fc, runs } from '../support/property.ts';
import { everythingOf } from './everything.ts';
import { file, path, texts } from './small-projects.ts';

const SETTINGS = { ...settingsOf(DEFAULT_CONFIG, { today: '2026-11-22' }), preset: 'strict' as const };
const NORMS = `
rule owned { for: t in touchpoints  require: exists t.owner  message: "{t.title}" }
rule led { for: t in teams  require: exists t.lead.team }
rule twins { for: t in touchpoints  require: no x in touchpoints where x.next = t }
fact asked { is: t in touchpoints where exists t.owner }
rule timed { for: t in asked  require: exists t.kpis }
`;

/** A piece of a file that is replaced; whatever numbers, they lie in the text. */
const edit = fc.record({
  path,
  from: fc.nat(),
  length: fc.nat(40),
  newText: fc.oneof(file, fc.constantFrom('', 'Pay', '"', '{')),
});

/** How a trial ends: as it should, or at its so-many-th reading of a file, linking of the project or step of an evaluation. */
const ending = fc.record({
  how: fc.constantFrom('well', 'reading', 'linking', 'evaluating', 'counting', 'given up', 'looking'),
  after: fc.nat(6),
});

class Failure extends Error {}

/** A project that fails where it is told to, once. */
class FailingProject extends Project {
  failsAt: { readonly how: string; after: number } | undefined;

  override setFile(at: string, text: string): void {
    super.setFile(at, text);
    this.pass('reading');
  }

  override update() {
    this.pass('linking');
    return super.update();
  }

  pass(how: string): void {
    if (this.failsAt?.how === how && this.failsAt.after-- === 0) {
      this.failsAt = undefined;
      throw new Failure();
    }
  }
}

class FailingSession extends ProjectSession {
  override *evaluateInSteps(): Generator<void, Evaluation> {
    const steps = super.evaluateInSteps();
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        return step.value;
      }
      (this.engine as FailingProject).pass('evaluating');
      yield;
    }
  }
}

/** What there is on the disk: a text, or nothing that can be read. */
type Disk = ReadonlyMap<string, string | undefined>;

function fill<P extends Project>(project: P, disk: Disk): P {
  for (const [key, text] of disk) {
    if (text === undefined) {
      project.refuseFile(key, 'not-utf8', 'This file is not UTF-8.');
    } else {
      project.setFile(key, text);
    }
  }
  project.update();
  return project;
}

function spansIn(
  edits: readonly { path: string; from: number; length: number; newText: string }[],
  project: Project,
): Edit[] {
  const byFile = new Map(
    edits.map(({ path: at, from, length, newText }): [string, Edit] => {
      const whole = project.text(at)?.length ?? 0;
      const start = from % (whole + 1);
      return [at, { file: at, span: { start, end: Math.min(whole, start + length) }, newText }];
    }),
  );
  return [...byFile.values()];
}

function tried(project: FailingSession, edits: readonly Edit[], { how, after }: { how: string; after: number }): void {
  const engine = project.engine as FailingProject;
  if (how === 'looking') {
    asIf(project, edits, () => {
      throw new Failure();
    });
  }
  engine.failsAt = { how, after };
  const numbers = ({ findings }: Evaluation) => {
    engine.pass('counting');
    return findings.length;
  };
  const steps = tryInSteps(project, edits, { numbers });
  for (let step = 0; how !== 'given up' || step <= after * 10; step++) {
    if (steps.next().done === true) {
      return;
    }
  }
  steps.return(undefined);
}

test('what is tried leaves no trace, however it ends', () => {
  const ended = new Set<string>();
  fc.assert(
    fc.property(
      texts,
      fc.subarray(['c.cx', 'd/f.cx']),
      fc.array(fc.tuple(fc.array(edit, { minLength: 1, maxLength: 3 }), ending), { minLength: 1, maxLength: 4 }),
      (start, refused, trials) => {
        const disk: Disk = new Map<string, string | undefined>([
          ...Object.entries({ ...start, 'norms.cx': NORMS }),
          ...refused.map((at): [string, undefined] => [at, undefined]),
        ]);
        const engine = fill(new FailingProject(), disk);
        const project = new FailingSession(engine, SETTINGS, () => undefined);
        const fresh = fill(new Project(), disk);
        const expected = [everythingOf(fresh), evaluate(fresh, SETTINGS, () => undefined).findings];
        for (const [edits, end] of trials) {
          try {
            tried(project, spansIn(edits, engine), end);
            ended.add('well');
          } catch (error) {
            expect(error).toBeInstanceOf(Failure);
            ended.add(end.how);
          }
          engine.failsAt = undefined;
          const steps = project.evaluateInSteps();
          let step = steps.next();
          while (step.done !== true) {
            step = steps.next();
          }
          expect([everythingOf(engine), step.value.findings]).toEqual(expected);
        }
      },
    ),
    { numRuns: runs(80) },
  );
  expect([...ended].sort()).toEqual(['counting', 'evaluating', 'linking', 'looking', 'reading', 'well']);
}, 3_600_000);
