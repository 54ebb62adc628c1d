"""A linear-chain conditional random field over the tags O, B, I (https://repository.upenn.edu/cis_papers/159/)."""

import jax
import jax.numpy as jnp
import numpy as np

TAGS = "OBI"
# I after O, or first of all, is no span.
FORBIDDEN = np.array([[0, 0, -1e4], [0, 0, 0], [0, 0, 0]], np.float32)
FIRST = np.array([0, 0, -1e4], np.float32)


def loss(transitions, emissions, tags, mask):
    """Mean negative log-likelihood a sentence. emissions [batch, words, 3], tags and mask [batch, words]."""
    between = transitions + FORBIDDEN
    batch = jnp.arange(tags.shape[0])

    def step(state, at):
        total, path, before = state
        emission, tag, here = at
        grown = jax.nn.logsumexp(total[:, :, None] + between, axis=1) + emission
        followed = path + between[before, tag] + emission[batch, tag]
        return (
            jnp.where(here[:, None] > 0, grown, total),
            jnp.where(here > 0, followed, path),
            jnp.where(here > 0, tag, before),
        ), None

    first = emissions[:, 0] + FIRST
    start = (first, first[batch, tags[:, 0]], tags[:, 0])
    rest = (emissions.transpose(1, 0, 2)[1:], tags.T[1:], mask.T[1:])
    (total, path, _), _ = jax.lax.scan(step, start, rest)
    return (jax.nn.logsumexp(total, axis=1) - path).mean()


def decode(transitions, emissions):
    """The best tags of one sentence [words, 3]."""
    between = np.asarray(transitions) + FORBIDDEN
    score, back = emissions[0] + FIRST, []
    for emission in emissions[1:]:
        ways = score[:, None] + between
        back.append(ways.argmax(0))
        score = ways.max(0) + emission
    tags = [int(score.argmax())]
    for step in reversed(back):
        tags.append(int(step[tags[-1]]))
    return tags[::-1]


def spans(tags):
    found, start = set(), None
    for at, tag in enumerate([*tags, 0]):
        if tag != 2 and start is not None:
            found.add((start, at))
            start = None
        if tag == 1 or (tag == 2 and start is None):
            start = at
    return found
