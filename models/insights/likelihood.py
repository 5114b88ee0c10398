"""How well a guess of the shop's habits explains its visits: MBG/CNBD-k.

While somebody is a customer, gaps are Erlang-k with a rate of their own; after every visit, the
first included, they stop with a chance of their own. Rates are Gamma(r, alpha), chances
Beta(a, b). Source: Reutterer, Platzer and Schröder, IJRM 2020, doi 10.1016/j.ijresmar.2020.09.002;
with k = 1 it is MBG/NBD (Batislam et al. 2007), and with nobody stopping after the first visit
BG/NBD (Fader, Hardie and Lee 2005). As x is whole, ln Γ(r+x) - ln Γ(r) is a sum of logarithms, so
that neither the likelihood nor its gradient needs a gamma function.
"""

from dataclasses import dataclass
from math import lgamma
from typing import TypeAlias

import numpy as np

from models.insights.past import Floats, Ints, Past

Judged: TypeAlias = tuple[float, Floats]  # and the gradient by r, alpha, a, b


@dataclass(frozen=True, slots=True)
class Variant:
    """Which model: `k` phases to a gap; whether people also stop after their first visit."""

    k: int = 1
    from_first: bool = True


def log_likelihood(theta: Floats, past: Past, variant: Variant) -> Judged:
    """Return the log-likelihood at ln(r, alpha, a, b), and its gradient by those."""
    if not len(past):
        return 0.0, np.zeros(len(theta))
    values = np.exp(theta)
    parts = (
        _coming(values, past, variant.k),
        _staying(values, past, variant),
        _silence(values, past, variant),
    )
    shape = (variant.k - 1) * float(past.log_gaps.sum())
    shape -= lgamma(variant.k) * float(past.weight @ past.again)
    return shape + sum(value for value, _ in parts), sum(slope for _, slope in parts) * values


def _coming(values: Floats, past: Past, k: int) -> Judged:
    """Judge how often people came: Σ ln(r+j) for j < kx, and r ln alpha."""
    r, alpha, *_ = values
    times = np.bincount(past.again, past.weight)
    logs, slopes = _sums(r, k * (len(times) - 1))
    everybody = times.sum()
    value = times @ logs[::k] + everybody * r * np.log(alpha)
    by_r = times @ slopes[::k] + everybody * np.log(alpha)
    return float(value), np.array([by_r, everybody * r / alpha, 0.0, 0.0])


def _staying(values: Floats, past: Past, variant: Variant) -> Judged:
    """Judge that they stayed each time before the last visit."""
    *_, a, b = values
    times = np.bincount(past.again + variant.from_first, past.weight)
    stayed, by_b = _sums(b, len(times) - 1)
    chances, by_both = _sums(a + b, len(times) - 1)
    both = float(times @ by_both)
    slope = np.array([0.0, 0.0, -both, float(times @ by_b) - both])
    return float(times @ (stayed - chances)), slope


def _silence(values: Floats, past: Past, variant: Variant) -> Judged:
    """Judge the time since the last visit: still a customer and waiting, or stopped by then."""
    r, alpha, a, b = values
    m = r + variant.k * past.again
    still = _Waiting.since_last(m, alpha, past, variant.k)
    stays = stayed_after_last(b, past.again, from_first=variant.from_first)
    log_last = np.log(alpha + past.last)
    with np.errstate(divide="ignore"):  # ln 0: has not stopped, for sure
        gone = np.log(a / stays) - m * log_last
    either = np.logaddexp(still.log, gone)
    w_gone = past.weight * np.exp(gone - either)
    w_still = past.weight - w_gone
    return float(past.weight @ either), np.array([
        w_still @ still.by_m - w_gone @ log_last,
        w_still @ still.by_alpha - w_gone @ (m / (alpha + past.last)),
        w_gone.sum() / a,
        -(w_gone @ (1 / stays)),
    ])  # fmt: skip


def stayed_after_last(b: float, again: Ints, *, from_first: bool) -> Floats:
    """Return how firmly each was believed to stay after the last visit, to stop being `a`.

    Infinitely, where nobody stops after the first visit.
    """
    could_stop = (again > 0) | from_first
    return np.where(could_stop, b + again - 1 + from_first, np.inf)


@dataclass(frozen=True, slots=True)
class _Waiting:
    """ln of the chance that fewer than k phases have passed since the last visit."""

    log: Floats
    by_m: Floats
    by_alpha: Floats

    @classmethod
    def since_last(cls, m: Floats, alpha: float, past: Past, k: int) -> "_Waiting":
        now = alpha + past.age
        share = (past.age - past.last) / now
        term, total = np.ones_like(m), np.ones_like(m)
        by_m, by_share, log_by_m = np.zeros_like(m), np.zeros_like(m), np.zeros_like(m)
        for j in range(1, k):
            by_share += term * (m + j - 1)
            term = term * (m + j - 1) / j * share
            log_by_m += 1 / (m + j - 1)
            total += term
            by_m += term * log_by_m
        log_now = np.log(now)
        by_alpha = -m / now - by_share / total * share / now
        return cls(-m * log_now + np.log(total), -log_now + by_m / total, by_alpha)


def _sums(start: float, count: int) -> tuple[Floats, Floats]:
    """Return Σ ln(start+j) and Σ 1/(start+j) over j < n, for each n from 0 to `count`."""
    steps = start + np.arange(count)
    logs, slopes = np.zeros(count + 1), np.zeros(count + 1)
    np.cumsum(np.log(steps), out=logs[1:])
    np.cumsum(1 / steps, out=slopes[1:])
    return logs, slopes
