/**
 * From so many digits on, zeros at the end of a whole number left out, one that differs is rather a slip than another value: 7000 in the place
 * of 8000 is what somebody measured. Two that changed places are one from fewer digits.
 */
const MIN_DIGITS_REPLACED = 4
const MIN_DIGITS_SWAPPED = 3

/**
 * Whether a figure is another one with a digit replaced, or with two neighbours swapped: 98.839 for 89.839. An exception
 * that a table makes on purpose has other digits throughout.
 */
export function isSlipOf(printed: string, meant: string): boolean {
  const shape = (text: string) => text.replaceAll(/\d/g, '0')
  if (shape(printed) !== shape(meant)) return false
  const [own, other] = [printed, meant].map(text => text.replaceAll(/\D/g, '').replace(/^0+/, '')) as [
    string,
    string,
  ]
  const changed = [...own].flatMap((digit, at) => (digit === other[at] ? [] : [at]))
  if (own.length !== other.length) return false
  const [first, second] = changed as [number, number?]
  if (changed.length === 1) return [printed, meant].every(text => significant(text) >= MIN_DIGITS_REPLACED)
  const isSwap =
    changed.length === 2 &&
    second === first + 1 &&
    own[first] === other[second] &&
    own[second] === other[first]
  return isSwap && own.length >= MIN_DIGITS_SWAPPED
}

const significant = (text: string): number => {
  const digits = text.replaceAll(/\D/g, '').replace(/^0+/, '')
  return (text.includes('.') ? digits : digits.replace(/(?<!0)0+$/, '')).length
}

/** A figure before and from the sign of its power of ten. */
function mantissaOf(figure: string): readonly [digits: string, power: string] {
  const at = figure.search(/e/i)
  return at < 0 ? [figure, ''] : [figure.slice(0, at), figure.slice(at)]
}

/** A figure with two neighbouring digits in each other's places, in every way; none where it is short. */
export function swappedIn(figure: string): readonly string[] {
  const [printed, power] = mantissaOf(figure)
  if (printed.replaceAll(/\D/g, '').replace(/^0+/, '').length < MIN_DIGITS_SWAPPED) return []
  return [...printed].flatMap((digit, at) => {
    const next = printed[at + 1] ?? ''
    return /^\d\d$/.test(digit + next) && digit !== next
      ? [printed.slice(0, at) + next + digit + printed.slice(at + 2) + power]
      : []
  })
}

/** A figure with one digit replaced, in every way; none where it is short. */
export function replacedIn(figure: string): readonly string[] {
  const [printed, power] = mantissaOf(figure)
  if (significant(printed) < MIN_DIGITS_REPLACED) return []
  return [...printed].flatMap((digit, at) =>
    /\d/.test(digit)
      ? [...'0123456789'].flatMap(other =>
          other === digit ? [] : [printed.slice(0, at) + other + printed.slice(at + 1) + power],
        )
      : [],
  )
}
