/** Checks in TypeScript that have the metadata and the page of a rule of the library. */
import { describe, expect, it as test } from 'vitest';
import {
  type BuiltinCheck,
  type CheckIn,
  NormSession,
  type NormTable,
} from '../../../../language/src/engine/norms/index.ts';
import { type Element, Project } from '../../../../language/src/index.ts';
import { checksWith, evaluateText, lines, settings, statesOf, TODAY, withoutLibrary } from './support.ts';

const RULE =
  'rule loop { setting max { default: 48h }  for: l in listening where exists l.items  severity: error  message: "{l.title} keeps people waiting" }';
const POSTS = 'listening Mail { items: "mail.csv" }\nlistening Web { items: "web.csv" }\nlistening Talk';

const openItems: CheckIn<'model'> = {
  phase: 'model',
  start:
    ({ option, context }) =>
    post => {
      const items = context.values(post, 'items')[0];
      return items === 'mail.csv'
        ? [
            { discriminator: 'row 1' },
            { message: `row 2 waits longer than ${option('max', post.file) ?? 'usual'}`, discriminator: 'row 2' },
          ]
        : [];
    },
};

describe('a check', () => {
  test('supplies the failures of the subjects that the rule selects, with the rule’s words and severity', () => {
    const table = evaluateText(`${RULE}\n${POSTS}`, {
      checks: checksWith('loop', openItems),
      rules: { loop: { options: { max: '2h' } } },
    });
    expect(statesOf(table, 'loop')).toEqual({ Mail: 'missing', Web: 'met' });
    expect(lines(table.findings).sort()).toEqual([
      'loop error Mail | Mail keeps people waiting',
      'loop error Mail | row 2 waits longer than 2h',
    ]);
    expect(new Set(table.findings.map(finding => finding.fingerprint)).size).toBe(2);
  });

  test('without its rule says nothing; a rule without requirement or judge has no subjects', () => {
    expect(evaluateText(POSTS, { checks: checksWith('loop', openItems) }).findings).toEqual([]);
    expect(evaluateText(`${RULE}\n${POSTS}`).columns).toEqual([]);
  });

  test('that gives nothing at all says that the rule does not apply', () => {
    const table = evaluateText(`${RULE}\n${POSTS}`, {
      checks: checksWith('loop', { phase: 'model', start: () => () => undefined }),
    });
    expect(statesOf(table, 'loop')).toEqual({});
  });

  test('adds to what the rule requires', () => {
    const both = RULE.replace('severity', 'require: exists l.responder  severity');
    const table = evaluateText(`${both}\n${POSTS}`, { checks: checksWith('loop', openItems) });
    expect(statesOf(table, 'loop')).toEqual({ Mail: 'missing', Web: 'missing' });
    expect(table.findings).toHaveLength(4);
  });

  test('may be waived like any rule', () => {
    const table = evaluateText(
      `${RULE}\n${POSTS}\nrole R\nwaiver W { of: loop  for: Mail  because: "so"  until: 2027-01-01  approved: R }`,
      { checks: checksWith('loop', openItems) },
    );
    expect(statesOf(table, 'loop')).toEqual({ Mail: 'waived', Web: 'met' });
  });

  test('may look at what all others found', () => {
    const check: BuiltinCheck = {
      phase: 'findings',
      start:
        ({ table }) =>
        () => [{ message: `${table.findings.length} findings, ${table.columns.length} norms` }],
    };
    const table = evaluateText(
      'rule summary { for: p in programmes  severity: info }\nrule owned { for: t in touchpoints  require: exists t.owner }\nprogramme P\ntouchpoint A\ntouchpoint B',
      { checks: checksWith('summary', check) },
    );
    expect(lines(table.findings)).toContain('summary info P | 2 findings, 1 norms');
  });

  test('of the model comes before anything is found, and cannot ask for it', () => {
    const early: CheckIn<'model'> = {
      phase: 'model',
      // @ts-expect-error What is found belongs to a later phase.
      start: ({ table }) => {
        const { length } = (table as NormTable).findings;
        return () => (length === 0 ? [] : [{}]);
      },
    };
    const table = evaluateText(
      'rule early { for: p in programmes }\nrule owned { for: t in touchpoints  require: exists t.owner }\nprogramme P\ntouchpoint A',
      { checks: checksWith('early', early) },
    );
    expect(statesOf(table, 'early')).toEqual({ P: 'met' });
  });

  test('of the waivers sees which of them took out nothing of all that was found before', () => {
    const late: CheckIn<'waivers'> = {
      phase: 'waivers',
      start: input => waiver => [
        { message: `${input.table.isUnused(waiver) ? 'idle' : 'used'}, ${input.table.findings.length} findings` },
      ],
    };
    const waiver = 'because: "so"  until: 2027-01-01  approved: R';
    const table = evaluateText(
      `rule late { for: w in waivers }
      rule owned { for: t in touchpoints  require: exists t.owner }
      touchpoint A
      touchpoint B { owner: R }
      role R
      waiver Used { of: owned  for: A  ${waiver} }
      waiver Idle { of: owned  for: B  ${waiver} }`,
      { checks: checksWith('late', late) },
    );
    expect(lines(table.findings).filter(line => line.startsWith('late'))).toEqual([
      'late warning Used | used, 1 findings',
      'late warning Idle | idle, 1 findings',
    ]);
  });

  test('of the project as a whole speaks where there is no subject, at the place of the project', () => {
    const rule = 'rule strategy-defined { for: p in programmes  require: exists p.horizon  severity: error }';
    const projectPlace = { file: 'cx.config.json', span: { start: 0, end: 0 } };
    const none = evaluateText(rule, { projectPlace });
    expect(none.findings).toEqual([
      expect.objectContaining({
        rule: 'strategy-defined',
        file: 'cx.config.json',
        element: undefined,
        severity: 'error',
      }),
    ]);
    expect(lines(evaluateText(`${rule}\nprogramme P`, { projectPlace }).findings)).toEqual([
      'strategy-defined error P | “P”: strategy-defined',
    ]);
    expect(evaluateText(rule, { projectPlace, rules: { 'strategy-defined': { severity: 'off' } } }).findings).toEqual(
      [],
    );
  });
});

describe('a session', () => {
  /** Who is evaluated by the check after an edit of the second of two files, by identity. */
  const evaluatedAfter = (check: BuiltinCheck, [before, after]: readonly [string, string]): readonly string[] => {
    const calls: string[] = [];
    const start = check.start as CheckIn<'waivers'>['start'];
    const counting = {
      ...check,
      start: (input: Parameters<typeof start>[0]) => {
        const evaluate = start(input);
        return (subject: Element) => {
          calls.push(subject.id);
          return evaluate(subject);
        };
      },
    } as BuiltinCheck;
    const project = new Project();
    project.setFile('a.cx', `${RULE}\n${POSTS}`);
    project.setFile('b.cx', before);
    project.update();
    const session = new NormSession(settings({ checks: checksWith('loop', counting) }));
    session.update(withoutLibrary(project.model), TODAY);
    calls.length = 0;
    project.setFile('b.cx', after);
    const { files } = project.update();
    session.update(withoutLibrary(project.model), TODAY, new Set(files));
    return calls;
  };
  const OWNER = ['touchpoint Pay', 'touchpoint Pay { owner: Nobody }'] as const;

  test('evaluates none again by a check that read nothing of the edit', () => {
    expect(evaluatedAfter(openItems, OWNER)).toEqual([]);
  });

  test('evaluates again the subject that the edit is in, where the check read that', () => {
    const post = (items: string) => `listening More { items: "${items}"  respond-within: 2d }`;
    expect(evaluatedAfter(openItems, [post('mail.csv'), post('web.csv')])).toEqual(['More']);
    expect(evaluatedAfter(openItems, [post('mail.csv'), post('mail.csv').replace('2d', '3d')])).toEqual([]);
  });

  test('evaluates all again where the check read the edit before it began', () => {
    const check: BuiltinCheck = {
      phase: 'model',
      start: ({ context }) => {
        const owned = context.collection('touchpoint').filter(each => context.attribute(each, 'owner') !== undefined);
        return () => owned.map(() => ({}));
      },
    };
    expect(evaluatedAfter(check, OWNER)).toEqual(['Mail', 'Web']);
    expect(evaluatedAfter(check, ['touchpoint Pay', 'touchpoint Pay "Pay"'])).toEqual([]);
  });

  test('evaluates again whom the check shows a place for that has moved', () => {
    const check: BuiltinCheck = {
      phase: 'model',
      start: () => post => {
        const related = [{ file: post.id === 'Mail' ? 'b.cx' : 'a.cx', span: post.span, message: 'Here' }];
        return [{ related }];
      },
    };
    expect(evaluatedAfter(check, ['touchpoint Pay', '\ntouchpoint Pay'])).toEqual(['Mail']);
  });

  test('evaluates again whom a check of findings is about where these are others', () => {
    const rule = 'rule owned { for: t in touchpoints  require: exists t.owner }';
    const onAll: BuiltinCheck = { phase: 'findings', start: () => () => [] };
    const onOne: BuiltinCheck = {
      phase: 'findings',
      start:
        ({ table }) =>
        post =>
          post.id === 'Mail' && table.subjectsOf('owned') === 1 ? [{}] : [],
    };
    const edit = [`${rule}\ntouchpoint Pay`, `${rule}\ntouchpoint Pay\ntouchpoint Ask`] as const;
    expect(evaluatedAfter(onAll, edit)).toEqual([]);
    expect(evaluatedAfter(onOne, edit)).toEqual(['Mail']);
    expect(evaluatedAfter(onOne, [edit[0], `${edit[0]} "Pay"`])).toEqual([]);
  });
});
