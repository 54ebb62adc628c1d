"""Makes data/models/product.onnx: A [rows, size] by B [columns, size] transposed, so many cosines at once. Run as convert.py is."""

import pathlib

import onnx
from onnx import TensorProto, helper

to = pathlib.Path(__file__).resolve().parents[2] / "data" / "models" / "product.onnx"
shapes = {"a": ["rows", "size"], "b": ["columns", "size"], "product": ["rows", "columns"]}
a, b, product = (helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in shapes.items())
node = helper.make_node("Gemm", ["a", "b"], ["product"], transB=1)
model = helper.make_model(
    helper.make_graph([node], "product", [a, b], [product]), opset_imports=[helper.make_opsetid("", 20)], ir_version=9
)
onnx.checker.check_model(model)
onnx.save(model, to)
