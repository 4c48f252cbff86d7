import type { Token } from '../documents/model/document.js'
import { DISOWNED, isOneOf } from './vocabulary.js'

/** What is wrong without a mistake: an answer that is scored. */
const SCORED =
  'answer* option* guess* prediction* predict* label* class* response* completion* token* choice* rollout* sample* generation* side sign'.split(
    ' ',
  )
/** What makes an error a quantity: a standard error, an error rate. */
const MEASURED_BEFORE =
  'standard margin relative absolute percentage percent rounding mean squared square test training validation residual sampling'.split(
    ' ',
  )
const MEASURED_BEHIND =
  'rate* bar* term* of is bound* function margin fall* fell rise* rose drop* grow* grew shrink* shrank decreas* increas*'.split(
    ' ',
  )

/**
 * Whether a word calls something a mistake, so that its sentence may not claim what stands in it. What is scored as
 * wrong is no mistake, nor is an error that is a quantity.
 */
export function isDisowning(at: number, sentence: readonly Token[], judged: Token): boolean {
  const [word, before, behind] = [sentence[at]!, sentence[at - 1], sentence[at + 1]]
  if (!isOneOf(word, DISOWNED)) return false
  if (['wrong', 'incorrect'].includes(word.text)) return !(behind && isScored(before, behind))
  if (!word.text.startsWith('error')) return true
  if (before && (isOneOf(before, MEASURED_BEFORE) || before.kind === 'math')) return false
  // The error $2 - 1.9 = 0.1$ is a difference; the error $2 + 2 = 5$ is one that somebody made.
  if (behind === judged) return !DIFFERENCE.test(behind.text)
  return !(behind && (isOneOf(behind, MEASURED_BEHIND) || behind.kind === 'math'))
}

const DIFFERENCE = /[-−|]/

/** "A wrong answer", "a right answer and a wrong one". */
const isScored = (before: Token | undefined, behind: Token): boolean =>
  isOneOf(behind, SCORED) || (behind.text === 'one' && before !== undefined && isOneOf(before, INDEFINITE))
const INDEFINITE = 'a each every any'.split(' ')
