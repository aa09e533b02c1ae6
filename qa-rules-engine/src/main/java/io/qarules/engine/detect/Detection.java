package io.qarules.engine.detect;

import io.qarules.engine.ruling.Ruling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stage detect found.
 *
 * @param findings by id
 * @param handovers in force as they are: nothing that follows changes them
 */
public record Detection(Map<String, DetectedFinding> findings, Collection<Ruling> handovers) {
    static final Detection NOTHING = new Detection(Map.of(), List.of());

    /** Returns this without the findings that were made of some calls alone, and not of an event on them. */
    public Detection withoutCalls(Set<String> callIds) {
        if (callIds.isEmpty()) {
            return this;
        }
        Map<String, DetectedFinding> left = new HashMap<>(findings);
        left.values()
                .removeIf(finding -> finding.event() == null
                        && finding.call() != null
                        && callIds.contains(finding.call().id()));
        return new Detection(left, handovers);
    }

    /** Returns what several parts of a case give together. */
    static Detection all(List<Detection> parts) {
        Map<String, DetectedFinding> findings = new HashMap<>();
        List<Ruling> handovers = new ArrayList<>();
        parts.forEach(part -> {
            findings.putAll(part.findings);
            handovers.addAll(part.handovers);
        });
        return new Detection(findings, handovers);
    }
}
