"""Scaling laws, and counts of parameters and of operations."""


def scaling_loss(question):
    (N, D), (E, A, B, alpha, beta) = question.x, question.p
    return [E + A / N**alpha + B / D**beta], [-alpha * A / N ** (alpha + 1), -beta * B / D ** (beta + 1)]


def allocation(question):
    """At the least loss αA N^−α = βB D^−β, where D = C/(6N): N^{α+β} = (αA/βB) (C/6)^β."""
    (C,), (A, B, alpha, beta) = question.x, question.p
    N = (alpha * A / (beta * B) * (C / 6) ** beta) ** (1 / (alpha + beta))
    return [N, C / (6 * N)]


def matrices_of_layer(width, heads, head_dimension, key_value_heads, feed_forward):
    queries_and_output = 2 * width * (heads * head_dimension)
    keys_and_values = 2 * width * (key_value_heads * head_dimension)
    return queries_and_output + keys_and_values + 3 * width * feed_forward


def parameters(layers, width, heads, head_dimension, key_value_heads, feed_forward, vocabulary, tied):
    layer = matrices_of_layer(width, heads, head_dimension, key_value_heads, feed_forward) + 2 * width
    return layers * layer + width + vocabulary * width * (2 - tied)


def forward_flops(layers, width, heads, head_dimension, key_value_heads, feed_forward, vocabulary, tokens):
    """2 for each weight and token, and for each pair of a query and a key up to it 2 for its score and 2 for its value."""
    layer = matrices_of_layer(width, heads, head_dimension, key_value_heads, feed_forward)
    pairs = tokens * (tokens + 1) / 2
    return 2 * tokens * (layers * layer + vocabulary * width) + layers * heads * pairs * 4 * head_dimension


def count(formula):
    return lambda question: [formula(*question.p)]
