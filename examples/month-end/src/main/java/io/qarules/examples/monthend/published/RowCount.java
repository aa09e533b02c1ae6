package io.qarules.examples.monthend.published;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many rows of a file were read, used and left out, and why; read = used + left out. */
public final class RowCount {
    private static final int NAMED = 3;
    private static final int VALUES_SHOWN = 6;

    private final Map<String, List<String>> leftOut = new LinkedHashMap<>();
    private final List<String> unreadable = new ArrayList<>();
    private final Map<String, Integer> remarks = new LinkedHashMap<>();
    private int read;
    private int used;

    /** A row was used. */
    void use(List<String> rowRemarks) {
        read++;
        used++;
        rowRemarks.forEach(remark -> remarks.merge(remark, 1, Integer::sum));
    }

    /**
     * A row was left out.
     *
     * @param name how a reader finds it
     * @param values what in it cannot be read, and how it is to be written
     */
    void leaveOut(String reason, String name, List<String> values) {
        read++;
        values.stream().limit(VALUES_SHOWN - unreadable.size()).forEach(value -> unreadable.add(name + ": " + value));
        leftOut.computeIfAbsent(reason, first -> new ArrayList<>()).add(name);
    }

    int read() {
        return read;
    }

    int used() {
        return used;
    }

    /** The number of rows left out for each reason. */
    public Map<String, Integer> leftOut() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        leftOut.forEach((reason, rows) -> counts.put(reason, rows.size()));
        return counts;
    }

    /** The number of used rows that something is to be said about. */
    public Map<String, Integer> remarks() {
        return new LinkedHashMap<>(remarks);
    }

    public String text() {
        int out = leftOut().values().stream().mapToInt(Integer::intValue).sum();
        StringBuilder text = new StringBuilder("  Rows read %,d, used %,d, left out %,d\n".formatted(read, used, out));
        leftOut.forEach((reason, rows) ->
                text.append("    left out %,7d  %s (%s)\n".formatted(rows.size(), reason, names(rows))));
        unreadable.forEach(value -> text.append("      ").append(value).append('\n'));
        remarks.forEach((remark, rows) -> text.append("    used     %,7d  although %s\n".formatted(rows, remark)));
        return text.toString();
    }

    private static String names(List<String> rows) {
        return rows.size() <= NAMED
                ? String.join(", ", rows)
                : String.join(", ", rows.subList(0, NAMED)) + " and others";
    }
}
