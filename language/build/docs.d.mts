/** Every generated page by its path below `language/docs`. */
export function pages(): Promise<Map<string, string>>;
