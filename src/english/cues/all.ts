import { ASKED } from './asked.js'
import type { Cue } from './cue.js'
import { DENIED } from './denied.js'
import { TOLD } from './told.js'

/** Every cue, in the order in which they are asked: the first that is heard says how the page stands. */
export const CUES: readonly Cue[] = [...ASKED, ...DENIED, ...TOLD]
