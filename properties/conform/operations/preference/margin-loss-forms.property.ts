import { expect, test } from 'vitest'
import { marginLossForms } from '../../../../src/conform/operations/preference/margin-loss-forms.js'
import { at, expectForms } from './equation-table.js'
import { loss } from './margin-formulas.js'
import { expectGradient } from './operation-table.js'
import { MARGIN_LOSS_FORMS } from './reward-pairs.js'

const INPUTS = [at([1.5, -0.75]), at([-2, 0.5])]
/** The forms at the margin 2a + 3b, whose slopes are 2 and 3. */
const FORMS = () =>
  marginLossForms(
    ({ x }) => x[0]!.times(2).plus(x[1]!.times(3)),
    ({ of }) => [of(2), of(3)],
  )

test('every form is −log σ of the margin', () => {
  expectForms(FORMS(), MARGIN_LOSS_FORMS, ([a, b]) => loss(2 * a! + 3 * b!), INPUTS)
})

test('one has its gradient by hand: the slopes times σ − 1', () => {
  expect(FORMS().flatMap(({ gradient, name }) => (gradient ? [name] : []))).toEqual(['complement-gradient'])
  expectGradient(FORMS().at(-1)!, INPUTS)
})
