/// Text to vectors by models on this machine: the two encoders behind the `dense` and `static`
/// experts.
///
/// In: a [symposium.onnx.ModelManifest] (data, never a class per model) or the token table that
/// ships with the product. Out: [symposium.core.encode.Encoder]. Start at
/// [symposium.onnx.OnnxEncoder] and [symposium.onnx.StaticEncoder]; the table is made by
/// [symposium.onnx.StaticTableBuilder]. Nothing here fetches anything from a network.
@NullMarked
package symposium.onnx;

import org.jspecify.annotations.NullMarked;
