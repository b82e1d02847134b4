/** Rules over their subjects: what applies, what fails, where it stands and how bad it is. */
import { describe, expect, it } from 'vitest';
import { evaluateNorms } from '../../../../language/src/engine/norms/index.ts';
import { read } from '../../../support/check.ts';
import { evaluateText, lines, settings, statesOf, withoutLibrary } from './support.ts';

const RULE = `
  rule owned "A touchpoint has an owner" {
    for: t in touchpoints where not (t.contact = none)
    require: exists t.owner
    message: "{t.title} has no owner"
    severity: error
    aspect: ownership
    fix: set owner
  }
`;

it('judges each subject that the selection holds', () => {
  const table = evaluateText(`
    ${RULE}
    role Lead
    touchpoint Pay "Pay" { owner: Lead }
    touchpoint Ask "Ask"
    touchpoint Sleep { contact: none }
  `);
  expect(statesOf(table, 'owned')).toEqual({ Pay: 'met', Ask: 'missing' });
  expect(lines(table.findings)).toEqual(['owned error Ask | Ask has no owner']);
  expect(table.findings[0]).toMatchObject({
    kind: 'touchpoint',
    norm: 'owned',
    remedy: { action: 'set', attribute: 'owner' },
  });
});

it.each([
  ['set ownr', 'A `touchpoint` has no attribute `ownr` to set. Did you mean `owner`?'],
  ['create unicorn', 'A `touchpoint` has no attribute `unicorn` to create.'],
])('says that nothing can take the remedy `%s`', (fix, message) => {
  const { problems } = evaluateText(`${RULE.replace('set owner', fix)} touchpoint Ask`);
  expect(problems).toMatchObject([{ rule: 'unknown-attribute', element: 'owned', message }]);
});

it('lets a remedy create what stands within', () => {
  expect(evaluateText(`${RULE.replace('set owner', 'create pain')} touchpoint Ask`).problems).toEqual([]);
});

it('does not see what is retired, nor what lies in it', () => {
  const table = evaluateText(`
    ${RULE}
    touchpoint Old { status: retired }
    journey Gone { status: retired  stage Past { touchpoint Pay } }
  `);
  expect(statesOf(table, 'owned')).toEqual({});
});

it('judges a draft at information, whatever the rule says', () => {
  const table = evaluateText(`${RULE} touchpoint Pay { status: draft }`);
  expect(lines(table.findings)).toEqual(['owned info Pay | Pay has no owner']);
});

it('judges by a draft rule at information, and by a retired one not at all', () => {
  const draft = evaluateText(`${RULE.replace('severity: error', 'severity: error  status: draft')} touchpoint Pay`);
  expect(draft.findings.map(finding => finding.severity)).toEqual(['info']);
  const retired = evaluateText(`${RULE.replace('severity: error', 'severity: error  status: retired')} touchpoint Pay`);
  expect(retired.findings).toEqual([]);
});

it('makes an error a warning until the day from which it is enforced', () => {
  const rule = RULE.replace('severity: error', 'severity: error  enforce-from: 2027-01-01');
  expect(evaluateText(`${rule} touchpoint Pay`).findings[0]!.severity).toBe('warning');
  expect(evaluateText(`${rule} touchpoint Pay`, { today: '2027-01-01' }).findings[0]!.severity).toBe('error');
});

it('warns unless a severity is written', () => {
  const table = evaluateText(`${RULE.replace('severity: error', '')} touchpoint Pay`);
  expect(table.findings[0]!.severity).toBe('warning');
});

it('gives one finding where several requirements fail, and lists them', () => {
  const table = evaluateText(`
    rule kept { for: s in standards  require: exists s.owner  require: exists s.reviewed  require: exists s.kpis }
    kpi Calm
    standard Quick "Quick" { kpis: Calm }
    standard Slow { version: 2 }
  `);
  expect(statesOf(table, 'kept')).toEqual({ Quick: 'partial', Slow: 'missing' });
  expect(lines(table.findings)).toEqual([
    'kept warning Quick | Quick: kept (not met: `exists s.owner`, `exists s.reviewed`)',
    'kept warning Slow | Slow: kept (not met: `exists s.owner`, `exists s.reviewed`, `exists s.kpis`)',
  ]);
});

it('says requirements that differ in their last word together', () => {
  const table = evaluateText(`
    rule all {
      for: d in data
      require: some w in d.provides where w = crm
      require: some w in d.provides where w = mobile
    }
    data Crumbs
  `);
  expect(table.findings[0]!.message).toBe('Crumbs: all (not met: `some w in d.provides where w =` crm, mobile)');
});

it('says nothing of what rests on an unresolved reference', () => {
  const table = evaluateText(`
    ${RULE}
    rule measured { for: t in touchpoints  require: some k in t.kpis where k.layer = perception }
    rule unmeasured { for: t in touchpoints  require: no k in t.kpis where k.layer = perception }
    touchpoint Pay { owner: Nobody  kpis: Missing }
  `);
  expect(table.findings).toEqual([]);
  expect(statesOf(table, 'owned')).toEqual({ Pay: 'met' });
});

describe('messages', () => {
  const message = (
    text: string,
    programme = 'touchpoint Pay "Pay & go" { channels: Web, App  wait: 3min } channel Web channel App',
  ) => evaluateText(`rule r { for: t in touchpoints  require: exists t.owner  message: "${text}" }\n${programme}`);

  it.each([
    ['{t.title}', 'Pay & go'],
    ['{t}', 'Pay & go'],
    ['{{t} is a brace', '{t} is a brace'],
    ['{t.channels} take {t.wait}', 'Web, App take 3min'],
    ['{t.owner.title} is nobody', 'none is nobody'],
    ['{ t.kind }', 'touchpoint'],
  ])('%s', (text, said) => {
    expect(message(text).findings.map(finding => finding.message)).toEqual([said]);
  });

  it('name their mistakes at the place', () => {
    const source =
      'rule r { for: t in touchpoints  require: exists t.owner  message: "Is {t.titel} fine?" }\ntouchpoint Pay';
    const table = evaluateText(source);
    expect(table.problems).toHaveLength(1);
    const [problem] = table.problems;
    expect(problem).toMatchObject({ rule: 'type-error', element: 'r' });
    expect(source.slice(problem!.span.start, problem!.span.end)).toBe('titel');
    expect(problem!.message).toContain('did you mean `title`');
  });

  it('take paths only', () => {
    expect(message('{1 + 1}').problems[0]!.message).toContain('Between braces stands the path of a property');
    expect(message('{t.title').problems[0]!.message).toContain('Between braces stands the path of a property');
  });
});

describe('a finding stands', () => {
  const place = (rule: string, programme: string) => {
    const source = `rule r { for: t in touchpoints  ${rule} }\n${programme}`;
    const { findings } = evaluateText(source);
    expect(findings).toHaveLength(1);
    return source.slice(findings[0]!.span.start, findings[0]!.span.end);
  };

  it('at the name where an attribute is absent', () => {
    expect(place('require: exists t.owner', 'touchpoint Pay "Pay"')).toBe('Pay');
  });
  it('at the value that is wrong', () => {
    expect(place('require: t.wait <= 3min', 'touchpoint Pay { wait: 5min }')).toBe('5min');
  });
  it('from the first to the last value of a list', () => {
    expect(
      place(
        'require: no c in t.channels where c.type = web',
        'touchpoint Pay { channels: Web, App }\nchannel Web { type: web }\nchannel App',
      ),
    ).toBe('Web, App');
  });
  it('at the owners where there are several', () => {
    expect(place('require: count(t.owners) = 1', 'touchpoint Pay { owner: A, B }\nrole A\nrole B')).toBe('A, B');
  });
  it('at the name where one of two attributes is absent and the other says when it may be', () => {
    const rule = 'require: exists t.owner or (t.status = proposed and exists t.responsible)';
    expect(place(rule, 'touchpoint Pay { status: live }')).toBe('Pay');
    expect(place(`require: t.wait < 1min or exists t.notes`, 'touchpoint Pay { wait: 5min }')).toBe('Pay');
    expect(place('require: exists t.owner and t.wait < 1min', 'touchpoint Pay { wait: 5min }')).toBe('5min');
  });
  it('at what the first failing requirement looks at', () => {
    expect(
      place(
        'require: exists t.channels  require: t.wait < 1min',
        'touchpoint Pay { wait: 5min  channels: Web }\nchannel Web',
      ),
    ).toBe('5min');
  });
});

describe('a finding of the library stands', () => {
  const places = (rule: string, source: string) =>
    evaluateNorms(read(source).model, settings({ only: new Set([rule]) })).findings.map(({ span }) =>
      source.slice(span.start, span.end),
    );

  it('at what leads nowhere, and at the name where nothing leads anywhere', () => {
    const kpis =
      'kpi Wait { layer: driver  metric: asa  drives: Kept }\nkpi Kept { layer: outcome }\nkpi Happy { layer: perception }';
    expect(places('driver-chain-broken', kpis)).toEqual(['Kept', 'Happy']);
    expect(places('kpi-unlinked', 'kpi Happy { layer: perception }')).toEqual(['Happy']);
  });
});

it('names who must act: the owner, else that of the nearest container', () => {
  const table = evaluateText(`
    rule r { for: t in touchpoints  require: exists t.kpis }
    role Head
    role Clerk
    journey Buy { owner: Head  stage Choose { touchpoint Pay { owner: Clerk }  touchpoint Ask } }
    touchpoint Alone
  `);
  expect(table.findings.map(({ element, owner }) => [element, owner])).toEqual([
    ['Buy.Choose.Pay', 'Clerk'],
    ['Buy.Choose.Ask', 'Head'],
    ['Alone', undefined],
  ]);
});

describe('facts', () => {
  it('are collections for rules, and for other facts', () => {
    const table = evaluateText(`
      fact spoken { is: t in touchpoints where some c in t.channels where c.type = phone }
      fact slow { is: t in spoken where t.wait > 1min }
      rule r { for: t in slow  require: exists t.owner }
      channel Line { type: phone }
      touchpoint Ask { channels: Line  wait: 2min }
      touchpoint Call { channels: Line  wait: 1s }
      touchpoint Mail { wait: 3min }
    `);
    expect(statesOf(table, 'r')).toEqual({ Ask: 'missing' });
  });

  it('may not rest on themselves', () => {
    const table = evaluateText(`
      fact a { is: t in b where exists t.owner }
      fact b { is: t in a where exists t.wait }
      rule r { for: t in a  require: exists t.owner }
      touchpoint Pay
    `);
    expect(table.problems.map(problem => problem.message)).toEqual([
      '`a` selects from itself: a fact must rest on the model.',
      '`b` selects from itself: a fact must rest on the model.',
    ]);
    expect(table.findings).toEqual([]);
  });

  it('with a type error say so, and select nothing', () => {
    const table = evaluateText(
      'fact f { is: t in touchpoints where exists t.ower }\nrule r { for: t in f  require: exists t.owner }\ntouchpoint Pay',
    );
    expect(table.problems.map(problem => problem.element)).toEqual(['f']);
    expect(statesOf(table, 'r')).toEqual({});
  });
});

describe('errors that only values show', () => {
  it('are errors of the norm, and the others are judged', () => {
    const table = evaluateText(`
      rule cheap { for: j in journeys  require: sum(t.fee for t in j.touchpoints) < EUR 10 }
      journey Mixed { stage S { touchpoint A { fee: EUR 1 }  touchpoint B { fee: USD 1 } } }
      journey Dear { stage S { touchpoint A { fee: EUR 9 }  touchpoint B { fee: EUR 9 } } }
    `);
    expect(table.problems.map(problem => problem.message)).toEqual([
      'Two currencies do not add: EUR and USD. It happened at `Mixed`.',
    ]);
    expect(statesOf(table, 'cheap')).toEqual({ Dear: 'missing' });
  });

  it('an evaluation that takes too long is given up with a clear error, one that looks things up is not', () => {
    const touchpoints = Array.from({ length: 400 }, (_, index) => `touchpoint T${index}`).join('\n');
    const quick = evaluateText(`
      rule slow {
        for: p in programmes
        require: some a in touchpoints where some b in touchpoints where some c in touchpoints where a.name = b.title and b.title != c.title and c.name = "nothing"
      }
      programme P
      ${touchpoints}
    `);
    expect(quick.problems.map(problem => problem.message)).toEqual([]);
    const endless = evaluateText(`
      rule slow {
        for: p in programmes
        require: some a in touchpoints where some b in touchpoints where some c in touchpoints where a.name like "*x" or b.name like "*x" or c.name like "*x"
      }
      programme P
      ${touchpoints}
    `);
    expect(endless.problems.map(problem => problem.message)).toEqual([
      expect.stringContaining('takes more than 5,000,000 steps'),
    ]);
  });

  it('a norm that takes too much over all its elements is given up in the midst of a file that holds them all', () => {
    const { problems, timings } = evaluateText(
      `
      rule slow {
        for: t in touchpoints
        require: no a in touchpoints where some b in touchpoints where a.name like "*x" or b.name like "*x"
      }
      ${Array.from({ length: 120 }, (_, index) => `touchpoint T${index}`).join('\n')}
    `,
      { clock: () => 0, mostSteps: 100_000 },
    );
    expect(problems.map(problem => problem.message)).toEqual([
      expect.stringContaining('Over all its elements this norm takes more steps than any may'),
    ]);
    expect(timings.find(({ rule }) => rule === 'slow')!.subjects).toBeLessThan(30);
  });
});

describe('config', () => {
  const library = (preset: 'essential' | 'recommended' | 'strict', extra = {}) =>
    evaluateNorms(read('touchpoint Pay\njourney Buy').model, settings({ preset, ...extra }));
  const rules = (table: { findings: readonly { rule: string }[] }) =>
    new Set(table.findings.map(finding => finding.rule));

  it('a preset holds the rules that name it or a smaller one', () => {
    expect(rules(library('essential')).has('touchpoint-single-accountable')).toBe(true);
    expect(rules(library('essential')).has('journey-persona')).toBe(false);
    expect(rules(library('recommended')).has('journey-persona')).toBe(true);
    expect(rules(library('recommended')).has('touchpoint-orphan')).toBe(false);
    expect(rules(library('strict')).has('touchpoint-orphan')).toBe(true);
  });

  it('an edition may hold a rule in another preset, and holds what it does not know in strict only', () => {
    const presetInEdition = (rule: string) =>
      (rule === 'touchpoint-orphan' ? 'essential' : undefined) as 'essential' | undefined;
    expect(rules(library('essential', { presetInEdition }))).toEqual(new Set(['touchpoint-orphan']));
  });

  it('a level switches a rule on, off, or to another severity', () => {
    const table = library('recommended', {
      rules: {
        'touchpoint-orphan': { severity: 'error' },
        'journey-persona': { severity: 'off' },
        'journey-owner': { severity: 'info' },
      },
    });
    expect(table.findings.find(finding => finding.rule === 'touchpoint-orphan')!.severity).toBe('error');
    expect(table.findings.find(finding => finding.rule === 'journey-owner')!.severity).toBe('info');
    expect(rules(table).has('journey-persona')).toBe(false);
  });

  it('an override holds for its files only, later ones win, and what it switches off is no obligation there', () => {
    const { model } = read(`
      //- rules.cx
      rule r { for: t in touchpoints  require: exists t.owner  aspect: ownership }
      //- new.cx
      touchpoint New
      //- legacy/old.cx
      touchpoint Old
    `);
    const legacy = (file: string) => file.startsWith('legacy/');
    const table = evaluateNorms(
      withoutLibrary(model),
      settings({
        overrides: [
          { applies: () => true, rules: { r: { severity: 'info' } } },
          { applies: legacy, rules: { r: { severity: 'off' } } },
        ],
      }),
    );
    expect(lines(table.findings)).toEqual(['r info New | New: r']);
    expect(statesOf(table, 'r')).toEqual({ New: 'missing' });
  });

  it('options are the settings of a rule, by file', () => {
    const source = `
      //- rules.cx
      rule short { setting max { default: 3min }  for: t in touchpoints  require: t.wait <= setting.max  message: "at most {setting.max}" }
      //- a.cx
      touchpoint A { wait: 4min }
      //- b.cx
      touchpoint B { wait: 4min }
    `;
    const { model } = read(source);
    const table = evaluateNorms(
      withoutLibrary(model),
      settings({
        rules: { short: { options: { max: '2min' } } },
        overrides: [{ applies: file => file === 'b.cx', rules: { short: { options: { max: '5min' } } } }],
      }),
    );
    expect(lines(table.findings)).toEqual(['short warning A | at most 2min']);
  });

  it('--only and --skip choose among the norms', () => {
    const source =
      'rule a { for: t in touchpoints  require: exists t.owner }\nrule b { for: t in touchpoints  require: exists t.kpis }\ntouchpoint Pay';
    expect(rules(evaluateText(source, { only: new Set(['a']) }))).toEqual(new Set(['a']));
    expect(rules(evaluateText(source, { skip: new Set(['a']) }))).toEqual(new Set(['b']));
  });

  it('library rules that are off are judged beside the table when evidence is wanted', () => {
    const table = library('essential', { evidence: true });
    expect(rules(table).has('journey-persona')).toBe(false);
    const silent = table.silent.find(column => column.norm.name === 'journey-persona')!;
    expect(silent.subjects.map(subject => subject.id)).toEqual(['Buy']);
    expect([silent.state(0), silent.ownSeverity(0)]).toEqual(['missing', 'warning']);
  });
});

it('profiles norms with the clock it is given', () => {
  let now = 0;
  const table = evaluateText(`${RULE} touchpoint Pay`, { clock: () => (now += 1) });
  expect(table.timings).toEqual([{ rule: 'owned', milliseconds: 2, subjects: 1 }]);
});

it('puts the worst first of what it finds at one place', () => {
  const table = evaluateText(`
    rule a { for: t in touchpoints  require: exists t.owner  severity: info }
    rule b { for: t in touchpoints  require: exists t.owner }
    rule c { for: t in touchpoints  require: exists t.owner  severity: error }
    touchpoint Pay
  `);
  expect(table.findings.map(({ rule }) => rule)).toEqual(['c', 'b', 'a']);
});

it('judges what a rule selects from the library too', () => {
  const table = evaluateNorms(
    read('rule r { for: m in kpis.metric  require: exists m.owner }\nkpi Happy { metric: csat }').model,
    settings({ only: new Set(['r']) }),
  );
  expect(table.findings.map(({ element, file }) => [element, file.startsWith('library:')])).toEqual([
    ['cx.csat', true],
  ]);
});

it('orders findings by file, place and rule', () => {
  const { model } = read(`
    //- b.cx
    rule z { for: t in touchpoints  require: exists t.owner }
    rule a { for: t in touchpoints  require: exists t.kpis }
    touchpoint B
    //- a.cx
    touchpoint Y
    touchpoint X
  `);
  const table = evaluateNorms(withoutLibrary(model), settings());
  expect(table.findings.map(({ rule, element }) => `${element} ${rule}`)).toEqual([
    'Y a',
    'Y z',
    'X a',
    'X z',
    'B a',
    'B z',
  ]);
});
