import { isWordFor, type Sense, wordsFor } from '../../../../english/lexicon.js'
import { isWordOf, lengthAt } from '../../../../english/matching.js'
import type { Called } from '../../../../english/worded/scaled/names.js'
import { number } from '../../../../math/term/term.js'
import type { Page } from '../../../../page/page.js'
import type { Place } from '../../../../page/symbols/ground.js'
import { agreesWithPage, hasNegatives, nameIn, tiesIn } from '../of-page.js'
import type { Proportion } from '../proportion.js'
import { allProportions, type KnownProportion, usualSenseOf } from './define-proportion.js'

/** The laws that hold on every page, where it gives no other formula for what they are of, with the letters that it writes. */
export const knownProportions = (page: Page, place: Place): readonly Proportion[] =>
  allProportions().flatMap(({ of, by, letters = [], exponent, direction = null, ...law }) => {
    const power = exponent === undefined ? null : number(exponent)
    if (!agreesWithPage(page, isCalledSo(of), power) || isTiedIn(page, by, of)) return []
    return {
      ...law,
      family: of,
      of: nameOf(of, [], page, place),
      by: nameOf(by, letters, page, place),
      beside: nameOf('heldBeside', [], page, place),
      exponent: () => power,
      direction: () => (hasNegatives(place) ? null : direction),
    }
  })

/** Whether a page ties the quantity that changes to another one, which then does not stay: D = 20N. */
const isTiedIn = (page: Page, by: Sense, of: Sense): boolean =>
  tiesIn(page).some(letters => {
    const senses = letters.flatMap(letter => usualSenseOf(letter) ?? [])
    return senses.includes(by) && !senses.includes(of) && senses.length > 1
  })

/** Whether words call a quantity by a name of a sense. */
function isCalledSo(sense: KnownProportion['of']): (called: Called) => boolean {
  const names = wordsFor(sense).map(words => words.split('-'))
  return called =>
    names.some(
      name =>
        name.length === called.length &&
        name.every((word, i) => isWordOf(called[i]!, [word]) || isWordOf(word, [called[i]!])),
    )
}

function nameOf(
  sense: KnownProportion['of'],
  letters: readonly string[],
  page: Page,
  place: Place,
): Proportion['of'] {
  const symbol = nameIn(page, place, isCalledSo(sense))
  return (words, at) => {
    const word = words[at]
    if (!word) return 0
    if (word.kind === 'math') return letters.includes(word.text) ? 1 : symbol(words, at)
    const length = lengthAt(words, at, wordsFor(sense))
    const next = words[at + length]
    // "The step $h$" names it twice.
    const isNamedTwice = length > 0 && next?.kind === 'math' && isAlone(words, at + length)
    return length + (isNamedTwice ? 1 : 0)
  }
}

/** Whether a formula behind a name is its letter, and no figure of it. */
const isAlone = (words: Parameters<Proportion['of']>[0], at: number): boolean =>
  /^\\?[A-Za-z]+$/.test(words[at]!.text) && !isWordFor(words[at + 1]?.text, 'copula')
