import { DISCOURSE_WORDS } from '../../src/english/lexicon/discourse.js'
import { GRAMMAR_WORDS } from '../../src/english/lexicon/grammar.js'
import { QUANTITY_WORDS } from '../../src/english/lexicon/quantity.js'
import { REFERENCE_WORDS } from '../../src/english/lexicon/reference.js'
import { STANCE_WORDS } from '../../src/english/lexicon/stance.js'
import type { Sense } from '../../src/english/lexicon.js'

const PARTS = [GRAMMAR_WORDS, STANCE_WORDS, DISCOURSE_WORDS, QUANTITY_WORDS, REFERENCE_WORDS]
/** Every sense of the lexicon, one that two parts have twice. */
export const senses = PARTS.flatMap(part => Object.keys(part)) as Sense[]
