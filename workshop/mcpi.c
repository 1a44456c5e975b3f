/* The loop of the Monte Carlo solutions in C, for the benchmark:  mcpi GENERATOR SAMPLES SEED
   prints the estimate and the seconds that the loop took. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* SplitMix64: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014,
   with the constants of java.util.SplittableRandom. */
static inline uint64_t splitmix64(uint64_t *state) {
    uint64_t z = *state += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

static inline uint64_t rotate_left(uint64_t x, int k) { return x << k | x >> (64 - k); }

/* xoshiro256++: Blackman and Vigna, "Scrambled Linear Pseudorandom Number Generators",
   TOMS 2021. */
static inline uint64_t xoshiro256pp(uint64_t s[4]) {
    uint64_t result = rotate_left(s[0] + s[3], 23) + s[0], t = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = rotate_left(s[3], 45);
    return result;
}

static inline double unit(uint64_t bits) { return (bits >> 11) * 0x1.0p-53; }

static long inside_splitmix64(long samples, uint64_t state) {
    long inside = 0;
    for (long sample = 0; sample < samples; sample++) {
        double x = unit(splitmix64(&state)), y = unit(splitmix64(&state));
        if (x * x + y * y <= 1) inside++;
    }
    return inside;
}

static long inside_xoshiro256pp(long samples, uint64_t seed) {
    uint64_t s[4];
    for (int i = 0; i < 4; i++) s[i] = splitmix64(&seed);
    long inside = 0;
    for (long sample = 0; sample < samples; sample++) {
        double x = unit(xoshiro256pp(s)), y = unit(xoshiro256pp(s));
        if (x * x + y * y <= 1) inside++;
    }
    return inside;
}

int main(int argc, char **argv) {
    if (argc != 4) return 2;
    long samples = atol(argv[2]), seed = atol(argv[3]);
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    long inside = strcmp(argv[1], "xoshiro256++") == 0
            ? inside_xoshiro256pp(samples, seed) : inside_splitmix64(samples, seed);
    clock_gettime(CLOCK_MONOTONIC, &end);
    printf("%.8f %.9f\n", 4.0 * inside / samples,
           (end.tv_sec - start.tv_sec) + (end.tv_nsec - start.tv_nsec) / 1e9);
    return 0;
}
