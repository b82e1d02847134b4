import { describe, expect, test } from 'vitest';
import { spotAt } from '../../../language/src/ide/navigation/at.ts';
import { definitionAt, highlightsAt, referencesAt } from '../../../language/src/ide/navigation/index.ts';
import { Mentions } from '../../../language/src/ide/navigation/mentions.ts';
import { readFiles } from '../../support/check.ts';
import { type Asked, ask, checkPlaces } from '../../support/places.ts';
import { files } from './purchase.ts';

const { project } = readFiles(files);

describe('who mentions what', () => {
  /** Everywhere that something is mentioned, as `file: the text there`. */
  const mentionsOf = (target: string) =>
    [...new Mentions(project).all()]
      .filter(mention => mention.element.id === target)
      .map(({ file, span }) => `${file}: ${project.text(file)!.slice(span.start, span.end)}`);

  test('in values, in parts of values and in conditions', () => {
    expect(mentionsOf('Lead')).toEqual(['buy.cx: Lead', 'buy.cx: Lead', 'norms.cx: Lead']);
    expect(mentionsOf('Mo')).toEqual(['buy.cx: Mo']);
    expect(mentionsOf('Web')).toEqual(['norms.cx: Web']);
  });

  test('a fact as a collection, a rule in a comment', () => {
    expect(mentionsOf('Shown')).toEqual(['norms.cx: Shown']);
    expect(mentionsOf('own')).toEqual(['norms.cx: own', 'norms.cx: own']);
  });
});

describe('what stands at a place', () => {
  const at = (file: 'buy.cx' | 'norms.cx', before: string, inside = 1) =>
    spotAt(project, file, files[file].indexOf(before) + inside);

  test('an element where it is written and where it is mentioned', () => {
    expect(at('buy.cx', 'Card "')).toMatchObject({
      type: 'element',
      isDeclaration: true,
      element: { id: 'Buy.Pay.Card' },
    });
    expect(at('buy.cx', 'Lead  ')).toMatchObject({ type: 'element', isDeclaration: false, element: { id: 'Lead' } });
  });

  test('of a qualified name the part that the cursor is in', () => {
    expect(at('buy.cx', 'Buy.Pay.Cash', 1)).toMatchObject({ element: { id: 'Buy' } });
    expect(at('buy.cx', 'Buy.Pay.Cash', 5)).toMatchObject({ element: { id: 'Buy.Pay' } });
    expect(at('buy.cx', 'Buy.Pay.Cash', 9)).toMatchObject({ element: { id: 'Buy.Pay.Cash' } });
  });

  test('kinds, attributes, collections and properties have their sentence', () => {
    expect(at('buy.cx', 'stage Pay')).toMatchObject({ type: 'word', word: 'stage' });
    expect(at('buy.cx', 'emotion:')).toMatchObject({ type: 'word', word: 'emotion' });
    expect(at('norms.cx', 'touchpoints where')).toMatchObject({ type: 'word', word: 'touchpoints' });
    expect(at('norms.cx', 'stage.touchpoints')).toMatchObject({ type: 'word', word: 'stage' });
  });

  test('nothing in a text', () => {
    expect(at('buy.cx', 'By card')).toBeUndefined();
  });
});

describe('the definition', () => {
  const find = ({ project, file, offset }: Asked) => {
    const found = definitionAt(project, file, offset);
    return found === undefined
      ? []
      : [
          { file, span: found.origin, is: 'origin' },
          { file: found.file, span: found.nameSpan, is: 'name' },
        ];
  };

  test('of a name is its element, in whichever file', () => {
    checkPlaces(
      `
      //- buy.cx
      journey Buy "Buy" {
        owner: L$0ead
               ^^^^ origin
      }
      //- people.cx
      role Lead "The lead" { duties: "Leads" }
           ^^^^ name
      `,
      find,
    );
  });

  test('of a part of a qualified name is the element on the way', () => {
    checkPlaces(
      `
      journey Buy "Buy" {
        stage Pay "Pay" {
              ^^^ name
          touchpoint Card "By card" { next: Buy.P$0ay.Cash }
                                                ^^^ origin
          touchpoint Cash "In cash"
        }
      }
      `,
      find,
    );
    checkPlaces(
      `
      journey Buy "Buy" {
        stage Pay "Pay" {
          touchpoint Card "By card" { next: Buy.Pay.C$0ash }
                                                    ^^^^ origin
          touchpoint Cash "In cash"
                     ^^^^ name
        }
      }
      `,
      find,
    );
  });

  test('holds the whole element', () => {
    const { project, file, offset } = ask('role L$0ead "The lead" {\n  duties: "Leads"\n}\n');
    expect(definitionAt(project, file, offset)?.span).toEqual({ start: 0, end: 42 });
  });

  test('may lie in the library', () => {
    const { project, file, offset } = ask('kpi Happy { metric: n$0ps }');
    expect(definitionAt(project, file, offset)?.file).toBe('library:metrics.cx');
  });

  test('of a title there is none', () => {
    checkPlaces('touchpoint Card "By c$0ard"', find);
  });
});

describe('references', () => {
  const find =
    (withDeclaration: boolean) =>
    ({ project, file, offset }: Asked) =>
      referencesAt(project, file, offset, { withDeclaration }).map(place => ({ ...place, is: 'named' }));

  test('are everything that mentions an element, in values and in conditions', () => {
    checkPlaces(
      `
      //- buy.cx
      journey Buy "Buy" {
        owner: Lead
               ^^^^ named
        stage Pay "Pay" {
          touchpoint Card "By card" { owner: Lead  next: Buy.Pay.Cash }
                                             ^^^^ named
          touchpoint Cash "In cash" { owner: Lead }
                                             ^^^^ named
        }
      }
      rule own "Own" { for: t in touchpoints  require: t.owner = Lead }
                                                                 ^^^^ named
      //- people.cx
      role L$0ead "The lead" { duties: "Leads" }
           ^^^^ named
      `,
      find(true),
    );
  });

  test('are those on the way to another element, too', () => {
    checkPlaces(
      `
      journey Buy "Buy" {
        stage P$0ay "Pay" {
          touchpoint Card "By card" { next: Buy.Pay.Cash }
                                                ^^^ named
          touchpoint Cash "In cash"
        }
      }
      `,
      find(false),
    );
  });

  test('of an element of the library are those of the project, and its declaration there where that is wanted', () => {
    const kpi = `
      kpi Happy { metric: n$0ps }
                          ^^^ named
      `;
    checkPlaces(kpi, find(false));
    const { project, file, offset } = ask(kpi);
    const places = referencesAt(project, file, offset, { withDeclaration: true });
    expect(places.map(place => place.file)).toEqual(['library:metrics.cx', file]);
  });

  test('of a title there are none', () => {
    checkPlaces('touchpoint Card "By c$0ard"', find(true));
  });
});

test('highlights stay in the file, and tell the declaration from what mentions it', () => {
  const find = ({ project, file, offset }: Asked) =>
    highlightsAt(project, file, offset).map(({ span, isDeclaration }) => ({
      file,
      span,
      is: isDeclaration ? 'declared' : 'mentioned',
    }));
  checkPlaces(
    `
    //- buy.cx
    role Lead "The lead" { duties: "Leads" }
         ^^^^ declared
    touchpoint Card "By card" { owner: L$0ead }
                                       ^^^^ mentioned
    rule own "Own" { for: t in touchpoints  require: t.owner = Lead }
                                                               ^^^^ mentioned
    //- more.cx
    touchpoint Cash "In cash" { owner: Lead }
    `,
    find,
  );
  checkPlaces(
    `
    //- buy.cx
    touchpoint Card "By card" { owner: L$0ead }
                                       ^^^^ mentioned
    //- people.cx
    role Lead "The lead" { duties: "Leads" }
    `,
    find,
  );
  checkPlaces('touchpoint Card "By c$0ard"', find);
});

describe('where several elements share one identity', () => {
  const find = ({ project, file, offset }: Asked) => {
    const definition = definitionAt(project, file, offset)!;
    const named = referencesAt(project, file, offset, { withDeclaration: true });
    expect(named[0]).toEqual({ file: definition.file, span: definition.nameSpan });
    // Whoever asks at another of the places is told the same.
    for (const { file: other, span } of named) {
      expect(referencesAt(project, other, span.end, { withDeclaration: true })).toEqual(named);
      expect(highlightsAt(project, other, span.end).map(each => each.span)).toEqual(
        named.filter(place => place.file === other).map(place => place.span),
      );
    }
    return named.map((place, index) => ({ ...place, is: index === 0 ? 'declared' : 'mentioned' }));
  };

  test('a name means the first of the kinds that are wanted', () => {
    checkPlaces(
      `
      //- a.cx
      assessment tidy
      //- b.cx
      role tidy
           ^^^^ declared
      team Desk { lead: t$0idy }
                        ^^^^ mentioned
      //- c.cx
      role tidy
      `,
      find,
    );
  });

  test('an element that no name means is named by its declaration alone', () => {
    checkPlaces(
      `
      //- a.cx
      role tidy
      team Desk { lead: tidy }
      //- b.cx
      assessment t$0idy
                 ^^^^ declared
      `,
      find,
    );
    checkPlaces(
      `
      //- a.cx
      role tidy
      team Desk { lead: tidy }
      //- b.cx
      role t$0idy
           ^^^^ declared
      `,
      find,
    );
  });

  test('each of several in one file has the names that mean it, in values, in conditions and in comments', () => {
    const asked = [
      `
        // cx-ignore Pay: until later
                     ^^^ mentioned
        role Clerk { team: Pay }
        policy Pay
        rule P$0ay { for: t in touchpoints  require: t.owner.team = Pay }
             ^^^ declared
        team Pay
        touchpoint Pay { next: Pay }
        `,
      `
        // cx-ignore Pay: until later
        role Clerk { team: Pay }
                           ^^^ mentioned
        policy Pay
        rule Pay { for: t in touchpoints  require: t.owner.team = Pay }
                                                                  ^^^ mentioned
        team P$0ay
             ^^^ declared
        touchpoint Pay { next: Pay }
        `,
      `
        // cx-ignore Pay: until later
        role Clerk { team: Pay }
        policy Pay
        rule Pay { for: t in touchpoints  require: t.owner.team = Pay }
        team Pay
        touchpoint P$0ay { next: Pay }
                   ^^^ declared
                               ^^^ mentioned
        `,
      `
        // cx-ignore Pay: until later
        role Clerk { team: Pay }
        policy P$0ay
               ^^^ declared
        rule Pay { for: t in touchpoints  require: t.owner.team = Pay }
        team Pay
        touchpoint Pay { next: Pay }
        `,
    ];
    for (const text of asked) {
      checkPlaces(text, find);
    }
  });

  test('the way to an element within leads to the one that it lies in', () => {
    checkPlaces(
      `
      //- a.cx
      journey Buy { touchpoint Pay }
      //- b.cx
      journey B$0uy { touchpoint Ask { next: Buy.Ask } }
              ^^^ declared
                                           ^^^ mentioned
      `,
      find,
    );
    checkPlaces(
      `
      //- a.cx
      journey B$0uy { touchpoint Pay }
              ^^^ declared
      //- b.cx
      journey Buy { touchpoint Ask { next: Buy.Ask } }
      `,
      find,
    );
  });

  test('an example of a rule names its own elements', () => {
    checkPlaces(
      `
      role Lead
      rule led {
        example good {
          role L$0ead
               ^^^^ declared
          team Desk { lead: Lead }
                            ^^^^ mentioned
        }
        example bad { role Lead  team Desk { lead: Lead } }
      }
      `,
      find,
    );
  });
});
