// What configs that build on one another come to, however many ways lead from one to the other.
import { describe, expect, test } from 'vitest';
import { EXTENDS_LIMITS, type LoadedConfig, loadConfig, type OpenPack } from '../../../language/src/config/index.ts';
import { fc, runs } from '../../support/property.ts';

type Configs = Readonly<Record<string, object | undefined>>;

/** Loads `own` among folders that lie beside each other; `opened` is told of each time that one is looked for. */
function load(configs: Configs, opened: (folder: string) => void = () => {}): Promise<LoadedConfig> {
  const textOf = (folder: string) => {
    const path = `/${folder}/cx.config.json`;
    return { path, file: path, text: JSON.stringify(configs[folder]) };
  };
  const open: OpenPack = name => {
    const folder = name.slice('../'.length);
    opened(folder);
    if (!(folder in configs)) {
      return 'There is no such folder.';
    }
    return { folder: `/${folder}`, config: configs[folder] === undefined ? undefined : textOf(folder) };
  };
  return loadConfig(textOf('own'), '/own', open);
}

async function severities(configs: Configs): Promise<Record<string, string>> {
  const { config } = (await load(configs)) as Extract<LoadedConfig, { config: unknown }>;
  return Object.fromEntries([...config.rules].map(([rule, { severity }]) => [rule, severity.value]));
}

/** `levels` folders, each of which names the next one twice. */
function diamond(levels: number, last: object = {}): Configs {
  const folder = (level: number) => (level === 0 ? 'own' : `level${level}`);
  return Object.fromEntries(
    Array.from({ length: levels + 1 }, (_, level) => [
      folder(level),
      level === levels ? last : { extends: [`../${folder(level + 1)}`, `../${folder(level + 1)}`] },
    ]),
  );
}

describe('a diamond', () => {
  test('of 40 levels is read folder by folder, not way by way', async () => {
    let count = 0;
    const loaded = await load(diamond(40, { rules: { deepest: 'error' } }), () => count++);
    expect(count).toBe(80);
    expect(loaded.problems).toBeUndefined();
    expect(await severities(diamond(40, { rules: { deepest: 'error' } }))).toEqual({ deepest: 'error' });
  });

  test('tells the mistakes of a config once', async () => {
    const { problems } = await load(diamond(3, { rulse: {} }));
    expect(problems?.map(({ message, source }) => [source.path, message])).toEqual([
      ['/level3/cx.config.json', 'There is no setting `rulse`. Did you mean `rules`?'],
    ]);
  });

  test('counts where it is named last', async () => {
    const base = { rules: { a: 'error', b: 'error' } };
    const left = { extends: ['../base'], rules: { a: 'off' } };
    expect(await severities({ own: { extends: ['../base', '../left'] }, base, left })).toEqual({
      a: 'off',
      b: 'error',
    });
    expect(await severities({ own: { extends: ['../left', '../base'] }, base, left })).toEqual({
      a: 'error',
      b: 'error',
    });
  });

  test('of any shape means what it means written out', async () => {
    const folders = ['f0', 'f1', 'f2', 'f3', 'f4', 'f5'];
    const level = fc.constantFrom('off', 'info', 'warning', 'error');
    const config = (index: number) => {
      // Only folders behind it, so that there is no circle.
      const later = folders.slice(index + 1);
      const bases =
        later.length === 0 ? fc.constant<string[]>([]) : fc.array(fc.constantFrom(...later), { maxLength: 4 });
      return fc.record({ bases, rules: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), level) });
    };
    const graphs = fc.tuple(...folders.map((_, index) => config(index)));
    await fc.assert(
      fc.asyncProperty(graphs, async graph => {
        const writtenOut = (index: number): Record<string, string> => {
          const { bases, rules } = graph[index]!;
          return Object.assign({}, ...bases.map(base => writtenOut(folders.indexOf(base))), rules);
        };
        const configs = graph.map(({ bases, rules }) => ({ extends: bases.map(base => `../${base}`), rules }));
        const named = Object.fromEntries(folders.map((folder, index) => [folder, configs[index]]));
        expect(await severities({ ...named, own: configs[0] })).toEqual(writtenOut(0));
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('a chain', () => {
  const chain = (length: number): Configs =>
    Object.fromEntries(
      Array.from({ length }, (_, index) => [
        index === 0 ? 'own' : `c${index}`,
        index === length - 1 ? {} : { extends: [`../c${index + 1}`] },
      ]),
    );

  test.each([EXTENDS_LIMITS.depth - 1, EXTENDS_LIMITS.depth])('of %d configs is followed', async length => {
    expect((await load(chain(length))).problems).toBeUndefined();
  });

  test('that is longer is refused where it becomes too long', async () => {
    const { problems } = await load(chain(EXTENDS_LIMITS.depth + 1));
    expect(problems).toMatchObject([
      { source: { path: '/c63/cx.config.json' }, message: expect.stringContaining('64 deep') },
    ]);
  });

  test('that comes back to its beginning is a circle', async () => {
    const circle = { own: { extends: ['../a'] }, a: { extends: ['../b'] }, b: { extends: ['../own', '../a'] } };
    const { problems } = await load(circle);
    const message = 'This config extends itself, by way of others.';
    expect(problems).toMatchObject([{ message }, { message }]);
  });
});

describe('names', () => {
  const many = (count: number): Configs => ({ own: { extends: Array(count).fill('../a') }, a: undefined });

  test.each([EXTENDS_LIMITS.names - 1, EXTENDS_LIMITS.names])('%d of them are followed', async count => {
    expect((await load(many(count))).problems).toBeUndefined();
  });

  test('one more is one problem, and nothing behind it is looked for', async () => {
    let count = 0;
    const { problems } = await load(many(EXTENDS_LIMITS.names + 500), () => count++);
    expect(problems).toMatchObject([{ message: expect.stringContaining('more than 1000') }]);
    expect(count).toBe(EXTENDS_LIMITS.names);
  });
});
