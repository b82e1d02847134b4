/** Which product this is; a test compares it with package.json. */
export const TOOL = { name: 'cx', version: '0.1.0' } as const;
