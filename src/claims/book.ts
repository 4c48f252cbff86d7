import { exercise1 } from './chapter-15/15.01.js'
import { exercise2 } from './chapter-15/15.02.js'
import { exercise5 } from './chapter-15/15.05.js'
import { exercise6 } from './chapter-15/15.06.js'
import { exercise7 } from './chapter-15/15.07.js'
import { exercise12 } from './chapter-15/15.12.js'
import { exercise27 } from './chapter-15/15.27.js'
import type { Exercise } from './claim.js'

/** The built-in book: the exercises that the audit knows the meaning of. */
export const book: readonly Exercise[] = [
  exercise1,
  exercise2,
  exercise5,
  exercise6,
  exercise7,
  exercise12,
  exercise27,
]
