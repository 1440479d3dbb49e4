"""Teaching the encoder the language of visitors: makes `bot/encoder/adapter.safetensors`. For developers only; the program never imports it.

Needs PyTorch, which is not among the project's libraries: `python -m bot.tuning --weights FOLDER` in an environment that has torch, tokenizers,
safetensors and PyYAML (Python 3.11 or newer). Reads data/nlu and data/safety, never an evaluation set. docs/understanding.md tells when and why.
"""
