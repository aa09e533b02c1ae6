package io.qarules.spring;

import io.qarules.QaRules;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.listener.DecisionListener;
import io.qarules.engine.reload.PackGate;
import io.qarules.engine.reload.ReloadingQaRules;
import io.qarules.engine.reload.ReloadingQaRulesBuilder;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * A bean {@link QaRules}: by the packs that the properties name, loaded when the application starts, and followed where
 * {@code qa-rules.reload.enabled} is true. An application that has a bean {@link QaRules} of its own keeps it.
 */
@AutoConfiguration(
        afterName = {QaRulesAutoConfiguration.DATA_SOURCE_OF_BOOT_3, QaRulesAutoConfiguration.DATA_SOURCE_OF_BOOT_4})
@EnableConfigurationProperties(QaRulesProperties.class)
public class QaRulesAutoConfiguration {
    static final String DATA_SOURCE_OF_BOOT_3 =
            "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration";
    static final String DATA_SOURCE_OF_BOOT_4 =
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration";

    /** Returns rules that stay as they were loaded. */
    @Bean
    @ConditionalOnMissingBean(QaRules.class)
    @ConditionalOnProperty(name = "qa-rules.reload.enabled", havingValue = "false", matchIfMissing = true)
    public QaRulesEngine qaRules(
            QaRulesProperties properties,
            ObjectProvider<DecisionListener> listeners,
            ObjectProvider<DataSource> databases) {
        DataSource database = databases.getIfUnique();
        QaRulesEngine.Builder builder = QaRulesEngine.builder();
        EveryListener.of(listeners.orderedStream().toList()).ifPresent(builder::decisionListener);
        pack(PackTexts.ofCases(properties), builder, database);
        pack(PackTexts.ofPeriods(properties), builder, database);
        return preloaded(builder.build(), properties);
    }

    /** Returns rules that follow their packs. */
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean(QaRules.class)
    @ConditionalOnProperty(name = "qa-rules.reload.enabled", havingValue = "true")
    public ReloadingQaRules reloadingQaRules(
            QaRulesProperties properties,
            ObjectProvider<DecisionListener> listeners,
            ObjectProvider<PackGate> gates,
            ObjectProvider<DataSource> databases) {
        DataSource database = databases.getIfUnique();
        ReloadingQaRulesBuilder builder =
                ReloadingQaRules.builder().pollEvery(properties.reload().interval());
        EveryListener.of(listeners.orderedStream().toList()).ifPresent(builder::decisionListener);
        gates.orderedStream().forEach(builder::gate);
        PackTexts cases = PackTexts.ofCases(properties);
        PackTexts periods = PackTexts.ofPeriods(properties);
        if (cases.isStandard() && periods.isStandard()) {
            throw new IllegalStateException("qa-rules.reload.enabled is true, and standard packs do not change:"
                    + " set qa-rules.pack.from or qa-rules.settlement-pack.from");
        }
        if (cases.isDirectory()) {
            builder.directory(cases.directory());
        } else if (!cases.isStandard()) {
            builder.source(cases.name(), cases.source(database));
        }
        if (periods.isDirectory()) {
            builder.settlementDirectory(periods.directory());
        } else if (!periods.isStandard()) {
            builder.settlementSource(periods.name(), periods.source(database));
        }
        cases.compiled(builder::compiled, builder::compiledResource);
        periods.compiled(builder::compiled, builder::compiledResource);
        return preloaded(builder.build(), properties);
    }

    private static void pack(PackTexts texts, QaRulesEngine.Builder builder, @Nullable DataSource database) {
        if (!texts.isStandard()) {
            builder.pack(texts.read(database));
            texts.compiled(builder::compiled, builder::compiledResource);
        }
    }

    private static <T extends QaRules> T preloaded(T rules, QaRulesProperties properties) {
        if (properties.preload()) {
            rules.describe();
            rules.describeSettlement();
        }
        return rules;
    }
}
