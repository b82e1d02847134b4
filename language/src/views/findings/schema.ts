/** All that is wrong in a programme, worst first. */
import * as z from 'zod/mini';
import { count, finding, type Infer } from '../parts/schema.ts';
import type { ViewContract } from '../view.ts';

const schema = z.strictObject({
  listed: z.array(finding),
  /** How many are not listed. */
  more: count,
});

export type FindingsView = Infer<typeof schema>;

export const findings = { title: 'Findings', scope: 'programme', schema } as const satisfies ViewContract;
