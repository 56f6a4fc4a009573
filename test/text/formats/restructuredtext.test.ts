import { expectProse } from './expect'

describe('prose in reStructuredText', () => {
  expectProse('restructuredtext', [
    ['The mill\nstood.\n\nIt burned.', 'The mill stood.', 'It burned.'],
    ['So::\n\n  f. 5\n\n  op. 3\n\nAnd on.', 'So::', 'And on.'],
    ['So::\n\nNot indented.', 'So::', 'Not indented.'],
    ['  So::\n\n    f. 5\n\n  And on.', 'So::', 'And on.'],
    ['So::\n  glued to it', 'So:: glued to it'],
    ['.. code-block:: python\n   :linenos:\n\n   a[1]\n\nAnd on.', 'And on.'],
    ['.. note:: Mind the mill.\n   It burns.', 'Mind the mill. It burns.'],
    ['.. note::\n\n   Mind the mill.\n\nAnd on.', 'Mind the mill.', 'And on.'],
    ['.. The mill, in a comment\n   of two lines.\n\n   And more.\n\nProse.', 'Prose.'],
    ['..\n   A comment.\n\nProse.', 'Prose.'],
    ['.. image:: mill.png\n   :alt: The mill\n\nProse.', 'Prose.'],
    ['.. figure:: mill.png\n\n   The mill.', 'mill.png', 'The mill.'],
    ['.. |mill| image:: mill.png\n\nThe |mill| stood.', 'The stood.'],
    ['.. _mill: https://example.org/mill\n.. _the carter:\n\nProse.', 'Prose.'],
    ['.. [1] One.\n.. [2] Two,\n   and on.', '.. [1] One.', '.. [2] Two, and on.'],
    ['>>> a[1]\n5\n\nProse.', 'Prose.'],
    ['Type ``f. 5`` or ``a ` b``.', 'Type or .'],
    ['Type ``unclosed and `so`.', 'Type unclosed and .'],
    ['See :ref:`the mill <mill>` and :py:func:`mill` and `mill`:math:.', 'See and and .'],
    ['See `the mill <https://example.org>`_ and `the carter`_.', 'See the mill and the carter .'],
    ['See `mill` here.', 'See here.'],
    [':Author: A miller\n:param mill: The mill.', 'A miller The mill.'],
    ['At 12:30: the mill.', 'At 12:30: the mill.'],
    ['Pages 7--9', 'Pages 7- 9'],
    ['| The mill |\n| stood    |', '| The mill | | stood |'],
  ])
})
