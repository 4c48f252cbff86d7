// The field of language models: its functions and units, its laws, in the order in which they are asked, and its book.
import './functions.js'
import './units.js'
import './laws/advantage-sums.js'
import './laws/binary-advantages.js'
import './laws/optimum-exponents.js'
import './laws/score-function.js'
import './notation.js'
import './book.js'
