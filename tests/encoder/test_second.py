"""The second encoder: its graph is MPNet's, its weights are the published ones, and without it everything else still works."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import onnxruntime
import pytest
from safetensors.numpy import save_file

from bot.encoder import mpnet, opinion
from bot.encoder.graph import build
from bot.encoder.sharing import shared_opinion
from bot.encoder.weights import MPNET, SECOND_ADAPTER, EncoderSource, EncoderUnusable, second_source
from bot.phrases import VERDICTS, topic_phrases
from tests.server import PROJECT

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bot.encoder.opinion import SecondOpinion

LAYERS, HEADS, WIDTH, INNER, WORDS, EPSILON = 2, 2, 8, 16, 11, 1e-5
REFERENCE = Path(__file__).with_name("second_reference.json")


@pytest.fixture(scope="module")
def second(trained: Path) -> SecondOpinion:
    """What the process shares."""
    found = shared_opinion(trained / "encoder")
    assert found is not None
    return found


def small(folder: Path) -> dict[str, NDArray[Any]]:
    """The weights of a small MPNet, at random."""
    draw = np.random.default_rng(7)

    def random(*shape: int) -> Any:
        return draw.normal(0, 0.5, shape).astype(np.float32)

    kept = {
        "embeddings.word_embeddings.weight": random(WORDS, WIDTH),
        "embeddings.position_embeddings.weight": random(20, WIDTH),
        "embeddings.LayerNorm.weight": random(WIDTH),
        "embeddings.LayerNorm.bias": random(WIDTH),
        mpnet.BIAS: random(32, HEADS),
    }
    for at in range(LAYERS):
        layer = f"encoder.layer.{at}"
        for name in ("attention.attn.q", "attention.attn.k", "attention.attn.v", "attention.attn.o"):
            kept |= {f"{layer}.{name}.weight": random(WIDTH, WIDTH), f"{layer}.{name}.bias": random(WIDTH)}
        kept |= {
            f"{layer}.intermediate.dense.weight": random(INNER, WIDTH),
            f"{layer}.intermediate.dense.bias": random(INNER),
        }
        kept |= {f"{layer}.output.dense.weight": random(WIDTH, INNER), f"{layer}.output.dense.bias": random(WIDTH)}
        for name in ("attention.LayerNorm", "output.LayerNorm"):
            kept |= {f"{layer}.{name}.weight": random(WIDTH), f"{layer}.{name}.bias": random(WIDTH)}
    save_file(kept, folder / "model.safetensors")
    return kept


def bucket(query: int, key: int, buckets: int = 32, farthest: int = 128) -> int:
    """As the paper's program has it, for one pair."""
    half = buckets // 2
    found = half if key > query else 0
    distance, exact = abs(key - query), half // 2
    if distance < exact:
        return found + distance
    far = exact + int(math.log(distance / exact) / math.log(farthest / exact) * (half - exact))
    return found + min(far, half - 1)


def plainly(kept: dict[str, NDArray[Any]], ids: list[int]) -> NDArray[Any]:
    """The last layer [tokens, width], one product after the other."""

    def linear(x: Any, name: str) -> Any:
        return x @ kept[f"{name}.weight"].T + kept[f"{name}.bias"]

    def norm(x: Any, name: str) -> Any:
        centred = x - x.mean(1, keepdims=True)
        even = centred / np.sqrt((centred**2).mean(1, keepdims=True) + EPSILON)
        return even * kept[f"{name}.weight"] + kept[f"{name}.bias"]

    count, size = len(ids), WIDTH // HEADS
    erf = np.vectorize(math.erf)
    table = np.array([[kept[mpnet.BIAS][bucket(q, k)] for k in range(count)] for q in range(count)])
    places = kept["embeddings.position_embeddings.weight"][2 : 2 + count]
    x = norm(kept["embeddings.word_embeddings.weight"][ids] + places, "embeddings.LayerNorm")
    for at in range(LAYERS):
        layer = f"encoder.layer.{at}"
        q, k, v = (linear(x, f"{layer}.attention.attn.{part}") for part in "qkv")
        seen = []
        for head in range(HEADS):
            own = slice(head * size, (head + 1) * size)
            scores = q[:, own] @ k[:, own].T / math.sqrt(size) + table[:, :, head]
            shares = np.exp(scores - scores.max(1, keepdims=True))
            seen.append(shares / shares.sum(1, keepdims=True) @ v[:, own])
        x = norm(linear(np.concatenate(seen, 1), f"{layer}.attention.attn.o") + x, f"{layer}.attention.LayerNorm")
        wide = linear(x, f"{layer}.intermediate.dense")
        wide = wide * (1 + erf(wide / math.sqrt(2))) / 2
        x = norm(linear(wide, f"{layer}.output.dense") + x, f"{layer}.output.LayerNorm")
    return x


def test_the_graph_computes_mpnet(tmp_path: Path) -> None:
    """Positions, their distances and the names of the matrices must be MPNet's, for short and long texts."""
    kept = small(tmp_path)
    source = EncoderSource(tmp_path, "", LAYERS, HEADS, WIDTH, EPSILON, 16, "mean", family=MPNET)
    session = onnxruntime.InferenceSession(build(source).SerializeToString(), providers=["CPUExecutionProvider"])
    for ids in ([0, 2], [0, 5, 7, 2], [0, *([3, 9, 4, 10] * 3), 2]):
        (found,) = session.run(["tokens"], {"input_ids": np.array([ids], np.int64)})
        np.testing.assert_allclose(found[0], plainly(kept, ids), atol=2e-4)


def test_distances_fall_into_the_buckets_of_the_paper() -> None:
    """Every pair of places of the longest text must have its own bucket."""
    found = mpnet.buckets(128, 32)
    assert found.tolist() == [[bucket(query, key) for key in range(128)] for query in range(128)]


def test_what_is_served_equals_the_tuned_model(second: SecondOpinion) -> None:
    """The vectors of the tuning program must come out of the converted graph, but for the rounding."""
    told = json.loads(REFERENCE.read_text(encoding="utf-8"))
    found = second.encoder.encode([one["text"] for one in told])
    cosines = (found * np.array([one["vector"] for one in told], np.float32)).sum(axis=1)
    assert cosines.min() >= 0.97
    assert cosines.mean() >= 0.985


def test_it_knows_todays_topics_and_verdicts(second: SecondOpinion) -> None:
    """A topic that was added or renamed asks for a new tuning: the second opinion would fall silent."""
    assert set(second.heads[opinion.TOPICS].labels) == {topic for topic, _ in topic_phrases(PROJECT / "data")}
    assert set(second.heads[opinion.VERDICTS].labels) == set(VERDICTS)


def test_shares_come_in_the_order_asked_for(second: SecondOpinion) -> None:
    """Another order must not give another verdict its share."""
    straight = second.shares(opinion.VERDICTS, "my husband chokes me", VERDICTS)
    turned = second.shares(opinion.VERDICTS, "my husband chokes me", VERDICTS[::-1])
    assert straight is not None
    assert turned is not None
    assert VERDICTS[int(straight.argmax())] == "abuse"
    assert np.allclose(straight, turned[::-1])
    assert straight.sum() == pytest.approx(1, abs=1e-5)
    at = VERDICTS.index("abuse")
    assert second.share(opinion.VERDICTS, "my husband chokes me", "abuse") == pytest.approx(float(straight[at]))


def test_it_keeps_silent_on_what_it_has_not_learnt(second: SecondOpinion) -> None:
    """A letter is read by its sentences, and other topics are not guessed at."""
    assert second.shares(opinion.VERDICTS, "a" * (opinion.LONGEST + 1), VERDICTS) is None
    assert second.shares(opinion.TOPICS, "how much is it", ["faq.cost", "faq.new"]) is None
    assert second.share(opinion.TOPICS, "how much is it", "faq.new") == 0
    assert second.share(opinion.TOPICS, "a" * (opinion.LONGEST + 1), "faq.cost") == 0


def test_both_heads_share_one_pass(second: SecondOpinion, monkeypatch: pytest.MonkeyPatch) -> None:
    """Safety and understanding must not pay twice."""
    asked: list[str] = []
    encode = second.encoder.encode

    def counted(texts: list[str]) -> Any:
        asked.extend(texts)
        return encode(texts)

    monkeypatch.setattr(second.encoder, "encode", counted)
    second.shares(opinion.VERDICTS, "only once, please", VERDICTS)
    second.shares(opinion.TOPICS, "only once, please", second.heads[opinion.TOPICS].labels)
    assert asked == ["only once, please"]


def test_other_weights_are_refused(tmp_path: Path) -> None:
    """Nothing but the published weights may be run."""
    small(tmp_path)
    with pytest.raises(EncoderUnusable, match="not the expected ones"):
        second_source(tmp_path)


def test_without_its_packages_there_is_no_second_opinion(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first encoder must go on alone, and the log must say so."""
    monkeypatch.setattr(mpnet, "PACKAGES", ("no-such-package",))
    assert shared_opinion(tmp_path) is None
    assert not list(tmp_path.iterdir())


def test_its_heads_stand_beside_the_adapter() -> None:
    """One file holds what was learnt together."""
    found = opinion.heads(SECOND_ADAPTER)
    assert {name: head.weight.shape for name, head in found.items()} == {
        opinion.TOPICS: (len(found[opinion.TOPICS].labels), 768),
        opinion.VERDICTS: (len(VERDICTS), 768),
    }
