package io.qarules.workbench.table;

import io.qarules.workbench.table.CellReader.Unreadable;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A column with the texts of the rows looked at.
 *
 * @param texts of the cells that are not blank, without space around
 * @param blank how many are blank
 */
record SampledColumn(String name, List<String> texts, int blank) {
    private static final int SAMPLES = 3;
    private static final List<String> DAYS = List.of(
            "yyyy-M-d",
            "yyyy/M/d",
            "yyyy.M.d",
            "yyyyMMdd",
            "yyyy年M月d日",
            "d/M/yyyy",
            "M/d/yyyy",
            "d.M.yyyy",
            "d-M-yyyy",
            "M-d-yyyy",
            "d/M/yy",
            "M/d/yy",
            "yyMMdd",
            "d MMM yyyy",
            "d-MMM-yyyy",
            "d-MMM-yy",
            "MMM d, yyyy");
    private static final List<String> TIMES =
            List.of("H:mm:ss", "H:mm", "H:mm:ss.SSS", "h:mm:ss a", "h:mm a", "ah:mm:ss", "ah:mm", "H时mm分ss秒");

    SampledColumn {
        texts = List.copyOf(texts);
    }

    Set<String> distinct() {
        return new LinkedHashSet<>(texts);
    }

    /** The share of the texts of which something holds; 0 where there is none. */
    double share(Predicate<String> holds) {
        return texts.isEmpty() ? 0 : (double) texts.stream().filter(holds).count() / texts.size();
    }

    /** Formats with day and time of day that read nearly all texts, those that read most first. */
    List<String> moments() {
        List<String> formats = new ArrayList<>(List.of("iso", "epochSeconds", "epochMillis"));
        for (String day : DAYS) {
            for (String time : TIMES) {
                formats.add(day + " " + time);
                formats.add(day + "'T'" + time);
            }
        }
        return reading(formats.stream(), "");
    }

    /** Formats of a day alone. */
    List<String> days() {
        return reading(DAYS.stream(), "");
    }

    /** Formats of a time of day alone. */
    List<String> times() {
        return reading(TIMES.stream().map("yyyy-M-d "::concat), "2026-1-31 ").stream()
                .map(format -> format.substring("yyyy-M-d ".length()))
                .toList();
    }

    private List<String> reading(Stream<String> formats, String before) {
        return formats.filter(format -> {
                    MomentFormat moment = MomentFormat.of(format);
                    return !texts.isEmpty()
                            && isRead(moment, format, before + texts.get(0))
                            && share(text -> isRead(moment, format, before + text)) >= ColumnSniffer.NEARLY_ALL;
                })
                .toList();
    }

    private static boolean isRead(MomentFormat moment, String format, String text) {
        if (format.startsWith("epoch")) {
            return text.matches(format.equals("epochSeconds") ? "1\\d{9}" : "1\\d{12}");
        }
        try {
            moment.read(text, ZoneOffset.UTC);
            return true;
        } catch (Unreadable e) {
            return false; // which is the question
        }
    }

    /** The first different texts, for people. */
    String samples() {
        return String.join(
                ", ",
                distinct().stream()
                        .limit(SAMPLES)
                        .map(text -> text.length() > 24 ? text.substring(0, 24) + "…" : text)
                        .toList());
    }
}
