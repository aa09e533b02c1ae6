package io.qarules.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import io.qarules.QaRules;
import io.qarules.book.CaseBook;
import io.qarules.book.Facts;
import io.qarules.casefile.Agent;
import io.qarules.casefile.CaseFile;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.listener.DecisionListener;
import io.qarules.engine.pack.PackCompiler;
import io.qarules.engine.reload.PackGate;
import io.qarules.engine.reload.ReloadStatus;
import io.qarules.engine.reload.ReloadingQaRules;
import io.qarules.engine.source.PackSource;
import io.qarules.outcome.Language;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.PolicyVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Which beans the starter makes")
class QaRulesAutoConfigurationTest {
    private static final CaseFile CASE =
            CaseFile.builder().agent(Agent.of("A17")).asOf(Instant.EPOCH).build();

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    QaRulesAutoConfiguration.class,
                    QaRulesJacksonAutoConfiguration.class,
                    QaRulesWebAutoConfiguration.class,
                    QaRulesMetricsAutoConfiguration.class,
                    QaRulesHealthAutoConfiguration.class,
                    CaseBookAutoConfiguration.class));

    @TempDir
    private Path folder;

    @Test
    void theStandardPacksAndNothingElseThatTheApplicationLacks() {
        context.withClassLoader(new FilteredClassLoader(
                        "io.micrometer",
                        "org.springframework.boot.actuate",
                        "org.springframework.web",
                        "org.springframework.http",
                        "io.qarules.casebook"))
                .run(beans -> {
                    assertThat(beans).hasSingleBean(QaRulesEngine.class);
                    assertThat(beans.getBean(QaRules.class).describe().policy().id())
                            .isEqualTo("telesales");
                    assertThat(beans).doesNotHaveBean(DecisionListener.class);
                    assertThat(beans).doesNotHaveBean("qaRulesHealthIndicator");
                    assertThat(beans).doesNotHaveBean("qaRulesProblemAdvice");
                    assertThat(beans).doesNotHaveBean("caseBook");
                });
    }

    @Test
    void anApplicationKeepsItsOwnRules() {
        QaRulesEngine own = QaRulesEngine.standard();
        context.withBean(QaRules.class, () -> own)
                .run(beans -> assertThat(beans.getBean(QaRules.class)).isSameAs(own));
    }

    @Test
    void aPackCompiledAhead() throws IOException {
        PackSource s3 = PackSource.resources(getClass().getClassLoader(), "qa-rules/s3");
        written(s3);
        Path form = folder.resolve("ours.compiled");
        String digest;
        try (OutputStream out = Files.newOutputStream(form)) {
            digest = PackCompiler.compile(s3, getClass().getClassLoader(), out);
        }
        ApplicationContextRunner ofDirectory = context.withPropertyValues(
                "qa-rules.pack.from=directory", "qa-rules.pack.location=" + folder, "qa-rules.pack.compiled=" + form);
        for (boolean reloads : List.of(false, true)) {
            ofDirectory
                    .withPropertyValues("qa-rules.pack.sha256=" + digest, "qa-rules.reload.enabled=" + reloads)
                    .run(beans -> assertThat(beans.getBean(QaRules.class)
                                    .describe()
                                    .policy()
                                    .digest())
                            .isEqualTo(s3.digest()));
        }
        ofDirectory.run(beans -> assertThat(beans.getStartupFailure())
                .rootCause()
                .hasMessage("qa-rules.pack.compiled is a file, so set qa-rules.pack.sha256 to what compile printed"));
        ofDirectory.withPropertyValues("qa-rules.pack.sha256=abc").run(beans -> assertThat(beans.getStartupFailure())
                .hasStackTraceContaining("qa-rules.pack.sha256: a SHA-256 is 64 hexadecimal digits, not abc"));
        context.withPropertyValues(
                        "qa-rules.pack.from=classpath",
                        "qa-rules.pack.location=qa-rules/s3",
                        "qa-rules.pack.compiled=classpath:qa-rules/s3.compiled")
                .run(beans -> assertThat(
                                beans.getBean(QaRules.class).describe().policy().id())
                        .isEqualTo("s3"));
    }

    @Test
    void packsOfADirectoryAndOfTheClassPath() {
        written(PackSource.resources(getClass().getClassLoader(), "qa-rules/s3"));
        context.withPropertyValues(
                        "qa-rules.pack.from=directory",
                        "qa-rules.pack.location=" + folder,
                        "qa-rules.settlement-pack.from=classpath",
                        "qa-rules.settlement-pack.location=qa-rules/recognition")
                .run(beans -> {
                    QaRules rules = beans.getBean(QaRules.class);
                    assertThat(rules.describe().policy().id()).isEqualTo("s3");
                    assertThat(rules.describeSettlement().policy().id()).isEqualTo("recognition");
                });
    }

    @Test
    void aPropertyThatIsMissingOrWrongIsNamed() {
        context.withPropertyValues("qa-rules.pack.from=directory")
                .run(beans ->
                        assertThat(beans).getFailure().rootCause().hasMessageContaining("qa-rules.pack.location"));
        context.withPropertyValues("qa-rules.pack.from=jdbc", "qa-rules.pack.location=rule_text")
                .run(beans -> assertThat(beans).getFailure().rootCause().hasMessageContaining("DataSource"));
        context.withPropertyValues(
                        "qa-rules.settlement-pack.from=classpath", "qa-rules.settlement-pack.location=qa-rules/s3")
                .run(beans -> assertThat(beans)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining(
                                "qa-rules.settlement-pack names qa-rules/s3, a pack that evaluates cases"));
        context.withPropertyValues("qa-rules.reload.enabled=true").run(beans -> assertThat(beans)
                .getFailure()
                .rootCause()
                .hasMessageContaining("standard packs do not change"));
    }

    @Test
    @DisplayName("a table is followed: a change comes into force, a faulty one does not, and the health says so")
    void aTableIsFollowed() {
        List<String> gated = new ArrayList<>();
        withDatabase("table")
                .withBean(PackGate.class, () -> candidate -> {
                    gated.add(candidate.name());
                    return List.of("gate passed");
                })
                .withPropertyValues(
                        "qa-rules.pack.from=jdbc",
                        "qa-rules.pack.location=rule_text",
                        "qa-rules.reload.enabled=true",
                        "qa-rules.reload.interval=1h",
                        "qa-rules.case-book.enabled=false")
                .withUserConfiguration(TableOfRules.class)
                .run(beans -> {
                    ReloadingQaRules rules = beans.getBean(ReloadingQaRules.class);
                    JdbcTemplate jdbc = beans.getBean(JdbcTemplate.class);
                    assertThat(rules.describe().policy().id()).isEqualTo("s3");
                    assertThat(gated).containsExactly("table rule_text");

                    jdbc.update("update rule_text set text = replace(text, '\"1.0.0\"', '\"1.0.1\"')");
                    rules.reload();
                    assertThat(rules.describe().policy().version()).isEqualTo("1.0.1");

                    jdbc.update("update rule_text set text = 'package' where path like 'penalize/%'");
                    rules.reload();
                    assertThat(rules.describe().policy().version()).isEqualTo("1.0.1");
                    Health health = beans.getBean(HealthIndicator.class).health();
                    assertThat(health.getStatus()).isEqualTo(Status.UP);
                    assertThat(health.getDetails().get("followed").toString())
                            .contains("from=table rule_text", "current=false", "reloads=1", "diagnostics=[penalize/");

                    jdbc.update("update rule_text set text = null where path = 'policy/incentive-windmill.drl'");
                    assertThat(rules.reload().get(0).diagnostics())
                            .containsExactly(
                                    "policy/incentive-windmill.drl: the file has no text, but null. Correct the row or the"
                                            + " entry that it is read from");

                    jdbc.execute("alter table rule_text rename to renamed");
                    ReloadStatus renamed = rules.reload().get(0);
                    assertThat(renamed.diagnostics()).singleElement().asString().startsWith("it cannot be read: Table");
                    assertThat(renamed.diagnostics(Language.ZH))
                            .singleElement()
                            .asString()
                            .startsWith("无法读取：");
                    assertThat(renamed.diagnostics().get(0)).doesNotContain("\n", "\tat ", "Exception");
                });
    }

    @Test
    void aRowWithoutAPathIsNamed() {
        withDatabase("no-path").run(beans -> {
            TableRules rules = new TableRules(
                    "our table", beans.getBean(DataSource.class), "values ('a.drl', 'package a'), (null, 'package b')");
            assertThat(catchMessage(rules::get)).contains("our table", "row 2 of the query has no path");
        });
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(sentences("zh")).isNotEmpty().isEqualTo(sentences("en"));
    }

    private Set<Object> sentences(String language) throws IOException {
        Properties sentences = new Properties();
        sentences.load(getClass().getResourceAsStream("Starter_" + language + ".properties"));
        return sentences.keySet();
    }

    @Test
    void theCaseBookKeepsItsLedgerInTheApplicationsDatabase() {
        withDatabase("book").run(beans -> {
            assertThat(beans).hasSingleBean(CaseBook.class);
            Integer tables = beans.getBean(JdbcTemplate.class)
                    .queryForObject(
                            "select count(*) from information_schema.tables where table_schema = 'PUBLIC'",
                            Integer.class);
            assertThat(tables).isPositive();
        });
        withDatabase("none")
                .withPropertyValues("qa-rules.case-book.enabled=false")
                .run(beans -> assertThat(beans).doesNotHaveBean(CaseBook.class));
    }

    @Test
    @DisplayName("in a transaction of the application the book commits and rolls back with it")
    void theCaseBookTakesPartInTheTransactionOfTheApplication() {
        withDatabase("transaction")
                .withConfiguration(AutoConfigurations.of(
                        DataSourceTransactionManagerAutoConfiguration.class, TransactionAutoConfiguration.class))
                .run(beans -> {
                    CaseBook book = beans.getBean(CaseBook.class);
                    JdbcTemplate jdbc = beans.getBean(JdbcTemplate.class);
                    TransactionTemplate transaction = beans.getBean(TransactionTemplate.class);
                    jdbc.execute("create table note (text varchar(20))");

                    transaction.executeWithoutResult(status -> {
                        jdbc.update("insert into note values ('rolled back')");
                        book.record("A17", Facts.builder().build(), "k1");
                        assertThat(book.history("A17").entries()).isEmpty();
                        status.setRollbackOnly();
                    });
                    assertThat(catchMessage(() -> book.history("A17"))).contains("A17");

                    transaction.executeWithoutResult(status -> {
                        jdbc.update("insert into note values ('kept')");
                        book.record("A17", Facts.builder().build(), "k1");
                        assertThat(book.outcome("A17", Instant.EPOCH, null).decisions())
                                .isEmpty();
                    });
                    assertThat(book.history("A17").log()).isEmpty();
                    assertThat(jdbc.queryForList("select text from note", String.class))
                            .containsExactly("kept");
                });
    }

    @Test
    void theMapperOfTheApplicationReadsAndWritesTheRecords() {
        context.withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class))
                .withPropertyValues("qa-rules.json.strict=true")
                .run(beans -> {
                    ObjectMapper mapper = beans.getBean(ObjectMapper.class);
                    assertThat(mapper.readValue("{\"agent\": {\"id\": \"A17\"}}", CaseFile.class)
                                    .agent())
                            .isEqualTo(Agent.of("A17"));
                    assertThat(catchMessage(() -> mapper.readValue("{\"agnet\": {}}", CaseFile.class)))
                            .contains("/agnet");
                });
    }

    @Test
    void casesAreObservedAndCounted() {
        TestObservationRegistry observations = TestObservationRegistry.create();
        context.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withBean(ObservationRegistry.class, () -> observations)
                .run(beans -> {
                    beans.getBean(QaRules.class).evaluate(CASE);
                    catchMessage(() -> beans.getBean(QaRules.class)
                            .evaluate(CaseFile.builder().build()));

                    TestObservationRegistryAssert.assertThat(observations)
                            .hasNumberOfObservationsWithNameEqualTo("qa.rules.case", 2)
                            .hasHandledContextsThatSatisfy(contexts -> assertThat(contexts)
                                    .extracting(each -> each.getLowCardinalityKeyValue("result")
                                            .getValue())
                                    .containsExactly("decided", "refused"));
                    assertThat(beans.getBean(MeterRegistry.class)
                                    .get("qa.rules.results")
                                    .tags("stage", "penalize", "by", "firing")
                                    .counter()
                                    .count())
                            .isZero();
                });
    }

    @Test
    void withoutObservationsThereAreTimersAllTheSame() {
        context.withBean(MeterRegistry.class, SimpleMeterRegistry::new).run(beans -> {
            beans.getBean(QaRules.class).evaluate(CASE);

            assertThat(beans.getBean(MeterRegistry.class)
                            .get("qa.rules.case")
                            .tag("result", "decided")
                            .timer()
                            .count())
                    .isEqualTo(1);
        });
    }

    @Test
    void listenersOfTheApplicationAreToldToo() {
        List<String> told = new ArrayList<>();
        context.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withBean("own", DecisionListener.class, () -> new DecisionListener() {
                    @Override
                    public void caseDecided(Outcome outcome) {
                        told.add(outcome.agentId());
                    }

                    @Override
                    public void packLoaded(String name, PolicyVersion policy) {
                        told.add(policy.id());
                    }
                })
                .run(beans -> beans.getBean(QaRules.class).evaluate(CASE));

        assertThat(told).containsExactly("telesales", "csat-linkage", "A17");
    }

    @Test
    void eachPropertyIsDescribed() throws IOException {
        String metadata = new String(
                getClass()
                        .getResourceAsStream("/META-INF/spring-configuration-metadata.json")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        List<Map<String, Object>> properties = new ObjectMapper()
                .convertValue(new ObjectMapper().readTree(metadata).get("properties"), new TypeReference<>() {});

        assertThat(properties).hasSizeGreaterThanOrEqualTo(12).allSatisfy(property -> assertThat(property)
                .containsKey("description"));
    }

    private ApplicationContextRunner withDatabase(String name) {
        return context.withConfiguration(
                        AutoConfigurations.of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class))
                .withPropertyValues("spring.datasource.url=jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
    }

    private void written(PackSource source) {
        source.files().forEach((path, text) -> {
            try {
                Path file = folder.resolve(path);
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String catchMessage(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        return thrown == null ? "" : String.valueOf(thrown.getMessage());
    }
}
