// The fields that every run knows.
import './machine-learning/index.js'
import './number-theory/index.js'
import './statistics/index.js'
