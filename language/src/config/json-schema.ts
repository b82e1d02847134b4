/** The JSON Schema of `cx.config.json`, for editors and for `cx schema config`. */
import * as z from 'zod/mini';
import { configSchema } from './schema.ts';

export function configJsonSchema(): object {
  return { ...z.toJSONSchema(configSchema), title: 'Config of CX as Code' };
}
