// The fields that every run knows.
import './machine-learning/index.js'
