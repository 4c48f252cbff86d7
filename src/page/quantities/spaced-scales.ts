import { scaleWords } from '../../math/units/scales.js'
import { alternatives, derived } from '../../math/units/table.js'

const spaced = derived(() => {
  const words = [...scaleWords()].filter(word => word.includes(' '))
  return new RegExp(String.raw`(?<!\p{L})(?:${alternatives(words)})(?!\p{L})`, 'gu')
})

/** A text in which scales of two words are one, `percent` for "per cent", so that "per" makes no rate of them. */
export const withJoinedScales = (text: string): string =>
  text.replaceAll(spaced(), scale => scale.replaceAll(' ', ''))
