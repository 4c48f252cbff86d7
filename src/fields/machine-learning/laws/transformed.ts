import { defineTransformed } from '../../../rules/laws/transformed/define-transformed.js'

// Bradley and Terry, Rank Analysis of Incomplete Block Designs, 1952; Rafailov et al., Direct Preference Optimization, 2023,
// section 5.1; Shao et al., DeepSeekMath, 2024, section 4.1.
defineTransformed([
  {
    of: 'chanceOfScores',
    values: 'scoreValue',
    shift: 'same',
    power: 'changes',
    unless: 'isOtherChance',
    says: 'the chances of Bradley and Terry, and of a softmax, are of differences of scores',
  },
  {
    of: 'orderOfScores',
    values: 'scoreValue',
    shift: 'same',
    power: 0,
    unless: 'isOtherValue',
    says: 'an order stays where all scores are shifted, or multiplied by a positive number',
  },
  {
    of: 'optimalPolicy',
    values: 'scoreValue',
    shift: 'same',
    power: null,
    needs: 'hasPenalty',
    unless: 'isOtherValue',
    says: 'a policy that is best stays so where every reward is shifted',
  },
  {
    of: 'advantageOf',
    values: 'scoreValue',
    shift: 'same',
    power: 0,
    needs: 'isStandardised',
    unless: 'isOtherBaseline',
    says: 'an advantage that is divided by a standard deviation has no unit',
  },
  {
    of: 'advantageOf',
    values: 'scoreValue',
    shift: 'same',
    power: null,
    needs: 'isCentred',
    unless: 'isOtherBaseline',
    says: 'an advantage is the difference of a reward from its baseline',
  },
])
