import { expect, test } from 'vitest'
import { accusedIn } from './audited.js'

/** Pages on which i is no imaginary unit, or may be none. */
test.each([
  '# A circuit\n\nThe current $i(t) = 2\\cos(5t)$ flows. We have $i = 2$ and $3i = 6$. The complex impedance is $Z = 3 + 4i$, and $|Z| = 5$.',
  '# Sums\n\nHere $\\sum_{i=1}^{3} i^2 = 14$. For $i = 2$ we get $3i + 1 = 7$. Complex numbers are not used. Then $(i+1)^2 = 9$.',
  '# Complex matrices\n\nLet $a_{ij} = i + j$ be complex numbers. For row $i$: $2i = 4$ when $i = 2$. Then $i^2 = 4$.',
  '# Vectors\n\nThe unit vectors $\\mathbf{i}$, $\\mathbf{j}$ satisfy $i^2 = 1$. Let $v = 3i + 4j$; then $|v| = 5$. A complex number is another thing: $(2i)(3i) = 6$.',
  '# Quaternions\n\nThey extend the complex numbers: $i^2 = j^2 = k^2 = ijk = -1$. So $ij = k$, $ji = -k$ and $(ij)^2 = -1$.',
  '# Waves\n\nA wave is $\\psi = A e^{i(kx - \\omega t)}$ with complex numbers. Particle $i$ has $m_i = 2i$. With $i = 3$ it is $2i = 6$.',
  '# The FFT\n\nIt uses the roots of unity.\n\n```\nfor i in range(8):\n    x[i] = 2*i + 1\n```\n\nFor node `i` we have $2i + 1 = 7$. The last has $i + 4 = 7$.',
  '# Interest\n\nAt a rate $i$ the factor is $(1+i)^{12} = 1.7959$. Hence $1+i = 1.05$ and $(1+i)^{10} = 2$.',
  '# Growth\n\nMoney doubles when $(1+i)^{10} = 2$. Then $1 + i = 1.0718$, and $(1+i)^2 = 1.21$.',
  '# Fields\n\nModulo 5 we take $i = 2$, and then $i^2 = -1$ among Gaussian integers: indeed $i^2 = 4$.',
  '# Induction\n\nAssume $i \\ge 1$. Then $i(i+1) \\ge 2$. For $i=1$: $i(i+1) = 2$.',
  '# Algebra\n\n## Eigenvalues\n\nThe rotation has complex eigenvalues.\n\n## Growth\n\nThe factor is $(1+i)^2 = 1.21$. We need $2i = 8$, so $i^2 = 16$.',
  '# Complex numbers\n\nTrue or false? $(1+i)^2 = 2+2i$. A mistake is to write $i^2 = 1$. Is $|3+4i| = 7$? A student wrote "$(1+i)^3 = 1 - i$".',
  '# Complex numbers\n\nThe mean is $\\bar z = 3$ and the closure $\\overline{A} = A$. In space $x^2 + y^2 + z^2 = 1$.',
  '# Fluids in the complex plane\n\nAt $Re = 2300$ the flow turns. The number $\\mathrm{Re} = 4000$ is higher.',
])('accuse nobody: %s', page => expect(accusedIn(page)).toEqual([]))
