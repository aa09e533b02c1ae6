package io.qarules.engine.lint.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qarules.engine.value.PackText;
import io.qarules.outcome.Language;
import io.qarules.outcome.Text;
import java.util.List;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class DiagnosticCollectorTest {
    private final DiagnosticCollector findings = new DiagnosticCollector(List.of());

    /** A sentence that cannot be said shows whether somebody says it. */
    @Test
    void aWarningIsPutIntoWordsOnlyForWhoReadsWarnings() {
        findings.ofPack(DiagnosticCode.GAP, PackText.of("GAP.there-is-no-such-sentence"), null);

        assertThat(findings.sortedErrors()).isEmpty();
        assertThatThrownBy(findings::sorted).isInstanceOf(MissingResourceException.class);
    }

    @Test
    void aDiagnosticIsSaidInBothLanguages() {
        findings.ofFile(
                DiagnosticCode.NO_RULE, "penalize/7.1.drl", PackText.of("NO_RULE.none"), PackText.of("NO_RULE.write"));

        Diagnostic diagnostic = findings.sortedErrors().get(0);

        assertThat(diagnostic.message()).isEqualTo(new Text("文件里没有规则", "the file has no rule"));
        assertThat(diagnostic.oneLine(Language.ZH)).isEqualTo("penalize/7.1.drl: NO_RULE 文件里没有规则。请写一条规则，或删掉这个文件");
        assertThat(diagnostic.oneLine(Language.EN))
                .isEqualTo("penalize/7.1.drl: NO_RULE the file has no rule. Write one, or delete the file");
    }

    @Test
    void theSameFaultAtTheSamePlaceIsSaidOnce() {
        for (int i = 0; i < 2; i++) {
            findings.ofPack(DiagnosticCode.POLICY, PackText.of("TOO_LARGE.rules", 5, 4), PackText.maybe("4"));
        }

        assertThat(findings.sorted()).hasSize(1);
    }

    @Test
    void whatIsAsLongAsAFileIsCut() {
        findings.ofPack(DiagnosticCode.SYNTAX, PackText.of("SYNTAX.unexpected", "x".repeat(1_000_000)), null);

        assertThat(findings.sorted().get(0).message().en()).isEqualTo("x".repeat(1_000) + "…");
        assertThat(findings.sorted().get(0).message().zh()).hasSize(1_001).startsWith("这里不该出现“xxx");
    }
}
