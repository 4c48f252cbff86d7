import { defineDoubt } from '../doubt.js'

export const partOfLarger = defineDoubt({
  id: 'part-of-larger',
  summary: 'Words right beside a calculation may be a part of it.',
  examples: ['Take the root of 9 + 16 = 5 first.', 'After 10 years 1,000 x 1.05^10 = 1,638.89 are left.'],
  applies: ({ at: { token } }) => (token.mayBePart ? 'words beside it may be a part of it' : null),
})
