package io.qarules.benchmarks.chaos;

import io.qarules.book.Adjustment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was delivered, in the order in which it was, by all processes. One line an adjustment, appended by whoever has the
 * lock on deliveries.
 */
record Deliveries(Path file) {
    void add(Adjustment adjustment) {
        String line = adjustment.agentId() + " " + name(adjustment.knownAt(), adjustment.key()) + "\n";
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns how an adjustment of an agent is named. */
    static String name(Instant knownAt, @Nullable String key) {
        return knownAt + " " + key;
    }

    /** Returns by agent what was delivered, each in the place of its first time. */
    Map<String, List<String>> byAgent() throws IOException {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            int agent = line.indexOf(' ');
            names.computeIfAbsent(line.substring(0, agent), missing -> new LinkedHashSet<>())
                    .add(line.substring(agent + 1));
        }
        Map<String, List<String>> lists = new LinkedHashMap<>();
        names.forEach((agent, those) -> lists.put(agent, new ArrayList<>(those)));
        return lists;
    }
}
