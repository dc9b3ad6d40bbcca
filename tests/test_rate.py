"""How often a client may ask."""

import multiprocessing
import random
from collections import defaultdict

import pytest
from archive import article, make_engine
from falcon import testing

from api.app import create_app
from api.clients import client, network
from api.rate import BUCKETS, WAYS, Rate, RateLimiter
from api.settings import Settings


@pytest.mark.parametrize("text", ["60", "0/minute", "60/week", "-1/minute", "1.5/second", "60/ minute", ""])
def test_what_is_no_rate_is_told(text):
    with pytest.raises(ValueError, match="write 60/minute"):
        Rate.parse(text)


def test_a_client_may_ask_so_often_at_once_and_then_as_time_passes():
    limiter = RateLimiter(Rate(3, 60))
    assert [limiter.wait("a", now=100) for _ in range(3)] == [0, 0, 0]
    assert limiter.wait("a", now=100) == pytest.approx(20)
    assert limiter.wait("a", now=110) == pytest.approx(10)
    assert limiter.wait("a", now=120) == 0
    assert limiter.wait("a", now=121) == pytest.approx(19)
    assert [limiter.wait("a", now=1_000) for _ in range(3)] == [0, 0, 0]
    assert limiter.wait("b", now=1_000) == 0


def test_clients_are_counted_as_a_slow_loop_would():
    """A request is taken while, each one refilling in its turn, fewer than the count are unpaid."""
    rng = random.Random(7)
    limiter, rate = RateLimiter(Rate(5, 10)), Rate(5, 10)
    unpaid: dict[str, float] = defaultdict(float)
    seen: dict[str, float] = defaultdict(float)
    now = 50.0
    for _ in range(5_000):
        now += rng.random() / 40
        name = f"klien {rng.randrange(30)}"
        passed = (now - seen[name]) * rate.count / rate.seconds
        unpaid[name], seen[name] = max(0.0, unpaid[name] - passed), now
        taken = unpaid[name] <= rate.count - 1 + 1e-7
        assert (limiter.wait(name, now) == 0) is taken
        unpaid[name] += taken


def test_ten_thousand_clients_do_not_count_for_each_other():
    limiter = RateLimiter(Rate(1, 60))
    assert BUCKETS * WAYS / 4 > 10_000
    assert all(limiter.wait(f"2001:db8::{n:x}", now=5.0) == 0 for n in range(10_000))
    assert sum(limiter.wait(f"2001:db8::{n:x}", now=6.0) > 0 for n in range(10_000)) > 9_950


def _ask(limiter: RateLimiter, times: int, taken: "multiprocessing.Queue[int]") -> None:
    taken.put(sum(limiter.wait("a") == 0 for _ in range(times)))


def test_the_workers_of_a_server_count_together():
    fork = multiprocessing.get_context("fork")
    limiter, taken = RateLimiter(Rate(50, 86_400)), fork.Queue()
    workers = [fork.Process(target=_ask, args=(limiter, 40, taken)) for _ in range(3)]
    for one in workers:
        one.start()
    assert sum(taken.get(timeout=60) for _ in workers) == 50
    for one in workers:
        one.join(timeout=60)


@pytest.mark.parametrize(
    ("forwarded", "proxies", "found"),
    [
        ("1.1.1.1, 2.2.2.2", 0, "10.0.0.1"),
        ("1.1.1.1, 2.2.2.2", 1, "2.2.2.2"),
        ("1.1.1.1, 2.2.2.2", 2, "1.1.1.1"),
        ("1.1.1.1", 3, "1.1.1.1"),
        ("", 1, "10.0.0.1"),
        (None, 1, "10.0.0.1"),
        ("x" * 5_000, 1, "x" * 64),
    ],
)
def test_a_client_is_whom_the_outermost_proxy_of_ours_saw(forwarded, proxies, found):
    assert client("10.0.0.1", forwarded, proxies) == found


def test_a_network_of_ipv6_is_one_client():
    assert network("2001:db8:1:2::1") == network("2001:db8:1:2:ffff::9") != network("2001:db8:1:3::1")
    assert network("bukan alamat") == "bukan alamat"


@pytest.mark.parametrize("written", ["203.0.113.7:5678", "::ffff:203.0.113.7", "[::ffff:203.0.113.7]:443"])
def test_a_client_of_ipv4_is_the_same_however_its_address_is_written(written):
    assert network(written) == "203.0.113.7"


def test_a_port_makes_no_other_client_of_ipv6():
    assert network("[2001:db8:1:2::1]:443") == network("[2001:db8:1:2::1]") == "2001:db8:1:2::"
    assert network("[bukan]:1") == "[bukan]:1"


def test_who_asks_too_often_is_told_when_to_ask_again(tmp_path):
    settings = Settings(proxies=1, limiter=RateLimiter(Rate(2, 86_400)))
    site = testing.TestClient(create_app(make_engine(tmp_path, [article("a")]), settings))

    def ask(path: str, client: str):
        return site.simulate_get(path, headers={"X-Forwarded-For": client})

    assert [ask("/api/v1/search", "1.1.1.1").status_code for _ in range(3)] == [200, 200, 429]
    answer = ask("/api/v1/suggest", "1.1.1.1")
    assert answer.status_code == 429
    assert answer.headers["content-type"] == "application/problem+json"
    assert 43_000 < int(answer.headers["retry-after"]) <= 43_200
    assert f"ask again in {answer.headers['retry-after']} seconds" in answer.json["detail"]
    assert answer.json["request_id"] == answer.headers["x-request-id"]
    assert ask("/api/v1/search", "2.2.2.2").status_code == 200
    assert ask("/health/ready", "1.1.1.1").status_code == 200
    assert ask("/metrics", "1.1.1.1").status_code == 200
