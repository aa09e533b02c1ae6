package io.qarules.workbench.table;

import io.qarules.workbench.table.CellReader.Unreadable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the formats that read most of some texts as moments, days, or times of day. */
final class MomentGuess {
    private static final double HALF = 0.5;
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
            "d-M-yy",
            "M-d-yy",
            "d.M.yy",
            "yy/M/d",
            "yy-M-d",
            "yy.M.d",
            "yyMMdd",
            "d MMM yyyy",
            "d MMMM yyyy",
            "d-MMM-yyyy",
            "d-MMM-yy",
            "MMM d, yyyy",
            "MMM d yyyy",
            "MMMM d, yyyy");
    private static final List<String> TIMES = List.of(
            "H:mm:ss",
            "H:mm",
            "H:mm:ss.SSS",
            "h:mm:ss a",
            "h:mm a",
            "h:mm:ssa",
            "h:mma",
            "ah:mm:ss",
            "ah:mm",
            "H时mm分ss秒",
            "H时mm分",
            "HHmmss",
            "H:mm[:ss]",
            "h:mm[:ss] a");
    private static final List<String> COMPACT = List.of("yyyyMMddHHmmss", "yyyyMMddHHmm");
    private static final List<String> BETWEEN = List.of(" ", "'T'", ", ");
    private static final List<String> WEEKDAYS_BEFORE = List.of("EEE, ", "EEE ", "EEEE, ", "EEEE ");
    private static final List<String> WEEKDAYS_BEHIND = List.of(" EEE", " EEEE", "(EEE)", "(EEEE)");
    private static final Pattern WEEKDAY_BEFORE = Pattern.compile("(?:\\p{Alpha}|周|星期).*");
    private static final Pattern WEEKDAY_BEHIND = Pattern.compile(".+(?:周|星期).*");
    private static final Pattern OFFSET = Pattern.compile(".*\\d\\s?[+-]\\d\\d:?\\d\\d");
    /** Other abbreviations of zones mean one thing here and another there. */
    private static final Pattern WORLD_TIME =
            Pattern.compile(".*\\d\\s?[ap]?m?\\s?(?:UTC|GMT|Z)", Pattern.CASE_INSENSITIVE);

    private static final Pattern OPTIONAL = Pattern.compile("\\[[^]]*]");
    private static final String SIGNS = "/.:,年月日时分秒-";
    private static final Map<String, String> SIGNS_OF = new ConcurrentHashMap<>();
    private static final int FEWEST_DIGITS = 3;
    private static final int ENOUGH = 20;
    private static final Duration FEW_MONTHS = Duration.ofDays(100);
    private static final Map<String, MomentFormat> FORMATS = new ConcurrentHashMap<>();

    private final List<String> texts;
    private final List<String> probes;
    private final Map<String, Double> shares = new HashMap<>();
    private @Nullable List<String> moments;
    private @Nullable List<String> days;

    MomentGuess(List<String> texts) {
        this.texts = texts;
        this.probes = texts.isEmpty() ? List.of() : List.of(texts.get(0), texts.get(texts.size() / 2));
    }

    /** Formats with day and time of day: the one that reads most, and those that read as many and not as the same. */
    List<String> moments() {
        if (moments == null) {
            moments = momentsRead();
        }
        return moments;
    }

    private List<String> momentsRead() {
        List<String> counts = Arrays.stream(EpochFormat.values())
                .filter(epoch -> probes.stream().anyMatch(epoch::isUsual))
                .map(EpochFormat::written)
                .toList();
        if (!counts.isEmpty()) {
            return best(counts, "");
        }
        List<String> formats = new ArrayList<>(List.of("iso"));
        for (String day : days(DAYS)) {
            for (String time : TIMES) {
                BETWEEN.forEach(between -> formats.add(day + between + time));
            }
        }
        COMPACT.forEach(formats::add);
        List<String> zoned = new ArrayList<>(formats);
        formats.stream().filter(format -> !format.equals("iso")).forEach(format -> zones().forEach(
                        zone -> zoned.add(format + zone)));
        return best(zoned, "");
    }

    /** Formats of a day alone. */
    List<String> days() {
        if (days == null) {
            days = best(days(DAYS), "");
        }
        return days;
    }

    /** Formats of a time of day alone. */
    List<String> times() {
        return best(TIMES.stream().map("yyyy-M-d "::concat).toList(), "2026-1-31 ").stream()
                .map(format -> format.substring("yyyy-M-d ".length()))
                .toList();
    }

    /** The share of the texts that a format reads. */
    double share(String format) {
        return share(format, "");
    }

    /** Whether all texts that a format reads name their zone. */
    boolean haveZone(String format) {
        MomentFormat moment = format(format);
        return texts.stream().allMatch(text -> {
            try {
                return moment.hasZone(text);
            } catch (Unreadable e) {
                return true; // whoever needs it names it
            }
        });
    }

    /** Whether a format has hours up to 24 and no text one after 12 or before 1, though some are afternoons of a clock. */
    boolean isOfTwelve(String format) {
        if (texts.size() < ENOUGH || !(format.equals("iso") || format.contains("H:mm")) || haveZone(format)) {
            return false;
        }
        List<Integer> hours = texts.stream()
                .map(text -> read(format, text))
                .filter(Objects::nonNull)
                .map(moment -> moment.atZone(ZoneOffset.UTC).getHour())
                .toList();
        return hours.stream().allMatch(hour -> hour >= 1 && hour <= 12)
                && hours.stream().anyMatch(hour -> hour < 6);
    }

    private List<String> days(List<String> plain) {
        List<String> days = new ArrayList<>(plain);
        if (probes.stream().anyMatch(text -> WEEKDAY_BEFORE.matcher(text).matches())) {
            plain.forEach(day -> WEEKDAYS_BEFORE.forEach(before -> days.add(before + day)));
        }
        if (probes.stream().anyMatch(text -> WEEKDAY_BEHIND.matcher(text).matches())) {
            plain.forEach(day -> WEEKDAYS_BEHIND.forEach(behind -> days.add(day + behind)));
        }
        return days;
    }

    private List<String> zones() {
        if (probes.stream().anyMatch(text -> OFFSET.matcher(text).matches())) {
            return List.of(" XX", "XX", " XXX", "XXX");
        }
        return probes.stream().anyMatch(text -> WORLD_TIME.matcher(text).matches())
                ? List.of(" z", "z", "X")
                : List.of();
    }

    private List<String> best(List<String> formats, String before) {
        if (probes.stream()
                .noneMatch(text -> text.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS)) {
            return List.of();
        }
        List<String> likely = formats.stream()
                .filter(format -> probes.stream()
                        .map(before::concat)
                        .anyMatch(text -> hasSigns(format, text) && read(format, text) != null))
                .toList();
        double most = likely.stream()
                .mapToDouble(format -> share(format, before))
                .max()
                .orElse(0);
        List<String> best = new ArrayList<>();
        for (String format : likely) {
            if (most >= HALF
                    && share(format, before) == most
                    && best.stream().noneMatch(other -> areSame(format, other, before))) {
                best.add(format);
            }
        }
        best.sort(Comparator.comparing(format -> isWide(format, before))); // which keeps the order of the others
        return best;
    }

    /** Whether the moments that a format reads are not within a few months of one another, as those of an export are. */
    private boolean isWide(String format, String before) {
        List<Instant> moments = texts.stream()
                .map(text -> read(format, before + text))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return Duration.between(moments.get(0), moments.get(moments.size() - 1)).compareTo(FEW_MONTHS) > 0;
    }

    /** Whether a text has the signs of a format; most formats need not be tried. */
    private static boolean hasSigns(String format, String text) {
        String signs = SIGNS_OF.computeIfAbsent(format, MomentGuess::signs);
        for (int i = 0; i < signs.length(); i++) {
            if (text.indexOf(signs.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String signs(String format) {
        return OPTIONAL.matcher(format).replaceAll("").replaceAll("[^" + SIGNS + "]", "");
    }

    private double share(String format, String before) {
        return shares.computeIfAbsent(
                format + before,
                key -> (double) texts.stream()
                                .filter(text -> read(format, before + text) != null)
                                .count()
                        / texts.size());
    }

    private boolean areSame(String format, String other, String before) {
        return texts.stream().allMatch(text -> {
            Instant moment = read(format, before + text);
            return moment == null ? read(other, before + text) == null : moment.equals(read(other, before + text));
        });
    }

    private static @Nullable Instant read(String format, String text) {
        try {
            return format(format).read(text, ZoneOffset.UTC);
        } catch (Unreadable e) {
            return null; // which is the question
        }
    }

    private static MomentFormat format(String format) {
        return FORMATS.computeIfAbsent(format, MomentFormat::of);
    }
}
