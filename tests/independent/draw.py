#!/usr/bin/env python3
"""Which files `getrouw prepare --sample` draws, worked out anew from what the program's documentation says of it.

    draw.py LIST.csv N SEED [--by-worker]

ChaCha20 is written out here after RFC 8439 (20 rounds), with the 64-bit block counter and the nonce of nought that its first description has.
"""
import csv
import hashlib
import struct
import sys

MASK = 0xFFFFFFFF


def rotated(word, by):
    return ((word << by) | (word >> (32 - by))) & MASK


def quarter(state, a, b, c, d):
    for first, second, third, by in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
        state[first] = (state[first] + state[second]) & MASK
        state[third] = rotated(state[third] ^ state[first], by)


def block(key, counter):
    start = list(struct.unpack("<4I", b"expand 32-byte k")) + list(struct.unpack("<8I", key)) + [counter & MASK, counter >> 32, 0, 0]
    state = list(start)
    for _ in range(10):
        for column in range(4):
            quarter(state, column, 4 + column, 8 + column, 12 + column)
        for a, b, c, d in ((0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)):
            quarter(state, a, b, c, d)
    return struct.pack("<16I", *((one + other) & MASK for one, other in zip(state, start)))


def numbers(seed):
    key, counter = hashlib.sha256(seed.encode()).digest(), 0
    while True:
        yield from struct.unpack("<8Q", block(key, counter))
        counter += 1


def below(end, stream):
    beyond = 2**64 // end * end
    return next(number for number in stream if number < beyond) % end


def drawn(names, number, stream):
    names = list(names)
    for place in range(number):
        other = place + below(len(names) - place, stream)
        names[place], names[other] = names[other], names[place]
    return names[:number]


def main(path, number, seed, by_worker):
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    worker_of = {}
    for row in sorted(rows, key=lambda row: (row["client"].encode(), row.get("worker", "").encode())):
        worker_of.setdefault(row["client"], row.get("worker", ""))
    stream, number = numbers(seed), min(number, len(worker_of))
    ordered = sorted(worker_of, key=str.encode)
    if not by_worker:
        return drawn(ordered, number, stream)
    groups = {}
    for client in ordered:
        groups.setdefault(worker_of[client], []).append(client)
    workers = sorted(groups, key=str.encode)
    shares = {worker: len(groups[worker]) * number // len(ordered) for worker in workers}
    rests = sorted(workers, key=lambda worker: -(len(groups[worker]) * number % len(ordered)))
    for worker in rests[: number - sum(shares.values())]:
        shares[worker] += 1
    return [client for worker in workers for client in drawn(groups[worker], shares[worker], stream)]


if __name__ == "__main__":
    print("\n".join(main(sys.argv[1], int(sys.argv[2]), sys.argv[3], "--by-worker" in sys.argv)))
