/** Where comments go: nowhere. */
import { test } from 'vitest';
import { expectFormatted } from './support.ts';

test('comments on lines of their own, at the ends of lines and between words', () => {
  expectFormatted(
    `  // first
/* second */   // third

/** About A. */
team A{// why
   // before
lead: X// behind
   /* alone */
kpis: /* one */Y,// last
Z   // end
// inside
  } // after
/* end */`,
    `// first
/* second */  // third

/** About A. */
team A {  // why
  // before
  lead: X  // behind
  /* alone */
  kpis: /* one */ Y,  // last
      Z  // end
  // inside
}  // after
/* end */
`,
  );
});

test('comments in a list stay between the same items', () => {
  expectFormatted(
    `dashboard D {
  kpis: A, // the first
    // the second
    B, /* third */ C
    /* fourth */
    , D
}`,
    `dashboard D {
  kpis: A,  // the first
      // the second
      B, /* third */ C
      /* fourth */, D
}
`,
  );
});

test('comments in an expression stay where they are', () => {
  expectFormatted(
    `rule r {
  require: exists t.a // one
  and(/* two */t.b/* three */)
  // four
  or t.c / /* five */ 2 > 1
}`,
    `rule r {
  require: exists t.a  // one
      and (/* two */ t.b /* three */)
      // four
      or t.c / /* five */ 2 > 1
}
`,
  );
});

test('a comment between the words of a header ends no line that it did not end', () => {
  expectFormatted('team /* a */ A // b\n"Title" {\n}', 'team /* a */ A  // b\n    "Title" {}\n');
  expectFormatted(
    'journey J {\nteam // c\nkpi\n "title" {}}',
    'journey J {\n  team  // c\n      kpi\n      "title" {}\n}\n',
  );
});

test('a block with a comment may stay on one line', () => {
  expectFormatted('team A { /* nothing yet */ }', 'team A { /* nothing yet */ }\n');
  expectFormatted('team A {/* one */lead: X /* two */kpis: Y}', 'team A { /* one */ lead: X /* two */ kpis: Y }\n');
  expectFormatted('team A {\n  // nothing yet\n}', 'team A {\n  // nothing yet\n}\n');
});

test('documentation goes with its element', () => {
  expectFormatted('team A {} /** About B. */ team B', 'team A {}\n/** About B. */ team B\n');
  expectFormatted('team A {} /** About A? */\nteam B', 'team A {} /** About A? */\nteam B\n');
});

test('stars are aligned, and other lines of comments stay as they are', () => {
  expectFormatted(
    `journey J {
      /**
      * About S.
        *   - more
     */
  stage S
/*
   drawn
  by hand
*/
}`,
    `journey J {
  /**
   * About S.
   *   - more
   */
  stage S
  /*
   drawn
  by hand
*/
}
`,
  );
});

test('what is suppressed stays suppressed', () => {
  expectFormatted(
    'team A {\n// cx-ignore team-lead until 2027-03-31: on its way   \n}\n   // cx-ignore role-owner: later\n\n\nrole B',
    'team A {\n  // cx-ignore team-lead until 2027-03-31: on its way\n}\n// cx-ignore role-owner: later\n\nrole B\n',
  );
});
