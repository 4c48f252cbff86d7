// The laws of the field, in the order in which they are asked.
import './laws/advantage-sums.js'
import './laws/binary-advantages.js'
import './laws/optimum-exponents.js'
import './laws/score-function.js'
