"""Makes data/models/skill-tagger.int8.onnx and skill-tagger.json from what train.py wrote: export.py <weights.npz>."""

import hashlib
import json
import pathlib
import sys
import tempfile

import numpy as np
import onnx
from crf import FIRST, FORBIDDEN, TAGS
from onnx import TensorProto, helper
from onnxruntime.quantization import QuantType, quantize_dynamic

root = pathlib.Path(__file__).resolve().parents[2]
sys.path.append(str(root / "scripts" / "minilm"))
from bert import IR_VERSION, OPSET, Graph, encoder  # noqa: E402

KINDS = ("skill", "knowledge")
config = {"hidden_size": 384, "num_attention_heads": 12, "num_hidden_layers": 6, "layer_norm_eps": 1e-12}
weights = dict(np.load(sys.argv[1]))
g = Graph(weights)
mask = g.op("Cast", "attention_mask", to=TensorProto.FLOAT)
states = encoder(g, config, "input_ids", mask)
scores = g.op("MatMul", states, g.constant("tags.weight.T", weights["tags.weight"].T))
g.op("Add", scores, g.weight("tags.bias"), name="emissions")
whole = ["batch", "pieces"]
graph = helper.make_graph(
    g.nodes,
    "skill_tagger",
    [helper.make_tensor_value_info(name, TensorProto.INT64, whole) for name in ("input_ids", "attention_mask")],
    [helper.make_tensor_value_info("emissions", TensorProto.FLOAT, [*whole, len(KINDS) * len(TAGS)])],
    list(g.constants.values()),
)
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR_VERSION)
onnx.checker.check_model(model)
models = root / "data" / "models"
small = models / "skill-tagger.int8.onnx"
with tempfile.TemporaryDirectory() as folder:
    onnx.save(model, f"{folder}/exact.onnx")
    quantize_dynamic(f"{folder}/exact.onnx", small, weight_type=QuantType.QInt8, per_channel=True)
rules = {
    "tags": list(TAGS),
    "first": FIRST.tolist(),
    "transitions": {kind: (weights[f"transitions.{at}"] + FORBIDDEN).round(5).tolist() for at, kind in enumerate(KINDS)},
}
(models / "skill-tagger.json").write_text(json.dumps(rules, indent=2) + "\n")
print(hashlib.sha256(small.read_bytes()).hexdigest(), small.stat().st_size, "bytes")
