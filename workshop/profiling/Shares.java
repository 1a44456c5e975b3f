package profiling;

import module java.base;

/** Amounts by name, the largest first; what each is of the whole. */
final class Shares {
    /** A name with its amount. */
    record Share(String name, double amount, double ofWhole) {}

    private Shares() {}

    static <T> List<Share> of(Collection<T> all, Function<T, String> name,
            ToDoubleFunction<T> amount) {
        double whole = all.stream().mapToDouble(amount).sum();
        return all.stream().collect(Collectors.groupingBy(name, LinkedHashMap::new,
                Collectors.summingDouble(amount))).entrySet().stream()
                .map(one -> new Share(one.getKey(), one.getValue(), one.getValue() / whole))
                .sorted(Comparator.comparingDouble(Share::amount).reversed()).toList();
    }
}
