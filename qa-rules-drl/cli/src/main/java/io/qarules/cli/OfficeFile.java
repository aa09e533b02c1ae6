package io.qarules.cli;

import io.qarules.CaseRefusedException;
import io.qarules.engine.json.JsonText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The inputs of the inspection office, told from case files and period files by fields that those do not have. */
enum OfficeFile {
    PLAN("inspectors"),
    PROBLEMS("outcomes"),
    DRIVERS("metrics", "periods"),
    CALIBRATION("period", "evaluations");

    /** The fields by which it is known; all of them are there. */
    private final List<String> fields;

    OfficeFile(String... fields) {
        this.fields = List.of(fields);
    }

    /** Returns which one this is; empty where it is none. What cannot be read at all is for the reader to say. */
    static Optional<OfficeFile> of(byte[] json) {
        try {
            if (JsonText.hasField(json, "agent") || JsonText.hasField(json, "members")) {
                return Optional.empty();
            }
            return Arrays.stream(values())
                    .filter(each -> each.fields.stream().allMatch(field -> JsonText.hasField(json, field)))
                    .findFirst();
        } catch (CaseRefusedException e) {
            return Optional.empty(); // the reader names what is wrong and where
        }
    }
}
