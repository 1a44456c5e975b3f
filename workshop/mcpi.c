/* The loops of the Monte Carlo solutions in C, for the benchmark:

       mcpi GENERATOR SAMPLES SEED [THREADS]     prints the estimate and the seconds that it took

   GENERATOR is SplitMix64 (the points of mcpi-serial; the only one that takes THREADS, if it is
   compiled with -fopenmp), xoshiro256++, `eight streams` or `intrinsics` (the points of the row
   lanes of mcpi-vector on one thread, without and with instructions chosen by hand). Exit code 2
   for a wrong call, 3 where the processor that it is compiled for has no such instructions. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#ifdef __AVX2__
#include <immintrin.h>
#endif

/* SplitMix64: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014,
   with the constants of java.util.SplittableRandom. */
#define GAMMA 0x9e3779b97f4a7c15

static inline uint64_t mix(uint64_t z) {
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

static inline uint64_t splitmix64(uint64_t *state) { return mix(*state += GAMMA); }

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

/* The generator is a counter and a hash: each thread begins where its points do. */
static long inside_splitmix64_threads(long samples, uint64_t seed, int threads) {
    long inside = 0;
    #pragma omp parallel for num_threads(threads) reduction(+ : inside) schedule(static, 1)
    for (int thread = 0; thread < threads; thread++) {
        long rest = samples % threads, share = samples / threads + (thread < rest);
        long first = samples / threads * thread + (thread < rest ? thread : rest);
        inside += inside_splitmix64(share, seed + 2 * GAMMA * first);
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

/* new SplittableRandom(seed).split() */
typedef struct { uint64_t state, gamma; } splittable;

static splittable split_of(uint64_t seed) {
    uint64_t z = seed + 2 * GAMMA;
    z = (z ^ (z >> 33)) * 0xff51afd7ed558ccd;
    z = (z ^ (z >> 33)) * 0xc4ceb9fe1a85ec53;
    z = (z ^ (z >> 33)) | 1;
    if (__builtin_popcountll(z ^ (z >> 1)) < 24) z ^= 0xaaaaaaaaaaaaaaaa;
    return (splittable) {mix(seed + GAMMA), z};
}

static uint64_t next(splittable *random) { return mix(random->state += random->gamma); }

/* xoshiro256+, eight streams, one draw a sample, whose halves are x and y, without the lowest 3
   bits: the algorithm of mcpi-vector. The functions count the points inside; s[0] are the first
   words.
   Left alone, gcc unrolls the inner loop first, and then makes little of it. */
static long inside_eight_streams(long steps, uint64_t s[4][8]) {
    uint64_t a[8], b[8], c[8], d[8], count[8] = {0};
    memcpy(a, s[0], sizeof a);
    memcpy(b, s[1], sizeof b);
    memcpy(c, s[2], sizeof c);
    memcpy(d, s[3], sizeof d);
    for (long step = 0; step < steps; step++)
        #pragma GCC unroll 1
        for (int i = 0; i < 8; i++) { /* what gcc is to vectorise */
            uint64_t sum = a[i] + d[i], t = b[i] << 17, x = sum >> 33, y = sum & 0x7ffffff8;
            c[i] ^= a[i];
            d[i] ^= b[i];
            b[i] ^= c[i];
            a[i] ^= d[i];
            c[i] ^= t;
            d[i] = rotate_left(d[i], 45);
            count[i] += (x * x + y * y) >> 62;
        }
    long inside = 8 * steps;
    for (int i = 0; i < 8; i++) inside -= count[i];
    return inside;
}

#if defined __AVX512F__
static long inside_intrinsics(long steps, uint64_t s[4][8]) {
    __m512i a = _mm512_loadu_si512(s[0]), b = _mm512_loadu_si512(s[1]);
    __m512i c = _mm512_loadu_si512(s[2]), d = _mm512_loadu_si512(s[3]);
    __m512i mask = _mm512_set1_epi64(0x7ffffff8), bit62 = _mm512_set1_epi64(1L << 62);
    long inside = 8 * steps;
    for (long step = 0; step < steps; step++) {
        __m512i sum = _mm512_add_epi64(a, d), t = _mm512_slli_epi64(b, 17);
        d = _mm512_xor_si512(d, b);
        b = _mm512_ternarylogic_epi64(b, c, a, 0x96); /* b ^ c ^ a */
        c = _mm512_ternarylogic_epi64(c, a, t, 0x96);
        a = _mm512_xor_si512(a, d);
        d = _mm512_rol_epi64(d, 45);
        __m512i x = _mm512_srli_epi64(sum, 33), y = _mm512_and_si512(sum, mask);
        __m512i squares = _mm512_add_epi64(_mm512_mul_epu32(x, x), _mm512_mul_epu32(y, y));
        inside -= __builtin_popcount(_mm512_test_epi64_mask(squares, bit62));
    }
    return inside;
}
#elif defined __AVX2__
static long inside_intrinsics(long steps, uint64_t s[4][8]) {
    long inside = 0;
    for (int i = 0; i < 8; i += 4) {
        __m256i a = _mm256_loadu_si256((__m256i *) (s[0] + i));
        __m256i b = _mm256_loadu_si256((__m256i *) (s[1] + i));
        __m256i c = _mm256_loadu_si256((__m256i *) (s[2] + i));
        __m256i d = _mm256_loadu_si256((__m256i *) (s[3] + i));
        __m256i mask = _mm256_set1_epi64x(0x7ffffff8), bit62 = _mm256_set1_epi64x(1L << 62);
        for (long step = 0; step < steps; step++) {
            __m256i sum = _mm256_add_epi64(a, d), t = _mm256_slli_epi64(b, 17);
            c = _mm256_xor_si256(c, a);
            d = _mm256_xor_si256(d, b);
            b = _mm256_xor_si256(b, c);
            a = _mm256_xor_si256(a, d);
            c = _mm256_xor_si256(c, t);
            d = _mm256_or_si256(_mm256_slli_epi64(d, 45), _mm256_srli_epi64(d, 19));
            __m256i x = _mm256_srli_epi64(sum, 33), y = _mm256_and_si256(sum, mask);
            __m256i squares = _mm256_add_epi64(_mm256_mul_epu32(x, x), _mm256_mul_epu32(y, y));
            __m256i is_inside = _mm256_cmpgt_epi64(bit62, squares);
            inside += __builtin_popcount(_mm256_movemask_pd(_mm256_castsi256_pd(is_inside)));
        }
    }
    return inside;
}
#else
static long inside_intrinsics(long steps, uint64_t s[4][8]) {
    (void) steps, (void) s;
    fputs("intrinsics: this was compiled for a processor without AVX2\n", stderr);
    exit(3);
}
#endif

/* As the one task of mcpi-vector: what eight streams leave over is drawn one by one. */
static long inside_streams(long samples, uint64_t seed, long inside_all(long, uint64_t[4][8])) {
    splittable random = split_of(seed);
    uint64_t s[4][8];
    for (int i = 0; i < 32; i++) s[i / 8][i % 8] = next(&random);
    long inside = inside_all(samples / 8, s);
    for (long sample = 0; sample < samples % 8; sample++) {
        double x = unit(next(&random)), y = unit(next(&random));
        if (x * x + y * y <= 1) inside++;
    }
    return inside;
}

static long inside(const char *generator, long samples, uint64_t seed, int threads) {
    if (strcmp(generator, "SplitMix64") == 0)
        return inside_splitmix64_threads(samples, seed, threads);
    if (strcmp(generator, "xoshiro256++") == 0) return inside_xoshiro256pp(samples, seed);
    if (strcmp(generator, "eight streams") == 0)
        return inside_streams(samples, seed, inside_eight_streams);
    if (strcmp(generator, "intrinsics") == 0)
        return inside_streams(samples, seed, inside_intrinsics);
    exit(2);
}

int main(int argc, char **argv) {
    if (argc != 4 && argc != 5) return 2;
    long samples = atol(argv[2]), seed = atol(argv[3]);
    int threads = argc == 5 ? atoi(argv[4]) : 1;
    if (samples < 1 || threads < 1) return 2;
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    long count = inside(argv[1], samples, seed, threads);
    clock_gettime(CLOCK_MONOTONIC, &end);
    printf("%.8f %.9f\n", 4.0 * count / samples,
           (end.tv_sec - start.tv_sec) + (end.tv_nsec - start.tv_nsec) / 1e9);
    return 0;
}
