package io.qarules.workbench.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qarules.RulePackDescription;
import java.util.List;

/** What packs of one kind make of a case: those that decide cases, or those that settle periods. */
interface CaseKind {
    RulePackDescription pack();

    /** What a case can say of what happened. */
    List<String> fields();

    /** What a case can say of what must come of it. */
    List<Expectation> expectations();

    /** The input that a case stands for, what it leaves out filled in. */
    ObjectNode input(JsonNode written, RulesUnderTest beside, CaseErrors errors);

    /** Names what of an input cannot be read as it is meant. */
    void check(JsonNode input, CaseErrors errors);

    /** Decides it. Problems that spoil the case are named as errors. */
    Actuals run(JsonNode input, RulesUnderTest beside, CaseErrors errors);

    /** What came of a case. */
    interface Actuals {
        /** In the words of the cases. */
        List<String> lines(Expectation expectation);

        /** Why a line differs, in a sentence each. */
        List<String> why(Expectation expectation, LineComparison.Row row);

        /** What else whoever mends the case should know. */
        List<String> notes();
    }
}
