/** Which product this is; a test compares it with package.json. */
export const TOOL = { name: 'cx', version: '0.1.0' } as const;

/** The package at npm, where `cx` is somebody else's. */
export const PACKAGE_NAME = 'cx-as-code';
