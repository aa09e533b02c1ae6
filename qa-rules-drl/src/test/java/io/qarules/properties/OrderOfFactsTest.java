package io.qarules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.CaseFile;
import io.qarules.citation.Policy;
import io.qarules.generators.CaseFiles;
import io.qarules.standard.Standard;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The order of the facts in the input never changes the result. */
@Policy("2")
class OrderOfFactsTest {
    @Property(tries = 200)
    void facts_in_any_order_give_the_same_outcome(
            @ForAll(supplier = CaseFiles.class) CaseFile caseFile, @ForAll long seed) {
        CaseFile shuffled = new Shuffling(new Random(seed)).caseFile(caseFile);
        assertThat(Outcomes.withoutPaths(Standard.RULES.evaluate(shuffled)))
                .isEqualTo(Outcomes.withoutPaths(Standard.RULES.evaluate(caseFile)));
    }
}
