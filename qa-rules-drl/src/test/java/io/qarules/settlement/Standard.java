package io.qarules.settlement;

import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.JsonWriter;

/** The standard pack, compiled once for all tests of settlements. */
final class Standard {
    static final QaRulesEngine RULES =
            QaRulesEngine.builder().settlementDirectory(PackFiles.DIRECTORY).build();
    static final JsonWriter WRITER = new JsonWriter();

    private Standard() {}
}
