/** Through the versions of a session a practice's conditions say what they say of a version alone. */
import { expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../../../language/src/config/index.ts';
import { Evaluator, evaluate, Project, settingsOf } from '../../../../language/src/index.ts';

const FRAMEWORK = `framework ours {
  scoring: criteria
  dimension all {
    practice journeys-there { defined: exists journeys }
    practice owned { defined: every j in journeys : exists j.owner }
    practice led { defined: some j in journeys where j.owner = Lead }
    practice brief { defined: count(short) > 0 }
    practice fresh { applies: exists reviews  defined: some r in reviews where r.on >= today - 30d }
    practice measured { defined: some k in kpis where k.value > 70% }
  }
}
`;

const START = {
  'f.cx': FRAMEWORK,
  'j.cx': 'journey Buy { owner: Lead }\n',
  'r.cx': 'role Lead {}\nfact short { is: t in touchpoints where t.duration <= 3min }\n',
  'k.cx': 'kpi Happy { metric: csat  data: "d.csv" }\n',
  'd.csv': 'date,value,n\n2026-01-01,80,100\n',
};

/** What becomes of which file, and on which day. */
const EDITS: readonly (readonly [file: string, text: string | undefined, day?: string])[] = [
  ['j.cx', 'journey Buy {}\n'],
  ['j.cx', 'journey Buy { owner: Lead }\njourney Leave {}\n'],
  ['t.cx', 'touchpoint Pay { duration: 2min }\n'],
  ['r.cx', 'role Lead {}\nfact short { is: t in touchpoints where t.duration <= 1min }\n'],
  ['v.cx', 'review Spring { on: 2026-02-01 }\n'],
  ['v.cx', 'review Spring { on: 2026-02-01  notes: "Done" }\n', '2026-06-01'],
  ['v.cx', 'review Spring { on: 2026-02-01 }\n', '2026-02-10'],
  ['r.cx', 'fact short { is: t in touchpoints where t.duration <= 3min }\n'],
  ['r.cx', 'role Lead {}\n'],
  ['d.csv', 'date,value,n\n2026-01-01,60,100\n'],
  ['k.cx', undefined],
  ['f.cx', FRAMEWORK.replace('count(short) > 0', 'no journeys')],
  ['j.cx', undefined],
];

function standings({ levels }: ReturnType<typeof evaluate>): unknown {
  return levels!.frameworks.flatMap(framework =>
    levels!.practicesOf(framework).map(practice => {
      const { defined, applies, level } = levels!.standingOf(practice)!;
      return [practice.id, defined, applies, level];
    }),
  );
}

test('after any edit, and on any day', () => {
  const files = new Map<string, string>(Object.entries(START));
  const dataTexts = (path: string) => files.get(path);
  const settings = { ...settingsOf(DEFAULT_CONFIG, { today: '2026-02-10', evidence: true }) };
  const project = new Project();
  for (const [path, text] of files) {
    if (path.endsWith('.cx')) {
      project.setFile(path, text);
    }
  }
  project.update();
  const evaluator = new Evaluator(project, settings, dataTexts);
  const seen = new Set([JSON.stringify(standings(evaluator.update('2026-02-10')))]);
  for (const [path, text, day = '2026-02-10'] of EDITS) {
    if (text === undefined) {
      files.delete(path);
      project.removeFile(path);
    } else {
      files.set(path, text);
      if (path.endsWith('.cx')) {
        project.setFile(path, text);
      }
    }
    const changed = new Set([path, ...project.update().files]);
    const now = standings(evaluator.update(day, changed));
    expect(now, `${path} on ${day}`).toEqual(standings(evaluate(project, { ...settings, today: day }, dataTexts)));
    seen.add(JSON.stringify(now));
  }
  // The edits are such as make a difference.
  expect(seen.size).toBeGreaterThan(6);
});
