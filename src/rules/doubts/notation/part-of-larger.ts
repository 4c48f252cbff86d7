import { defineDoubt } from '../doubt.js'

export const partOfLarger = defineDoubt({
  id: 'part-of-larger',
  summary:
    'Words right beside a calculation may be a part of it, or a line of it may be a calculation of its own.',
  examples: ['In stage 3 * 5 = 16 points were won.', 'After 10 years 1,000 x 1.05^10 = 1,638.89 are left.'],
  applies: ({ at: { token } }) =>
    token.mayBePart ? 'it may be a part of a calculation, or more than one' : null,
})
