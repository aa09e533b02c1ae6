package io.qarules.workbench.table;

import io.qarules.outcome.Text;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time zone of a file's moments: that which the name of their column says, else an assumed one.
 *
 * @param note where it is from
 */
record SniffedZone(ZoneId zone, Text note) {
    private static final ZoneId ASSUMED = ZoneId.of("Asia/Shanghai");
    private static final Pattern OFFSET =
            Pattern.compile(".*(?<![A-Za-z])(?:UTC|GMT)\\s*(?<offset>[+-]\\d{1,2}(?::?\\d\\d)?)?(?![A-Za-z\\d]).*");
    private static final Pattern REGION =
            Pattern.compile(".*?(?<region>[A-Z][a-z]+/[A-Z][A-Za-z]+(?:_[A-Z][a-z]+)*).*");

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
                return new SniffedZone(named.get(), TableWords.say("yaml.zoneNamed", column));
            }
        }
        return new SniffedZone(ASSUMED, TableWords.say(ownZones ? "yaml.zoneOwn" : "yaml.zone"));
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
            return column.contains("北京时间") ? Optional.of(ASSUMED) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // then it is no zone that it names
        }
    }
}
