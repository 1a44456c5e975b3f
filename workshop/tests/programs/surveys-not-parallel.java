// wrong: not-parallel at line 24: invokeAll waits for its tasks, and is given one at a time
//JAVA 25+

import module java.base;

/** How many of the points of a square lie in its circle, for several sizes of the square. */
class Surveys {
    static long inside(int size) {
        long inside = 0;
        for (long x = -size; x <= size; x++)
            for (long y = -size; y <= size; y++)
                if (x * x + y * y <= (long) size * size) inside++;
        return inside;
    }

    void main() throws Exception {
        var surveys = new ArrayList<Callable<Long>>();
        for (int i = 1; i <= 8; i++) {
            int size = i * 200;
            surveys.add(() -> inside(size));
        }
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var survey : surveys)
                IO.println(pool.invokeAll(List.of(survey)).getFirst().get());
        }
    }
}
