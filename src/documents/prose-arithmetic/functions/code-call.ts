import { isWordFor } from '../../../english/lexicon.js'
import { isProgram } from '../code-arithmetic.js'
import { functionOfWord } from './function-word.js'

/** `f(x) = x^2`, `f'(2) = 4`: a function of one letter, and what it is in letters, figures and known functions. */
const CALL = /^\s*\p{L}'{0,3}\([^()=]{1,40}\)\s*=([^=]+)$/u

/** Whether inline code says what a function of one letter is: its letters are symbols then. */
export function callsFunction(code: string): boolean {
  const said = isProgram(code) ? undefined : CALL.exec(code)?.[1]
  const words = said?.match(/\p{L}{2,}/gu) ?? []
  return said !== undefined && words.every(word => functionOfWord(word) || isWordFor(word, 'greekLetter'))
}
