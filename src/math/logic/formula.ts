/** What joins two formulas; `without` is a ∧ ¬b, as the difference of two sets is. */
export type Connective = 'and' | 'or' | 'xor' | 'without' | 'implies' | 'iff'

/** A formula of propositional logic, and as well a set made of others: a letter is then whether a thing is in that set. */
export type Formula =
  | { readonly kind: 'letter'; readonly name: string }
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'not'; readonly of: Formula }
  | {
      readonly kind: 'joined'
      readonly by: Connective
      readonly left: Formula
      readonly right: Formula
    }

/** Which letters are true. */
export type Assignment = ReadonlyMap<string, boolean>

const VALUES: Readonly<Record<Connective, (a: boolean, b: boolean) => boolean>> = {
  and: (a, b) => a && b,
  or: (a, b) => a || b,
  xor: (a, b) => a !== b,
  without: (a, b) => a && !b,
  implies: (a, b) => !a || b,
  iff: (a, b) => a === b,
}

/** The truth value of a formula. Throws ReferenceError for a letter without one. */
export function truthOf(formula: Formula, values: Assignment): boolean {
  switch (formula.kind) {
    case 'letter': {
      const value = values.get(formula.name)
      if (value === undefined) throw new ReferenceError(`truthOf: expected a value of ${formula.name}`)
      return value
    }
    case 'constant':
      return formula.value
    case 'not':
      return !truthOf(formula.of, values)
    case 'joined':
      return VALUES[formula.by](truthOf(formula.left, values), truthOf(formula.right, values))
  }
}

/** The letters of a formula, in the order in which they first stand in it. */
export function lettersOf(formula: Formula, found = new Set<string>()): ReadonlySet<string> {
  if (formula.kind === 'letter') found.add(formula.name)
  else if (formula.kind === 'not') lettersOf(formula.of, found)
  else if (formula.kind === 'joined') {
    lettersOf(formula.left, found)
    lettersOf(formula.right, found)
  }
  return found
}

/** A formula with truth values in place of some of its letters. */
export function withConstants(formula: Formula, values: Assignment): Formula {
  switch (formula.kind) {
    case 'letter': {
      const value = values.get(formula.name)
      return value === undefined ? formula : { kind: 'constant', value }
    }
    case 'constant':
      return formula
    case 'not':
      return { kind: 'not', of: withConstants(formula.of, values) }
    case 'joined': {
      const [left, right] = [withConstants(formula.left, values), withConstants(formula.right, values)]
      return { ...formula, left, right }
    }
  }
}
