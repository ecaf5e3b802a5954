"""Reference values for agreement coefficients, computed with published packages.

Writes an object with two lists:
  sets  rating sets on a category scale (kappa, AC1/AC2, alpha)
  icc   tables of totals (intraclass correlations)

Run: python agreement.py FILE, with the packages of agreement-requirements.txt; tests/data/agreement/figures.json is what it writes.
"""

import json
import math
import random
import sys
import warnings
from itertools import combinations

import krippendorff
import numpy as np
import pandas as pd
import pingouin
from irrCAC.raw import CAC
from scipy.stats import f as f_dist
from sklearn.metrics import cohen_kappa_score

SEED = 20240817
RANDOM_SETS = 40
RANDOM_ICC = 15
OUTPUT = sys.argv[1] if len(sys.argv) > 1 else "figures.json"

# irrCAC rounds to 5 digits unless told otherwise.
DIGITS = 15

WEIGHTS = {"ac1": "identity", "ac2_linear": "linear", "ac2_quadratic": "quadratic"}


def number(value):
    """A plain float, or None for a value that is not a finite number."""
    value = float(value)
    return value if math.isfinite(value) else None


# --- coefficients -----------------------------------------------------------


def pair_agreement(ratings, distance):
    """Mean, over items with two or more ratings, of the share of pairs of
    ratings that differ by no more than the distance. With two raters this is
    the share of complete items on which the raters agree."""
    shares = []
    for row in ratings:
        pairs = list(combinations([v for v in row if v is not None], 2))
        if pairs:
            shares.append(sum(abs(a - b) <= distance for a, b in pairs) / len(pairs))
    return sum(shares) / len(shares) if shares else float("nan")


def coefficients(ratings, lowest, highest):
    categories = list(range(lowest, highest + 1))
    table = np.array(
        [[np.nan if v is None else v for v in row] for row in ratings], dtype=float
    )
    result = {
        "exact": number(pair_agreement(ratings, 0)),
        "within_one": number(pair_agreement(ratings, 1)),
    }

    for key, weights in (
        ("kappa", None),
        ("kappa_linear", "linear"),
        ("kappa_quadratic", "quadratic"),
    ):
        result[key] = None
        if table.shape[1] == 2:
            complete = table[~np.isnan(table).any(axis=1)].astype(int)
            result[key] = number(
                cohen_kappa_score(
                    complete[:, 0], complete[:, 1], labels=categories, weights=weights
                )
            )

    frame = pd.DataFrame(table)
    for key, weights in WEIGHTS.items():
        cac = CAC(frame, weights=weights, categories=categories, digits=DIGITS)
        est = cac.gwet()["est"]
        if key == "ac1" and result["exact"] is not None:
            assert abs(est["pa"] - result["exact"]) < 1e-12
        result[key] = number(est["coefficient_value"])
        result[key + "_ci"] = [number(v) for v in est["confidence_interval"]]

    for level in ("nominal", "ordinal", "interval"):
        result["alpha_" + level] = number(
            krippendorff.alpha(
                reliability_data=table.T,
                value_domain=categories,
                level_of_measurement=level,
            )
        )
    return result


def rating_set(name, ratings, lowest, highest):
    return {
        "name": name,
        "lowest": lowest,
        "highest": highest,
        "ratings": ratings,
        "expected": coefficients(ratings, lowest, highest),
    }


def is_complete(entry):
    """True unless some coefficient that applies could not be computed."""
    two_raters = len(entry["ratings"][0]) == 2
    for key, value in entry["expected"].items():
        if key.startswith("kappa") and not two_raters:
            continue
        if value is None or (isinstance(value, list) and None in value):
            return False
    return True


# --- intraclass correlations ------------------------------------------------


def icc_limits(table, level=0.95):
    """Estimates and limits by McGraw and Wong (1996), for single ratings."""
    x = np.asarray(table, dtype=float)
    n, k = x.shape
    grand = x.mean()
    ss_rows = k * ((x.mean(axis=1) - grand) ** 2).sum()
    ss_columns = n * ((x.mean(axis=0) - grand) ** 2).sum()
    ss_total = ((x - grand) ** 2).sum()
    ss_within = ss_total - ss_rows
    ss_error = ss_within - ss_columns
    df_rows, df_error = n - 1, (n - 1) * (k - 1)
    msr = ss_rows / df_rows
    msw = ss_within / (n * (k - 1))
    msc = ss_columns / (k - 1)
    mse = ss_error / df_error
    p = 1 - (1 - level) / 2

    def from_f(f_value, df2):
        low = f_value / f_dist.ppf(p, df_rows, df2)
        high = f_value * f_dist.ppf(p, df2, df_rows)
        return tuple((v - 1) / (v + k - 1) for v in (f_value, low, high))

    icc1 = from_f(msr / msw, n * (k - 1))
    icc_c1 = from_f(msr / mse, df_error)

    rho = (msr - mse) / (msr + (k - 1) * mse + k * (msc - mse) / n)
    a = k * rho / (n * (1 - rho))
    b = 1 + k * rho * (n - 1) / (n * (1 - rho))
    v = (a * msc + b * mse) ** 2 / (
        (a * msc) ** 2 / (k - 1) + (b * mse) ** 2 / df_error
    )
    f_low = f_dist.ppf(p, df_rows, v)
    f_high = f_dist.ppf(p, v, df_rows)
    spread = k * msc + (k * n - k - n) * mse
    low = n * (msr - f_low * mse) / (f_low * spread + n * msr)
    high = n * (f_high * msr - mse) / (spread + n * f_high * msr)
    return {"icc1": icc1, "icc_a1": (rho, low, high), "icc_c1": icc_c1}


def icc_pingouin(table, ci_digits):
    """Estimates and limits by pingouin, which rounds limits to 2 digits."""
    long = pd.DataFrame(
        [(i, j, v) for i, row in enumerate(table) for j, v in enumerate(row)],
        columns=["target", "rater", "rating"],
    )
    usual = pingouin.options["round.column.CI95"]
    pingouin.options["round.column.CI95"] = ci_digits
    try:
        found = pingouin.intraclass_corr(
            long, targets="target", raters="rater", ratings="rating"
        ).set_index("Type")
    finally:
        pingouin.options["round.column.CI95"] = usual
    return {
        key: (found.at[kind, "ICC"], *found.at[kind, "CI95"])
        for key, kind in (
            ("icc1", "ICC(1,1)"),
            ("icc_a1", "ICC(A,1)"),
            ("icc_c1", "ICC(C,1)"),
        )
    }


def icc_set(name, table):
    ours = icc_limits(table)
    rounded = icc_pingouin(table, 2)
    full = icc_pingouin(table, 15)
    expected = {}
    for key, (value, low, high) in ours.items():
        assert abs(value - rounded[key][0]) < 1e-9, (name, key)
        for limit, given in zip((low, high), rounded[key][1:]):
            assert abs(limit - given) <= 0.005 + 1e-9, (name, key, limit, given)
        for limit, given in zip((low, high), full[key][1:]):
            assert abs(limit - given) < 1e-9, (name, key, limit, given)
        expected[key] = number(rounded[key][0])
        expected[key + "_low"] = number(low)
        expected[key + "_high"] = number(high)
    return {"name": name, "ratings": table, "expected": expected}


# --- the data ---------------------------------------------------------------


def by_rater(*raters):
    """Items in rows, from one text of ratings per rater; a dot is a gap."""
    columns = [[None if v == "." else int(v) for v in r.split()] for r in raters]
    return [list(row) for row in zip(*columns, strict=True)]


def by_row(*rows):
    return [[int(v) for v in row.split()] for row in rows]


FIXED = [
    (
        "twelve items, four raters, gaps",
        by_rater(
            "1 2 3 3 2 1 4 1 2 . . .",
            "1 2 3 3 2 2 4 1 2 5 . 3",
            ". 3 3 3 2 3 4 2 2 5 1 .",
            "1 2 3 3 2 4 4 1 2 5 1 .",
        ),
    ),
    (
        "twelve items, two raters",
        by_rater("1 2 3 4 5 3 2 4 5 1 2 3", "1 3 3 4 4 3 2 5 5 1 1 3"),
    ),
    ("high agreement, little variance", [[5, 5]] * 23 + [[5, 4], [4, 5]]),
    (
        "a category nobody used",
        by_rater(
            "1 3 4 5 5 4 3 1 5 4 4 3 5 5 3 1 4 5 3 4 5 4 1 3 5 4",
            "1 3 4 5 4 4 3 3 5 5 4 3 5 4 3 1 3 5 4 4 5 4 1 3 5 5",
        ),
    ),
    (
        "perfect agreement with variance",
        by_rater("1 2 3 4 5 3 2 4 5 1 2 3", "1 2 3 4 5 3 2 4 5 1 2 3"),
    ),
]

SHROUT_FLEISS = by_row("9 2 5 8", "6 1 3 2", "8 4 6 8", "7 1 2 6", "10 5 6 9", "6 2 4 7")

SCALES = [(1, 5), (1, 4), (0, 1), (1, 3), (-1, 10)]


def pick(rng, options):
    # Only rng.random() is used: its stream is the same in every Python 3.
    return options[int(rng.random() * len(options))]


def random_ratings(rng, lowest, highest, items, raters):
    """Each item has a true category; a rating copies it with a set chance,
    else is a near miss or a category at random."""
    categories = list(range(lowest, highest + 1))
    few_used = rng.random() < 0.25
    used = categories
    if few_used:
        start = int(rng.random() * (len(categories) - 1))
        used = categories[start : start + 2]
    accuracy = pick(rng, [0.0, 0.3, 0.6, 0.8, 0.95])
    gap = pick(rng, [0.0, 0.0, 0.1, 0.3, 0.5])
    ratings = []
    for _ in range(items):
        truth = pick(rng, used)
        row = []
        for _ in range(raters):
            chance = rng.random()
            if chance < accuracy:
                value = truth
            elif chance < accuracy + 0.6 * accuracy * (1 - accuracy):
                value = truth + pick(rng, [-1, 1])
                value = min(max(value, used[0]), used[-1])
            else:
                value = pick(rng, used)
            row.append(None if rng.random() < gap else value)
        ratings.append(row)
    missing = any(v is None for row in ratings for v in row)
    return ratings, missing, few_used


def random_sets(rng):
    """Draws until enough sets are good; the others are counted by reason."""
    kept, left_out = [], {}
    while len(kept) < RANDOM_SETS:
        lowest, highest = SCALES[len(kept) % len(SCALES)]
        raters = 2 if rng.random() < 0.45 else pick(rng, [3, 4, 5])
        items = 2 + int(rng.random() ** 1.5 * 39)
        ratings, missing, few = random_ratings(rng, lowest, highest, items, raters)
        name = (
            f"random {len(kept) + 1:02d}: {items} items, {raters} raters, "
            f"scale {lowest} to {highest}"
            + (", gaps" if missing else "")
            + (", few categories used" if few and highest - lowest > 1 else "")
        )
        reason = None
        try:
            entry = rating_set(name, ratings, lowest, highest)
            if not is_complete(entry):
                reason = "a coefficient is not a number"
        except (ValueError, ZeroDivisionError) as error:
            reason = f"{type(error).__name__}: {error}".splitlines()[0]
        if reason:
            left_out[reason] = left_out.get(reason, 0) + 1
        else:
            kept.append(entry)
    return kept, left_out


def random_icc(rng):
    found = []
    for i in range(RANDOM_ICC):
        n = [5, 60][i] if i < 2 else 5 + int(rng.random() * 56)
        k = 2 + i % 3
        spread = pick(rng, [2, 10, 25])
        noise = pick(rng, [3, 8, 20])
        bias = [pick(rng, [0, 0, 4, 15]) * (2 * rng.random() - 1) for _ in range(k)]
        table = []
        for _ in range(n):
            truth = 97.5 + spread * math.sqrt(12) * (rng.random() - 0.5)
            row = [
                truth + b + noise * math.sqrt(12) * (rng.random() - 0.5) for b in bias
            ]
            table.append([min(170, max(25, round(v))) for v in row])
        found.append(
            icc_set(f"random {i + 1:02d}: {n} programmes, {k} raters", table)
        )
    return found


# --- published values -------------------------------------------------------


def check(label, found, published, digits):
    good = abs(found - published) <= 0.5 * 10**-digits + 1e-12
    print(f"{'ok ' if good else 'BAD'} {label}: {found:.10f} (published {published})")
    return good


def check_published(sets, icc):
    one, two, three = (s["expected"] for s in sets[:3])
    sf = icc[0]["expected"]
    rows = [
        ("set 1 AC1", one["ac1"], 0.775444, 6),
        ("set 1 AC1 low", one["ac1_ci"][0], 0.4608, 4),
        ("set 1 AC1 high", one["ac1_ci"][1], 1, 6),
        ("set 1 alpha nominal", one["alpha_nominal"], 0.743421, 6),
        ("set 1 alpha ordinal", one["alpha_ordinal"], 0.815388, 6),
        ("set 1 alpha interval", one["alpha_interval"], 0.849107, 6),
        ("set 1 AC2 quadratic", one["ac2_quadratic"], 0.914001, 6),
        ("set 1 AC2 linear", one["ac2_linear"], 0.858739, 6),
        ("set 2 kappa", two["kappa"], 0.5826086957, 10),
        ("set 2 kappa linear", two["kappa_linear"], 0.7818181818, 10),
        ("set 2 kappa quadratic", two["kappa_quadratic"], 0.9087452471, 10),
        ("set 3 kappa", three["kappa"], -0.04, 2),
        ("set 3 AC1", three["ac1"], 0.9184, 4),
        ("set 3 AC2 quadratic", three["ac2_quadratic"], 0.9946, 4),
    ]
    for key, value, low, high in (
        ("icc1", 0.165742, -0.13, 0.72),
        ("icc_a1", 0.289764, 0.02, 0.76),
        ("icc_c1", 0.714841, 0.34, 0.95),
    ):
        rows.append((f"six by four {key}", sf[key], value, 6))
        rows.append((f"six by four {key} low", sf[key + "_low"], low, 2))
        rows.append((f"six by four {key} high", sf[key + "_high"], high, 2))
    return all([check(*row) for row in rows])


def write(sets, icc):
    def lines(entries):
        return ",\n".join(json.dumps(e, allow_nan=False) for e in entries)

    with open(OUTPUT, "w", encoding="utf-8", newline="\n") as out:
        out.write(f'{{"sets": [\n{lines(sets)}\n],\n"icc": [\n{lines(icc)}\n]}}\n')


def main():
    warnings.filterwarnings("ignore")
    rng = random.Random(SEED)
    sets = [rating_set(name, ratings, 1, 5) for name, ratings in FIXED]
    drawn, left_out = random_sets(rng)
    icc = [icc_set("six by four", SHROUT_FLEISS)] + random_icc(rng)
    good = check_published(sets, icc)
    write(sets + drawn, icc)
    print(f"{len(sets)} fixed and {len(drawn)} random sets, {len(icc)} ICC tables")
    for reason, count in left_out.items():
        print(f"left out {count}: {reason}")
    if not good:
        raise SystemExit("some published values were not reproduced")


if __name__ == "__main__":
    main()
