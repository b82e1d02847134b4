/** Where an answer may be written: into a file that nobody reads as a programme, and that a link cannot choose. */
import { describe, expect, test } from 'vitest';
import { CLEAN, cx } from '../support/run-cx.ts';

const LINES = [
  (file: string) => `check --format text --format json=${file}`,
  (file: string) => `coverage --format json=${file}`,
  (file: string) => `report -o ${file}`,
  (file: string) => `export csv -o ${file}`,
];

describe('an answer', () => {
  test.each(['a.cx', 'cx.config.json', 'sub/cx-baseline.jsonl'])('never takes the place of %s', async file => {
    const tree = { 'a.cx': CLEAN, 'cx.config.json': '{}' };
    for (const line of LINES) {
      const run = await cx(tree, line(file));
      expect(run).toMatchObject({
        code: 2,
        err: `cx: \`${file}\` is not written: a file of that name is part of a programme. Choose another name.\n`,
      });
      expect(run.files).toEqual(tree);
    }
  });

  test('is not written through a folder that is a link out of the repository, and is into a place outside', async () => {
    const tree = { '.git/HEAD': '', 'a.cx': CLEAN, '../elsewhere/x': '' };
    for (const line of LINES) {
      const run = await cx({ ...tree, out: { link: '../elsewhere' } }, line('out/deep/b.json'));
      expect(run).toMatchObject({ code: 2, err: expect.stringContaining('links are not followed') });
      expect(await cx(tree, line('../elsewhere/b.json'))).toMatchObject({ code: 0 });
    }
  });
});
