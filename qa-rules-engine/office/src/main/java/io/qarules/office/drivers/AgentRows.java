package io.qarules.office.drivers;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.qarules.engine.check.CheckedDrivers;
import io.qarules.engine.check.CheckedDriversRow;
import io.qarules.engine.value.TextOrder;
import io.qarules.office.statistics.Series;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of one agent, in the order of periods. */
record AgentRows(String agentId, List<CheckedDriversRow> rows) {
    /** Returns the rows of each agent, in the order of agents. */
    static Collection<AgentRows> of(CheckedDrivers drivers) {
        return drivers.rows().stream()
                .collect(groupingBy(
                        CheckedDriversRow::agentId,
                        () -> new TreeMap<>(TextOrder.BY_CODE_POINT),
                        collectingAndThen(
                                toList(), rows -> new AgentRows(rows.get(0).agentId(), rows))))
                .values();
    }

    /** Returns the row of a period; null where there is none. */
    @Nullable
    CheckedDriversRow in(int period) {
        return rows.stream().filter(row -> row.period() == period).findFirst().orElse(null);
    }

    /** Returns the index in a period; null where it is not known. */
    @Nullable
    BigDecimal indexIn(int period) {
        CheckedDriversRow row = in(period);
        return row == null ? null : row.satisfactionIndex();
    }

    /** Returns what is known of the index before a period, in the line that the agent had last; empty where nothing is. */
    Series before(int period) {
        List<CheckedDriversRow> earlier =
                rows.stream().filter(row -> row.period() < period).toList();
        String line = earlier.isEmpty() ? null : earlier.get(earlier.size() - 1).line();
        return new Series(
                line == null ? "" : line,
                earlier.stream()
                        .filter(row -> row.satisfactionIndex() != null)
                        .map(row -> new Series.Point(
                                row.period(),
                                Objects.requireNonNull(row.satisfactionIndex()).doubleValue()))
                        .toList());
    }
}
