import { describe, expect, test } from 'vitest'
import { proveIdentity, proveSign } from '../../../src/math/proof/tactics.js'
import { equalities, inequalities } from './all.js'

describe('the mathematics of the chapter, for symbolic sizes and exponents', () => {
  for (const { says, left, right, premises, isTrue } of equalities)
    test(`${isTrue ? 'proved' : 'not proved, being false'}: ${says}`, () => {
      const proof = proveIdentity(left, right, premises)
      expect(proof).toMatchObject({ proved: isTrue })
      expect(proof.residue === '0').toBe(isTrue)
    })

  for (const { says, of, sign, premises } of inequalities)
    test(`${sign}: ${says}`, () => {
      expect(proveSign(of, premises)).toMatchObject({ proved: true, sign })
    })
})
