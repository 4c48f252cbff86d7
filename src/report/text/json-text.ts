import { visibleJson } from '../../math/shapes/quoted.js'

/** A value as JSON over several lines, in which no character is left that a terminal or a viewer would obey. */
export const jsonText = (value: unknown): string => `${visibleJson(JSON.stringify(value, null, 2))}\n`
