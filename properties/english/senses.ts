import { readdirSync, readFileSync } from 'node:fs'
import type { Sense } from '../../src/english/lexicon.js'

const FOLDER = 'src/english/lexicon'
/** Every sense of the lexicon, one that two parts have twice. */
export const senses = readdirSync(FOLDER).flatMap(file =>
  [...readFileSync(`${FOLDER}/${file}`, 'utf8').matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name as Sense),
)
