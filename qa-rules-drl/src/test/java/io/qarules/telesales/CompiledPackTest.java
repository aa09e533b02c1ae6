package io.qarules.telesales;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qarules.RulePackException;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.rules.CompiledForm;
import io.qarules.engine.rules.CompiledPack;
import io.qarules.engine.rules.PackRules;
import io.qarules.engine.rules.StageRules;
import io.qarules.engine.source.PackSource;
import io.qarules.standard.StandardPack;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The standard packs come compiled, for the texts and the engine that they were compiled with and no other. */
class CompiledPackTest {
    private static final ClassLoader LOADER = CompiledPackTest.class.getClassLoader();
    private static final String TELESALES = "qa-rules/telesales";
    private static final String CSAT_LINKAGE = "qa-rules/csat-linkage";
    private static final String COPY = "copy";

    @TempDir
    private Path classes;

    private URLClassLoader loader;
    private byte[] compiled;

    @BeforeEach
    void copyThePack() throws IOException {
        StandardPack.TELESALES.copyTo(classes.resolve(COPY));
        loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, LOADER);
        try (InputStream in = LOADER.getResourceAsStream(CompiledPack.resource(TELESALES))) {
            compiled = in.readAllBytes();
        }
    }

    @Test
    void standardPacksComeCompiled() {
        assertThat(compiled(LOADER, TELESALES)).isNotNull();
        assertThat(compiled(LOADER, CSAT_LINKAGE)).isNotNull();
    }

    @Test
    void theirRulesReadAsTheyAreWritten() {
        QaRulesEngine standard = QaRulesEngine.standard();
        QaRulesEngine now = QaRulesEngine.builder()
                .resources(TELESALES)
                .settlementResources(CSAT_LINKAGE)
                .build();
        assertThat(standard.pack().ruleTexts()).isEqualTo(now.pack().ruleTexts());
        assertThat(standard.describe()).isEqualTo(now.describe());
        assertThat(standard.settlementPack().ruleTexts())
                .isEqualTo(now.settlementPack().ruleTexts());
        assertThat(standard.describeSettlement()).isEqualTo(now.describeSettlement());
    }

    @Test
    void theSameTextsInAnotherFolderCountAsTheSamePack() throws IOException {
        write(compiled);
        assertThat(compiled(loader, COPY)).isNotNull();
    }

    @Test
    void aChangedRuleCountsAndNotWhatWasCompiledBefore() throws IOException {
        write(compiled);
        Path rules = classes.resolve(COPY).resolve("penalize/6.3.1.2-call-notes-missing.drl");
        Files.writeString(rules, Files.readString(rules).replace("decide.fine( $o, 10 )", "decide.fine( $o, 11 )"));
        assertThat(compiled(loader, COPY)).isNull();
        assertThat(load().ruleText("6.3.1.2 call notes missing: repeat")
                        .then()
                        .get(0)
                        .text())
                .contains("decide.fine( $o, 11 )");
    }

    @Test
    void whatAnEngineOfAnotherVersionCompiledDoesNotCount() throws IOException {
        String text = new String(compiled, ISO_8859_1);
        assertThat(text).contains(", engine 0.");
        write(text.replace(", engine 0.", ", engine 9.").getBytes(ISO_8859_1));
        assertThat(compiled(loader, COPY)).isNull();
        assertThat(load().version()).isEqualTo(standard().version());
    }

    @Test
    void whatIsCutOffDoesNotCount() throws IOException {
        write(Arrays.copyOf(compiled, compiled.length / 2));
        assertThat(compiled(loader, COPY)).isNull();
        assertThat(load().version()).isEqualTo(standard().version());
    }

    @Test
    void aPolicyStageThatFailsIsRefusedWithThePlace() {
        QaRulesEngine engine = QaRulesEngine.builder().firingLimit(1).build();
        assertThatThrownBy(engine::describe)
                .isInstanceOf(RulePackException.class)
                .hasMessageContaining("did not come to an end within 1 firings");
    }

    private void write(byte[] form) throws IOException {
        Files.write(classes.resolve(CompiledPack.resource(COPY)), form);
    }

    private RulePack load() {
        return RulePack.resources(loader, COPY, StageRules.DEFAULT_FIRING_LIMIT, null);
    }

    private static RulePack standard() {
        return QaRulesEngine.standard().pack();
    }

    private static PackRules compiled(ClassLoader loader, String folder) {
        PackSource source = PackSource.resources(loader, folder);
        return CompiledPack.of(
                source,
                source.digest(),
                loader,
                List.of(new CompiledForm.Resource(CompiledPack.resource(folder))),
                StageRules.DEFAULT_FIRING_LIMIT);
    }
}
