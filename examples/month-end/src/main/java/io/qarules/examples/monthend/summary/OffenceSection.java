package io.qarules.examples.monthend.summary;

import io.qarules.outcome.Decision;
import io.qarules.outcome.Outcome;
import java.util.List;
import java.util.Locale;

/** How many agents have how many offences, that is findings that count. */
public final class OffenceSection {
    private final List<Long> offences;

    OffenceSection(List<Outcome> outcomes) {
        this.offences = outcomes.stream().map(OffenceSection::offences).toList();
    }

    String text() {
        Table table = new Table("Offences", "Agents", "Share");
        row(table, "none", 0, 0);
        row(table, "1 to 3", 1, 3);
        row(table, "4 to 8", 4, 8);
        row(table, "9 or more", 9, Long.MAX_VALUE);
        return "The %,d agents by the number of their offences (findings that count)\n%s"
                .formatted(offences.size(), table.text());
    }

    /** An offence's decisions, and no others, say which time it was. */
    public static long offences(Outcome outcome) {
        return outcome.decisions().stream()
                .filter(decision -> decision.occurrence() != null)
                .map(Decision::subjectId)
                .distinct()
                .count();
    }

    private void row(Table table, String name, long least, long most) {
        long agents = offences.stream()
                .filter(number -> least <= number && number <= most)
                .count();
        double percent = offences.isEmpty() ? 0 : 100.0 * agents / offences.size();
        table.row(name, String.format(Locale.ROOT, "%,d", agents), String.format(Locale.ROOT, "%.0f %%", percent));
    }
}
