import module java.base;

/**
 * Rows that are measured in turn, and printed as one table.
 *
 * @param title what is measured
 * @param base what the rows are compared with
 * @param unit what is counted, in millions a second; empty where the time of one is shown
 * @param first samples of the run whose results are compared
 */
record Group(String name, String title, String base, String unit, long first,
        List<Row> rows) {
    /** Those rows of it that are among these. */
    Group only(Collection<Row> chosen) {
        return new Group(name, title, base, unit, first,
                rows.stream().filter(chosen::contains).toList());
    }

    /**
     * The rows that a person means: of the group of that name, or else of that very name, or else
     * those that have it as a part; none if nothing is called so.
     */
    static Set<Row> named(String name, List<Group> groups) {
        var ways = List.<BiPredicate<Group, Row>>of((group, _) -> group.name.equals(name),
                (_, row) -> row.name().equals(name), (_, row) -> row.has(name));
        return ways.stream().map(way -> groups.stream().flatMap(group -> group.rows.stream()
                .filter(row -> way.test(group, row))).collect(Collectors.toSet()))
                .filter(rows -> !rows.isEmpty()).findFirst().orElse(Set.of());
    }
}
