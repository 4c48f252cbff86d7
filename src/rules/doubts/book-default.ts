import { defineDoubt } from './doubt.js'

/** "We have 512 A100s": what a book gives where the page is silent may be another value than the page has in mind. */
export const bookDefault = defineDoubt({
  id: 'book-default',
  summary: 'The judgement takes a value from the book that no line of the page gives.',
  // That nothing on the page gives a figure is what `unsupported` says.
  examples: ['## Exercise 15.5\n\nThe model sees its tokens on 4096 GPUs. The training run takes 200 hours.'],
  appliesAnywhere: ({ assumed = [], judgement: { verdict } }) =>
    assumed.length === 0 || verdict === 'unsupported'
      ? null
      : `the page does not state ${assumed.join(', ')}`,
})
