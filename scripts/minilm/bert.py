"""A BERT encoder as an ONNX graph, straight from its tensors: no training framework is needed."""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

# LayerNormalization and Gelu are single operators from here on.
OPSET, IR_VERSION = 20, 9


class Graph:
    """Collects nodes and constants; every method answers the name of its output."""

    def __init__(self, tensors):
        self.tensors, self.nodes, self.constants = tensors, [], {}

    def op(self, kind, *inputs, name=None, **attributes):
        name = name or f"{kind}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], **attributes))
        return name

    def constant(self, name, value):
        if name not in self.constants:
            self.constants[name] = numpy_helper.from_array(np.ascontiguousarray(value), name)
        return name

    def whole(self, *numbers):
        return self.constant("int_" + "_".join(map(str, numbers)), np.array(numbers, np.int64))

    def real(self, name, value):
        return self.constant(name, np.array(value, np.float32))

    def weight(self, name):
        return self.constant(name, self.tensors[name])

    def linear(self, x, name):
        transposed = self.constant(f"{name}.weight.T", self.tensors[f"{name}.weight"].T)
        return self.op("Add", self.op("MatMul", x, transposed), self.weight(f"{name}.bias"))

    def norm(self, x, name, epsilon):
        return self.op(
            "LayerNormalization", x, self.weight(f"{name}.weight"), self.weight(f"{name}.bias"), axis=-1, epsilon=epsilon
        )


def encoder(g, config, ids, mask):
    """The last hidden states [batch, tokens, hidden] of token ids and mask, both int64 [batch, tokens]."""
    hidden, heads = config["hidden_size"], config["num_attention_heads"]
    epsilon, width = float(config["layer_norm_eps"]), hidden // heads

    length = g.op("Gather", g.op("Shape", ids), g.whole(1))
    words = g.op("Gather", g.weight("embeddings.word_embeddings.weight"), ids)
    positions = g.op("Slice", g.weight("embeddings.position_embeddings.weight"), g.whole(0), length, g.whole(0))
    kinds = g.constant("token_type_0", g.tensors["embeddings.token_type_embeddings.weight"][0])
    x = g.norm(g.op("Add", g.op("Add", words, positions), kinds), "embeddings.LayerNorm", epsilon)

    absent = g.op("Sub", g.real("one", 1), g.op("Unsqueeze", mask, g.whole(1, 2)))
    bias = g.op("Mul", absent, g.real("far_below_any_score", -10000))
    scale = g.real("scale", 1 / np.sqrt(width))
    for layer in range(config["num_hidden_layers"]):
        at = f"encoder.layer.{layer}"

        def heads_of(kind, order):
            apart = g.op("Reshape", g.linear(x, f"{at}.attention.self.{kind}"), g.whole(0, 0, heads, width))
            return g.op("Transpose", apart, perm=order)

        query, key, value = heads_of("query", [0, 2, 1, 3]), heads_of("key", [0, 2, 3, 1]), heads_of("value", [0, 2, 1, 3])
        scores = g.op("Add", g.op("Mul", g.op("MatMul", query, key), scale), bias)
        seen = g.op("MatMul", g.op("Softmax", scores, axis=-1), value)
        joined = g.op("Reshape", g.op("Transpose", seen, perm=[0, 2, 1, 3]), g.whole(0, 0, hidden))
        x = g.norm(g.op("Add", g.linear(joined, f"{at}.attention.output.dense"), x), f"{at}.attention.output.LayerNorm", epsilon)
        inner = g.op("Gelu", g.linear(x, f"{at}.intermediate.dense"))
        x = g.norm(g.op("Add", g.linear(inner, f"{at}.output.dense"), x), f"{at}.output.LayerNorm", epsilon)
    return x


def mean_of(g, x, mask):
    """The mean over the tokens that the mask leaves, at unit length [batch, hidden]."""
    weights = g.op("Unsqueeze", mask, g.whole(2))
    total = g.op("ReduceSum", g.op("Mul", x, weights), g.whole(1), keepdims=0)
    mean = g.op("Div", total, g.op("ReduceSum", weights, g.whole(1), keepdims=0))
    return g.op("Div", mean, g.op("ReduceL2", mean, g.whole(1), keepdims=1), name="sentence_embedding")


def model_of(tensors, config):
    """Inputs `input_ids`, `attention_mask` int64 [batch, tokens]; output `sentence_embedding` float [batch, hidden]."""
    g = Graph(tensors)
    mask = g.op("Cast", "attention_mask", to=TensorProto.FLOAT)
    mean_of(g, encoder(g, config, "input_ids", mask), mask)
    whole = ["batch", "tokens"]
    graph = helper.make_graph(
        g.nodes,
        "sentence_encoder",
        [helper.make_tensor_value_info(name, TensorProto.INT64, whole) for name in ("input_ids", "attention_mask")],
        [helper.make_tensor_value_info("sentence_embedding", TensorProto.FLOAT, ["batch", config["hidden_size"]])],
        list(g.constants.values()),
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR_VERSION)
    onnx.checker.check_model(model)
    return model
