package io.qarules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.CaseRefusedException;
import io.qarules.CaseResult;
import io.qarules.casefile.Agent;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileBuilder;
import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.generators.CaseFiles;
import io.qarules.standard.Standard;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** {@code evaluate} is a pure function, and the same input gives the same bytes. */
@Policy("2")
class SameInputSameBytesTest {
    private static final QaRulesEngine ANOTHER = QaRulesEngine.standard();

    @Property(tries = 150)
    void twice_and_by_another_engine_gives_the_same_bytes(@ForAll(supplier = CaseFiles.class) CaseFile caseFile) {
        String first = json(Standard.RULES, caseFile);
        assertThat(json(Standard.RULES, caseFile)).isEqualTo(first);
        assertThat(json(ANOTHER, caseFile)).isEqualTo(first);
    }

    @Property(tries = 50)
    void many_at_once_give_what_each_gives_alone_in_their_order(@ForAll("someRefused") List<CaseFile> caseFiles) {
        assertThat(Standard.RULES.evaluateAll(caseFiles.stream()).map(SameInputSameBytesTest::shown))
                .containsExactlyElementsOf(
                        caseFiles.stream().map(SameInputSameBytesTest::alone).toList());
    }

    @Example
    void more_than_a_batch_keeps_its_order() {
        List<CaseFile> few = new CaseFiles().get().list().ofSize(7).sample();
        List<CaseFile> many =
                Collections.nCopies(100, few).stream().flatMap(List::stream).toList();
        List<String> alone = few.stream().map(SameInputSameBytesTest::alone).toList();
        assertThat(Standard.RULES.evaluateAll(many.stream()).map(SameInputSameBytesTest::shown))
                .containsExactlyElementsOf(Collections.nCopies(100, alone).stream()
                        .flatMap(List::stream)
                        .toList());
    }

    @Provide
    Arbitrary<List<CaseFile>> someRefused() {
        Arbitrary<CaseFile> valid = new CaseFiles().get();
        Arbitrary<CaseFile> refused = valid.map(caseFile ->
                CaseFileBuilder.builder(caseFile).agent(Agent.builder().build()).build());
        return Arbitraries.frequencyOf(Tuple.of(4, valid), Tuple.of(1, refused))
                .list()
                .ofMaxSize(6);
    }

    private static String json(QaRulesEngine rules, CaseFile caseFile) {
        return Standard.WRITER.write(rules.evaluate(caseFile));
    }

    private static String shown(CaseResult result) {
        if (result instanceof CaseResult.Decided decided) {
            return Standard.WRITER.write(decided.outcome());
        }
        return ((CaseRefusedException) ((CaseResult.Failed) result).error())
                .problems()
                .toString();
    }

    private static String alone(CaseFile caseFile) {
        try {
            return json(Standard.RULES, caseFile);
        } catch (CaseRefusedException e) {
            return e.problems().toString();
        }
    }
}
