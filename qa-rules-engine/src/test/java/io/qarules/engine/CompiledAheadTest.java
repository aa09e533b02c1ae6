package io.qarules.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.hash.Hashing;
import io.qarules.QaRules;
import io.qarules.RulePackException;
import io.qarules.casefile.CaseFile;
import io.qarules.engine.pack.PackCompiler;
import io.qarules.engine.reload.ReloadingQaRules;
import io.qarules.engine.rules.CompiledPack;
import io.qarules.engine.source.PackLimit;
import io.qarules.engine.source.PackSource;
import io.qarules.outcome.Decision;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A form that fines 11 is made to say that it is of the texts that fine 10. So the amount tells which of the two the
 * engine decides by, and whether what somebody forged was run.
 */
@DisplayName(
        "A pack of one's own is read in the form compiled ahead, of exactly its texts and content, and else compiled")
class CompiledAheadTest {
    private static final ClassLoader LOADER = CompiledAheadTest.class.getClassLoader();
    private static final Logger LOG = Logger.getLogger(CompiledPack.class.getName());

    @TempDir
    private Path folder;

    private final List<String> log = new ArrayList<>();
    private final Handler listening = new Listening();
    private Path rules;
    private Path form;

    @BeforeEach
    void aPackThatFinesTen() {
        LOG.addHandler(listening);
        LOG.setUseParentHandlers(false);
        rules = fining("10");
        form = folder.resolve("rules.compiled");
    }

    @AfterEach
    void quiet() {
        LOG.removeHandler(listening);
        LOG.setUseParentHandlers(true);
    }

    @Test
    void theFormOfEqualTextsIsReadAndNothingIsCompiled() throws IOException {
        String digest = write(relabelled());

        assertThat(fine(QaRulesEngine.builder().directory(rules).compiled(form, digest)))
                .isEqualTo("11.00");
        assertThat(log).isEmpty();
    }

    @Test
    void itDecidesAndDescribesAsThePackThatIsCompiledNow() throws IOException {
        String digest = write(compiled(rules));
        QaRulesEngine ahead =
                QaRulesEngine.builder().directory(rules).compiled(form, digest).build();
        QaRulesEngine now = QaRulesEngine.builder().directory(rules).build();

        assertThat(ahead.describe()).isEqualTo(now.describe());
        assertThat(ahead.pack().ruleTexts()).isEqualTo(now.pack().ruleTexts());
        assertThat(ahead.explain(aCase())).isEqualTo(now.explain(aCase()));
        assertThat(log).isEmpty();
    }

    @Test
    void rulesThatAreFollowedAndThoseOfTenantsReadItToo() throws IOException {
        String digest = write(relabelled());

        try (ReloadingQaRules followed = ReloadingQaRules.builder()
                .directory(rules)
                .compiled(form, digest)
                .withoutPolling()
                .build()) {
            assertThat(fine(followed)).isEqualTo("11.00");
            Files.write(rules.resolve("policy/pack.drl"), List.of("// a comment"), StandardOpenOption.APPEND);
            followed.reload();
            assertThat(fine(followed)).as("texts of which there is no form").isEqualTo("10.00");
        }
        log.clear();
        TenantRules tenants = new TenantRules(
                QaRulesEngine.builder().compiled(form, digest).build(), 1, name -> PackSource.directory(fining(name)));
        assertThat(fine(tenants.rules("10"))).isEqualTo("11.00");
        assertThat(fine(tenants.rules("12"))).isEqualTo("12.00");
    }

    @Test
    void changedTextsAreCompiledAnew() throws IOException {
        String digest = write(compiled(rules));
        Path changed = fining("12");

        assertThat(fine(QaRulesEngine.builder().directory(changed).compiled(form, digest)))
                .isEqualTo("12.00");
        assertThat(log).singleElement().asString().contains("is compiled anew", form + " is of qa-rules compiled pack");
    }

    @Test
    void aForgedFormIsNotRunThoughItsHeadIsRight() throws IOException {
        String digest = write(compiled(rules));
        write(relabelled());

        assertThat(fine(QaRulesEngine.builder().directory(rules).compiled(form, digest)))
                .isEqualTo("10.00");
        assertThat(log)
                .singleElement()
                .asString()
                .contains("cannot be used: the pack is compiled anew", "its SHA-256 is ", digest.substring(7));
    }

    @Test
    void aFormThatIsNotThereOrNoneIsNotUsed() throws IOException {
        String any = "0".repeat(64);
        assertThat(fine(QaRulesEngine.builder().directory(rules).compiled(form, any)))
                .isEqualTo("10.00");
        String digest = write(new byte[] {0, 3, 'a'});
        assertThat(fine(QaRulesEngine.builder().directory(rules).compiled(form, digest)))
                .isEqualTo("10.00");
        assertThat(log).hasSize(2);
        assertThat(log.get(0)).contains("NoSuchFileException");
        assertThat(log.get(1)).contains("EOFException");
    }

    @Test
    void aResourceThatWasChangedIsNotRun() throws IOException {
        byte[] whole = relabelled();
        assertThat(fine(ofClassPath(whole))).as("as it was written").isEqualTo("11.00");
        byte[] changed = whole.clone();
        changed[changed.length - 100] ^= 1;
        assertThat(fine(ofClassPath(changed))).isEqualTo("10.00");
        assertThat(fine(ofClassPath(Arrays.copyOf(whole, whole.length / 2)))).isEqualTo("10.00");
        assertThat(log).hasSize(2).allSatisfy(line -> assertThat(line)
                .contains("rules.compiled cannot be used", "it was cut off or changed after it was written"));
    }

    @Test
    void underAnotherLimitThePackIsChecked() throws IOException {
        String digest = write(compiled(rules));
        QaRulesEngine.Builder builder = QaRulesEngine.builder()
                .packLimit(new PackLimit(1, 1_000_000))
                .directory(rules)
                .compiled(form, digest);

        assertThatThrownBy(builder::build).isInstanceOf(RulePackException.class);
    }

    @Test
    void aBrokenPackIsRefusedAndNothingIsWritten() {
        Path broken = TestPack.minimal(folder.resolve("broken"))
                .penalize("1", "decide.fnie( $o, 10 );")
                .directory();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> PackCompiler.compile(PackSource.directory(broken), LOADER, out))
                .isInstanceOf(RulePackException.class)
                .hasMessageContaining("fnie");
        assertThat(out.size()).isZero();
    }

    @Test
    void whatIsNoDigestIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QaRulesEngine.builder().compiled(form, "sha256:abc"))
                .withMessageContaining("64 hexadecimal digits, not sha256:abc");
    }

    private Path fining(String amount) {
        return TestPack.minimal(folder.resolve("fines-" + amount))
                .penalize("1", "decide.fine( $o, %s );".formatted(amount))
                .directory();
    }

    private static byte[] compiled(Path directory) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PackCompiler.compile(PackSource.directory(directory), LOADER, out);
        return out.toByteArray();
    }

    private byte[] relabelled() throws IOException {
        Path eleven = fining("11");
        String own = PackSource.directory(eleven).digest();
        String other = PackSource.directory(rules).digest();
        return new String(compiled(eleven), ISO_8859_1).replace(own, other).getBytes(ISO_8859_1);
    }

    private String write(byte[] bytes) throws IOException {
        Files.write(form, bytes);
        return "sha256:" + Hashing.sha256().hashBytes(bytes);
    }

    private QaRulesEngine.Builder ofClassPath(byte[] bytes) throws IOException {
        write(bytes);
        ClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, LOADER);
        return QaRulesEngine.builder()
                .classLoader(loader)
                .resources(rules.getFileName().toString())
                .compiledResource(form.getFileName().toString());
    }

    private static CaseFile aCase() {
        return TestCase.ofAgent("A1")
                .finding("F1", "1", "2026-10-01T10:00:00+08:00")
                .caseFile();
    }

    private static String fine(QaRulesEngine.Builder builder) {
        return fine(builder.build());
    }

    private static String fine(QaRules rules) {
        return rules.evaluate(aCase()).decisions().stream()
                .map(Decision::amount)
                .findFirst()
                .orElseThrow()
                .toPlainString();
    }

    private final class Listening extends Handler {
        @Override
        public void publish(LogRecord logged) {
            log.add(new SimpleFormatter().formatMessage(logged));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
