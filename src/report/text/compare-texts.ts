/** Which of two texts stands first by their UTF-16 units, whatever the language of the system: -1, 1, or 0 for the same. */
export const compareTexts = (a: string, b: string): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0)
