import { isConfirmed } from '../../math/judges/confirm.js'
import { defineDoubt } from './doubt.js'

/** No page is known on which the engines and decimal.js disagree: a property makes such a judgement. */
export const unconfirmed = defineDoubt({
  id: 'unconfirmed',
  summary: 'Another arithmetic does not see the difference that the accusation rests on.',
  examples: [],
  appliesAnywhere: ({ judgement }) =>
    isConfirmed(judgement) ? null : 'another arithmetic does not see the difference',
})
