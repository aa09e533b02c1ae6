package io.qarules.workbench.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qarules.RulePackDescription;
import io.qarules.outcome.Text;
import java.util.List;

/** How cases of one kind of pack run: packs that evaluate cases, that settle periods, or of the inspection office. */
interface CaseKind {
    RulePackDescription pack();

    /** Returns the names of the fields that describe the input. */
    List<String> fields();

    /** Returns the lists of expectations that a case can have. */
    List<Expectation> expectations();

    /** Builds the input of a case and completes what the case omits. */
    ObjectNode input(JsonNode written, RulesUnderTest beside, CaseErrors errors);

    /** Reports the parts of an input that cannot be read as intended. */
    void check(JsonNode input, CaseErrors errors);

    /** Evaluates the input; problems of the input that invalidate the case are reported as errors. */
    Actuals run(JsonNode input, RulesUnderTest beside, CaseErrors errors);

    /** The actual result of a case. */
    interface Actuals {
        /**
         * Returns the actual lines of an expectation, in the notation of the cases.
         *
         * @param expected what the case expects; where there are several notations, the actual lines are in these
         */
        List<String> lines(Expectation expectation, List<String> expected);

        /** Returns sentences that explain a difference. */
        List<Text> why(Expectation expectation, LineComparison.Row row);

        /** Returns further notes that help to correct the case or the rules. */
        List<Text> notes();
    }
}
