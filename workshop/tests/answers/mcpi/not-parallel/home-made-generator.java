// Xorshift, written by hand, and still serial.

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) {
        long inside = 0, state = seed * 2 + 1;
        for (long sample = 0; sample < samples; sample++) {
            state = next(state);
            double x = (state >>> 11) * 0x1p-53;
            state = next(state);
            double y = (state >>> 11) * 0x1p-53;
            if (x * x + y * y <= 1) inside++;
        }
        return 4.0 * inside / samples;
    }

    static long next(long state) {
        state ^= state << 13;
        state ^= state >>> 7;
        return state ^ state << 17;
    }
}
