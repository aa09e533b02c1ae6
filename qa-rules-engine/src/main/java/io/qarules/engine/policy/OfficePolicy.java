package io.qarules.engine.policy;

import java.time.ZoneId;
import java.util.List;

/**
 * The settings of a pack of the inspection office, as its rules of stage policy set them (POLICY 19).
 *
 * @param zone in which the days of calls are taken
 * @param shortestCall how many seconds a call has at least that is drawn
 * @param settings named numbers that rules of later stages can match
 */
public record OfficePolicy(PackName name, ZoneId zone, int shortestCall, List<Setting> settings) {
    public OfficePolicy {
        settings = List.copyOf(settings);
    }
}
