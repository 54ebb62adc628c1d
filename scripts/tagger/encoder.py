"""MiniLM in JAX, from its published tensors: what train.py fine-tunes."""

import jax
import jax.numpy as jnp

LAYERS, HEADS, EPSILON = 6, 12, 1e-12


def norm(p, name, x):
    mean = x.mean(-1, keepdims=True)
    spread = ((x - mean) ** 2).mean(-1, keepdims=True)
    return (x - mean) / jnp.sqrt(spread + EPSILON) * p[f"{name}.weight"] + p[f"{name}.bias"]


def linear(p, name, x):
    return x @ p[f"{name}.weight"].T + p[f"{name}.bias"]


def dropped(key, x, rate):
    if key is None or rate == 0:
        return x
    return x * jax.random.bernoulli(key, 1 - rate, x.shape) / (1 - rate)


def encode(p, ids, mask, key=None, rate=0.1):
    """Last hidden states [batch, pieces, 384]; with a key, dropout as in training."""
    keys = iter(jax.random.split(key, 3 * LAYERS + 1)) if key is not None else iter(lambda: None, 0)
    batch, length = ids.shape
    x = (
        p["embeddings.word_embeddings.weight"][ids]
        + p["embeddings.position_embeddings.weight"][:length]
        + p["embeddings.token_type_embeddings.weight"][0]
    )
    x = dropped(next(keys), norm(p, "embeddings.LayerNorm", x), rate)
    bias = (1 - mask[:, None, None, :]) * -1e4
    for layer in range(LAYERS):
        at = f"encoder.layer.{layer}"

        def heads(kind):
            return linear(p, f"{at}.attention.self.{kind}", x).reshape(batch, length, HEADS, -1).transpose(0, 2, 1, 3)

        query, key_, value = heads("query"), heads("key"), heads("value")
        scores = jax.nn.softmax(query @ key_.transpose(0, 1, 3, 2) / jnp.sqrt(query.shape[-1]) + bias, -1)
        seen = (dropped(next(keys), scores, rate) @ value).transpose(0, 2, 1, 3).reshape(batch, length, -1)
        out = dropped(next(keys), linear(p, f"{at}.attention.output.dense", seen), rate)
        x = norm(p, f"{at}.attention.output.LayerNorm", out + x)
        inner = jax.nn.gelu(linear(p, f"{at}.intermediate.dense", x), approximate=False)
        x = norm(p, f"{at}.output.LayerNorm", dropped(next(keys), linear(p, f"{at}.output.dense", inner), rate) + x)
    return x
