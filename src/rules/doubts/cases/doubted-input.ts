import { defineDoubt } from '../doubt.js'

export const doubtedInput = defineDoubt({
  id: 'doubted-input',
  summary: 'It leans on a value or a formula of a passage that speaks of something that went wrong.',
  examples: ['There was a bug in the loader. With $n = 40$ it went on.\n\nNow $2n + 1 = 71$.'],
  applies: ({ grounds }) => {
    const doubted = grounds?.uses.find(({ isDoubted }) => isDoubted)
    return doubted ? `it leans on ${doubted.key}, of a passage about something that went wrong` : null
  },
})
