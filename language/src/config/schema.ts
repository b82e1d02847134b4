/**
 * What a `cx.config.json` may say. The JSON Schema that editors offer completion from is made of this, so each setting
 * says in one sentence what it does.
 */
import * as z from 'zod/mini';
import { parseDate } from '../model/dates.ts';
import { ASPECTS } from '../model/metamodel/index.ts';
import { EDITIONS, WEEKDAYS } from './defaults.ts';
import { extendsFault } from './extends.ts';
import { globFault } from './glob.ts';

const severity = z.enum(['off', 'info', 'warning', 'error']);
const optionValue = z.union([z.number(), z.string(), z.boolean()], {
  error: 'An option is a number, a text, true or false.',
});
/** What a rule takes. */
export const ruleSetting = z.union([severity, z.tuple([severity, z.record(z.string(), optionValue)])], {
  error: 'A rule takes "off", "info", "warning" or "error", or one of them and options: ["warning", { "max": 9 }].',
});
const rules = z.record(z.string(), ruleSetting);

const glob = z.string().check(
  z.refine(pattern => globFault(pattern) === undefined, {
    error: issue => `This glob ${globFault(String(issue.input))}.`,
  }),
);
const globs = z.array(glob);
const date = z
  .string()
  .check(z.refine(text => parseDate(text) !== undefined, { error: 'A day is written YYYY-MM-DD, and must exist.' }));
const percentage = z
  .number({ error: 'A threshold is a percentage from 0 to 100.' })
  .check(
    z.gte(0, { error: 'A threshold is a percentage from 0 to 100.' }),
    z.lte(100, { error: 'A threshold is a percentage from 0 to 100.' }),
  );
const ADHERENCE = 'An adherence is a number from 0 to less than 1: at 1 nothing would ever be systematic.';
const WHOLE = 'A limit is a whole number, and at least 1.';
const amount = z.int({ error: WHOLE }).check(z.gte(1, { error: WHOLE }));

function each<T extends z.core.$ZodType>(keys: readonly string[], value: T) {
  return z.strictObject(Object.fromEntries(keys.map(key => [key, z.optional(value)])));
}

export const configSchema = z.strictObject({
  $schema: z.optional(z.string().check(z.describe('Where editors find the schema of this file.'))),
  edition: z.optional(
    z
      .literal([...EDITIONS], { error: `There is no such edition; there is ${EDITIONS.join(', ')}.` })
      .check(z.describe('Fixes what each preset holds, so that an upgrade never fails a build.')),
  ),
  extends: z.optional(
    z
      .array(
        z.string().check(
          z.refine(name => extendsFault(name) === undefined, {
            error: issue => extendsFault(String(issue.input)) ?? '',
          }),
        ),
      )
      .check(
        z.describe(
          'Presets (cx:essential, cx:recommended, cx:strict), folders and installed packages to build on. Later ones win; of one that is reached twice, the last time counts.',
        ),
      ),
  ),
  include: z.optional(
    globs
      .check(z.minLength(1, { error: 'Without any glob nothing would be read: leave `include` out to read all.' }))
      .check(z.describe('Globs of the .cx files of this project; all of them unless given.')),
  ),
  exclude: z.optional(globs.check(z.describe('Globs of files and folders that are not read.'))),
  rules: z.optional(rules.check(z.describe('Severity, or severity and options, of each rule or standard by its id.'))),
  overrides: z.optional(
    z
      .array(
        z.strictObject({
          files: globs
            .check(z.minLength(1, { error: 'An override needs at least one glob.' }))
            .check(z.describe('Globs of the files that hold the elements concerned.')),
          rules: rules.check(z.describe('What holds for them instead.')),
        }),
      )
      .check(z.describe('Rules by path; of several that fit, the last one wins.')),
  ),
  coverage: z.optional(
    z
      .strictObject({
        thresholds: z.optional(
          each(['total', ...ASPECTS], percentage).check(
            z.describe('Least percentage of obligations met, by aspect or in total; below it `cx coverage` fails.'),
          ),
        ),
      })
      .check(z.describe('How much of what is asked for must be held.')),
  ),
  maturity: z.optional(
    z
      .strictObject({
        adHocUpTo: z.optional(
          z
            .number({ error: ADHERENCE })
            .check(z.gte(0, { error: ADHERENCE }), z.lt(1, { error: ADHERENCE }))
            .check(
              z.describe(
                'Adherence up to which a practice is only done now and then; 0.5 unless given. Ours: no source publishes it.',
              ),
            ),
        ),
      })
      .check(z.describe('How levels of practices arise from what is met.')),
  ),
  calendar: z.optional(
    z
      .strictObject({
        weekend: z.optional(z.array(z.enum(WEEKDAYS)).check(z.describe('Days of the week that nobody works on.'))),
        holidays: z.optional(z.array(date).check(z.describe('Dates that nobody works on.'))),
      })
      .check(z.describe('What counts as a working day.')),
  ),
  limits: z.optional(
    z
      .strictObject({
        file: z.optional(amount.check(z.describe('Largest .cx file, in MiB.'))),
        project: z.optional(amount.check(z.describe('Largest sum of all .cx files, in MiB.'))),
        files: z.optional(amount.check(z.describe('Most .cx files.'))),
        steps: z.optional(amount.check(z.describe('Most steps that all rules and standards may take.'))),
        findings: z.optional(amount.check(z.describe('Most findings of all rules and standards.'))),
      })
      .check(z.describe('Lowers what is read, and what judging it may take; only a flag can raise it.')),
  ),
});

export type ConfigFile = z.infer<typeof configSchema>;

/** Settings that are to come, each with why it is not taken yet: who writes one would rely on what does nothing. */
export const NOT_READ_YET: ReadonlyMap<string, string> = new Map([
  [
    'gates',
    'Nothing reads `gates` yet, so they would stop no change: remove them. To fail a change that adds findings, run `cx check --new-since REF`.',
  ],
]);
