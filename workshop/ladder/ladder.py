"""The rows in Python of the command benchmark:  ladder.py VERSION THREADS
reads numbers of samples, a line each, and answers each with its result and its seconds."""
import os
import random
import sys
import time
from concurrent.futures import ProcessPoolExecutor

SIDE, PRIME = 1_000_000, 2**61 - 1  # as in Worker.java


# The next two are the Python lesson's own answer, but for a line that prints.

def monte_carlo_pi(num_samples):
    inside_circle = 0
    for _ in range(num_samples):
        x, y = random.uniform(-1, 1), random.uniform(-1, 1)
        if x**2 + y**2 <= 1:
            inside_circle += 1
    return inside_circle


def parallel_monte_carlo_pi(num_samples, num_processes):
    samples_per_process = num_samples // num_processes
    with ProcessPoolExecutor(max_workers=num_processes) as executor:
        results = list(executor.map(monte_carlo_pi, [samples_per_process] * num_processes))
    return (sum(results) / num_samples) * 4


def serial(threads):
    return lambda samples: monte_carlo_pi(samples) / samples * 4


def process_pool(threads):
    return lambda samples: parallel_monte_carlo_pi(samples, threads)


def numpy(threads):
    import numpy
    generator, chunk = numpy.random.default_rng(42), 100_000  # which the caches hold

    def estimate(samples):
        inside = 0
        for start in range(0, samples, chunk):
            x, y = generator.random((2, min(chunk, samples - start)))
            inside += numpy.count_nonzero(x * x + y * y <= 1)
        return 4 * inside / samples
    return estimate


def numba(threads):
    os.environ["NUMBA_NUM_THREADS"] = str(threads)
    import numba

    @numba.njit("int64(int64)", parallel=threads > 1)
    def count_inside(samples):
        inside = 0
        for _ in numba.prange(samples):
            x, y = random.random(), random.random()
            if x * x + y * y <= 1:
                inside += 1
        return inside
    return lambda samples: 4 * count_inside(samples) / samples


def repeated(paths):
    def last(samples):
        for _ in range(samples):
            result = paths()
        return result % PRIME
    return last


def math_comb(threads):
    import math
    return repeated(lambda: math.comb(2 * SIDE - 2, SIDE - 1))


def gmpy2(threads):
    import gmpy2
    return repeated(lambda: gmpy2.comb(2 * SIDE - 2, SIDE - 1))


if __name__ == "__main__":
    name, threads = sys.argv[1].replace(" ", "_").replace(".", "_"), int(sys.argv[2])
    try:
        version = globals()[name](threads)
    except ModuleNotFoundError as missing:
        print(f"no module {missing.name}", file=sys.stderr)
        sys.exit(3)
    for line in sys.stdin:
        start = time.perf_counter()
        result = version(int(line))
        print(result, time.perf_counter() - start, flush=True)
