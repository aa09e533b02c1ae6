package io.qarules.properties;

import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.JsonWriter;

/** The standard pack, compiled once for all properties. */
final class Standard {
    static final QaRulesEngine RULES = QaRulesEngine.standard();
    static final JsonWriter WRITER = new JsonWriter();

    private Standard() {}
}
