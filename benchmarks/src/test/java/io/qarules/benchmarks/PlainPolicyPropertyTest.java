package io.qarules.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileBuilder;
import io.qarules.casefile.EvaluationBuilder;
import io.qarules.casefile.QuestionBuilder;
import io.qarules.casefile.Section;
import io.qarules.generators.CaseFiles;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Plain Java as an oracle of the engine, on the case files that the properties of the standard pack are tried on. The
 * peers know forms of one kind only, that of POLICY 8.
 */
class PlainPolicyPropertyTest {
    private static final Peer ENGINE = Peers.ENGINE.load();
    private static final Peer PLAIN = Peers.PLAIN.load();

    @Property(tries = 500)
    void plainJavaDecidesAsTheEngineDoes(@ForAll(supplier = CaseFiles.class) CaseFile caseFile) {
        CaseFile plain = withPlainForms(caseFile);

        assertThat(SameDecisions.compared(ENGINE.evaluate(plain)))
                .isEqualTo(SameDecisions.compared(PLAIN.evaluate(plain)));
    }

    private static CaseFile withPlainForms(CaseFile caseFile) {
        return CaseFileBuilder.builder(caseFile)
                .evaluations(caseFile.evaluations().stream()
                        .map(evaluation -> EvaluationBuilder.builder(evaluation)
                                .scoring(null)
                                .base(null)
                                .sections(evaluation.sections().stream()
                                        .map(PlainPolicyPropertyTest::plain)
                                        .toList())
                                .build())
                        .toList())
                .build();
    }

    private static Section plain(Section section) {
        return new Section(
                section.id(),
                section.weight(),
                section.questions().stream()
                        .map(question -> QuestionBuilder.builder(question)
                                .bonus(null)
                                .failBelow(null)
                                .failScope(null)
                                .build())
                        .toList());
    }
}
