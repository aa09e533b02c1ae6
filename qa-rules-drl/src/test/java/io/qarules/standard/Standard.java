package io.qarules.standard;

import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.JsonWriter;

/** The standard packs, loaded once for all tests. */
public final class Standard {
    public static final QaRulesEngine RULES = QaRulesEngine.standard();
    public static final JsonWriter WRITER = new JsonWriter();

    private Standard() {}
}
