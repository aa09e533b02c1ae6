package io.qarules.workbench.table;

import io.qarules.outcome.Text;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time zone of a file's moments: that which the name of their column says, else an assumed one.
 *
 * @param note where it is from
 * @param doubt what else the name may mean, or that it is not known; null where neither is so
 */
record SniffedZone(ZoneId zone, Text note, @Nullable Text doubt) {
    private static final ZoneId ASSUMED = ZoneId.of("Asia/Shanghai");
    private static final Pattern OFFSET =
            Pattern.compile(".*(?<![A-Za-z])(?:UTC|GMT)\\s*(?<offset>[+-]\\d{1,2}(?::?\\d\\d)?)?(?![A-Za-z\\d]).*");
    private static final Pattern REGION =
            Pattern.compile(".*?(?<region>[A-Z][a-z]+/[A-Z][A-Za-z]+(?:_[A-Z][a-z]+)*).*");

    private static final Map<Pattern, String> AMERICAN = Map.of(
            american("ET|Eastern"), "America/New_York",
            american("CT|Central"), "America/Chicago",
            american("MT|Mountain"), "America/Denver",
            american("PT|Pacific"), "America/Los_Angeles");
    /** What stands at a name's end, or in brackets, as an abbreviation of a zone. */
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:[(（\\[]\\s*|.*[ _])(?<zone>[A-Z]{1,3}[SD]T|[ECMP]T|CET|EET|WET|MSK|SGT|HKT)\\s*(?:[)）\\]]|$)");

    private static final Map<String, String> ALL_YEAR = Map.of(
            "EST", "-05:00", "EDT", "-04:00", "MST", "-07:00", "MDT", "-06:00", "PST", "-08:00", "PDT", "-07:00", "JST",
            "+09:00", "KST", "+09:00", "HKT", "+08:00", "SGT", "+08:00");

    /**
     * Finds the zone.
     *
     * @param column that gives the moments; null where none does
     * @param ownZones whether each of its texts names its zone
     */
    static SniffedZone of(@Nullable String column, boolean ownZones) {
        if (column != null && !ownZones) {
            Optional<ZoneId> named = named(column);
            if (named.isPresent()) {
                return new SniffedZone(named.get(), TableWords.say("yaml.zoneNamed", column), null);
            }
            Matcher abbreviation = ABBREVIATION.matcher(column);
            if (abbreviation.find()) {
                return abbreviated(column, abbreviation.group("zone"));
            }
        }
        return new SniffedZone(ASSUMED, TableWords.say(ownZones ? "yaml.zoneOwn" : "yaml.zone"), null);
    }

    /** Most abbreviations mean one offset here and another there, and with some people also that of summer. */
    private static SniffedZone abbreviated(String column, String abbreviation) {
        String offset = ALL_YEAR.get(abbreviation);
        return offset == null
                ? new SniffedZone(
                        ASSUMED, TableWords.say("yaml.zone"), TableWords.say("sniff.zoneUnknown", abbreviation))
                : new SniffedZone(
                        ZoneId.of(offset),
                        TableWords.say("yaml.zoneNamed", column),
                        TableWords.say("sniff.zoneOffset", abbreviation, offset));
    }

    private static Pattern american(String names) {
        return Pattern.compile("[(（\\[]\\s*(?:US\\s+)?(?:" + names + ")(?:\\s+Time)?\\s*(?:\\(?US\\)?\\s*)?[)）\\]]");
    }

    private static Optional<ZoneId> named(String column) {
        try {
            Matcher region = REGION.matcher(column);
            if (region.matches()) {
                return Optional.of(ZoneId.of(region.group("region")));
            }
            Matcher offset = OFFSET.matcher(column);
            if (offset.matches()) {
                String hours = offset.group("offset");
                return Optional.of(ZoneId.of(hours == null ? "UTC" : "UTC" + hours));
            }
            for (Map.Entry<Pattern, String> american : AMERICAN.entrySet()) {
                if (american.getKey().matcher(column).find()) {
                    return Optional.of(ZoneId.of(american.getValue()));
                }
            }
            return column.contains("北京时间") ? Optional.of(ASSUMED) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // then it is no zone that it names
        }
    }
}
