package io.qarules.examples.monthend.report;

import io.qarules.outcome.Decision;
import io.qarules.outcome.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Decisions of one kind or clause as a bar of three parts.
 *
 * @param label what they are, in both languages
 * @param code the clause, or the kind's name
 * @param inForce how many are in force
 * @param waiting how many wait for a person's word
 * @param replaced how many a heavier one replaces
 * @param parts of the bar, on a scale of 0 to 100
 */
record BarRow(
        String code,
        Text label,
        String inForce,
        String waiting,
        String replaced,
        String fines,
        String collected,
        List<Part> parts) {

    /** @param longest the number of decisions in the longest bar */
    static BarRow of(String code, Text label, List<Decision> decisions, int longest) {
        long inForce = count(decisions, Penalties::inForce);
        long waiting = count(decisions, Penalties::waits);
        long replaced = decisions.size() - inForce - waiting;
        FineSum fines = FineSum.of(decisions, Penalties::inForce);
        return new BarRow(
                code,
                label,
                Show.count(inForce),
                Show.count(waiting),
                Show.count(replaced),
                Show.money(fines.set()),
                Show.money(fines.collected()),
                parts(100.0 / Math.max(1, longest), inForce, waiting, replaced));
    }

    private static List<Part> parts(double scale, long inForce, long waiting, long replaced) {
        List<Part> parts = new ArrayList<>();
        double x = 0;
        x = part(parts, x, inForce * scale, "in-force");
        x = part(parts, x, waiting * scale, "waiting");
        part(parts, x, replaced * scale, "replaced");
        return parts;
    }

    private static double part(List<Part> parts, double x, double width, String style) {
        if (width > 0) {
            parts.add(new Part(Show.length(x), Show.length(width), style));
        }
        return x + width;
    }

    private static long count(List<Decision> decisions, Predicate<Decision> which) {
        return decisions.stream().filter(which).count();
    }

    /** A part of a bar. */
    record Part(String x, String width, String style) {}
}
