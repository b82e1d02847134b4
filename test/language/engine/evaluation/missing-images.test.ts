// Images that a programme names and that are not there.
import { expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../../../language/src/config/index.ts';
import { Evaluator, evaluate, settingsOf } from '../../../../language/src/index.ts';
import { readFiles } from '../../../support/check.ts';

const TODAY = '2026-11-22';

const TEXT = `journey J {
  images: "there.png", "gone.png"
}
rule R {
  for: j in journeys
  require: exists j.owner
  example bad { journey E { images: "nowhere.png" } }
}
`;

function settings(hasFile?: (path: string) => boolean) {
  const only = new Set<string>();
  return settingsOf(DEFAULT_CONFIG, { today: TODAY, only, ...(hasFile === undefined ? {} : { hasFile }) });
}

test('each is told where it is named, and those of an example are nobody’s', () => {
  const { project } = readFiles({ 'a/map.cx': TEXT });
  const { findings } = evaluate(
    project,
    settings(path => path === 'a/there.png'),
    () => undefined,
  );
  expect(findings).toMatchObject([
    {
      rule: 'unresolved-name',
      severity: 'error',
      file: 'a/map.cx',
      element: 'J',
      message: 'There is no file `a/gone.png` in the project.',
      span: { start: TEXT.indexOf('"gone'), end: TEXT.indexOf('"gone') + '"gone.png"'.length },
    },
  ]);
});

test('where nobody can look, nothing is said', () => {
  const { project } = readFiles({ 'map.cx': TEXT });
  expect(evaluate(project, settings(), () => undefined).findings).toEqual([]);
});

test('one that comes is missed no longer, though no text changed', () => {
  const { project } = readFiles({ 'map.cx': 'journey J { images: "gone.png" }\n' });
  let isThere = false;
  const evaluator = new Evaluator(
    project,
    settings(() => isThere),
    () => undefined,
  );
  expect(evaluator.update(TODAY).findings).toHaveLength(1);
  isThere = true;
  expect(evaluator.update(TODAY, new Set(['gone.png'])).findings).toEqual([]);
});
