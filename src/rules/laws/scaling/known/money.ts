import { defineProportions } from './define-proportion.js'

// Brealey, Myers and Allen, Principles of Corporate Finance, 2011, chapters 2 and 3.
defineProportions([
  {
    of: 'bondPrice',
    by: 'bondYield',
    direction: 'down',
    unless: 'isOtherMoney',
    says: 'what is paid later is worth the less the higher the rate',
  },
  {
    of: 'presentValue',
    by: 'discountRate',
    direction: 'down',
    unless: 'isOtherMoney',
    says: 'what is paid later is worth the less the higher the rate',
  },
  {
    of: 'doublingTime',
    by: 'discountRate',
    direction: 'down',
    unless: 'isOtherMoney',
    says: 'what grows faster doubles sooner',
  },
])
