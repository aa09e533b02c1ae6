package io.qarules.cli;

import io.qarules.CaseRefusedException;
import io.qarules.engine.json.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells the inputs of the inspection office from case files and period files, by fields that those do not have. */
final class OfficeFiles {
    private static final String DRIVERS = "drivers";

    /** The fields by which an input is known, by the command that takes it; all of them are there. */
    private static final Map<String, List<String>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("plan", List.of("inspectors"));
        FIELDS.put("problems", List.of("outcomes"));
        FIELDS.put(DRIVERS, List.of("metrics", "periods"));
        FIELDS.put("calibrate", List.of("period", "evaluations"));
    }

    private OfficeFiles() {}

    /**
     * Refuses an input of the inspection office. What cannot be read at all is for the reader to say.
     *
     * @throws UnknownWordException which names the command that takes the file
     */
    static void refuse(String file, byte[] json) {
        try {
            if (JsonText.hasField(json, "agent") || JsonText.hasField(json, "members")) {
                return;
            }
            for (Map.Entry<String, List<String>> each : FIELDS.entrySet()) {
                if (each.getValue().stream().allMatch(field -> JsonText.hasField(json, field))) {
                    throw new UnknownWordException(CommandWords.say(
                            each.getKey().equals(DRIVERS) ? "explain.drivers" : "explain.office", file, each.getKey()));
                }
            }
        } catch (CaseRefusedException e) {
            return; // the reader names what is wrong and where
        }
    }
}
