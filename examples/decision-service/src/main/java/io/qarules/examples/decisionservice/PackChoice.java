package io.qarules.examples.decisionservice;

import io.qarules.QaRules;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.listener.DecisionListener;
import io.qarules.engine.reload.ReloadingQaRules;
import io.qarules.engine.reload.ReloadingQaRulesBuilder;
import io.qarules.engine.source.PackSource;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Loads the packs that the options name. */
final class PackChoice {
    private PackChoice() {}

    /**
     * Loads both packs, and follows those that can change.
     *
     * @param told what is loaded and decided
     * @throws io.qarules.RulePackException if one does not load
     */
    static QaRules load(ServiceOptions options, DecisionListener told) {
        QaRules rules = isFollowed(options.rules) || isFollowed(options.settlementRules)
                ? followed(options, told)
                : fixed(options, told);
        rules.describe();
        rules.describeSettlement();
        return rules;
    }

    private static QaRules fixed(ServiceOptions options, DecisionListener told) {
        QaRulesEngine.Builder builder = QaRulesEngine.builder().decisionListener(told);
        if (options.rules != null) {
            builder.resources(folder(options.rules));
        }
        if (options.settlementRules != null) {
            builder.settlementResources(folder(options.settlementRules));
        }
        return builder.build();
    }

    private static QaRules followed(ServiceOptions options, DecisionListener told) {
        ReloadingQaRulesBuilder builder =
                ReloadingQaRules.builder().pollEvery(options.poll).decisionListener(told);
        String rules = options.rules;
        if (rules != null) {
            if (isDirectory(rules)) {
                builder.directory(Path.of(rules));
            } else {
                builder.source(rules, source(rules));
            }
        }
        String settlementRules = options.settlementRules;
        if (settlementRules != null) {
            if (isDirectory(settlementRules)) {
                builder.settlementDirectory(Path.of(settlementRules));
            } else {
                builder.settlementSource(settlementRules, source(settlementRules));
            }
        }
        return builder.build();
    }

    private static boolean isFollowed(@Nullable String pack) {
        return pack != null && (isAddress(pack) || isDirectory(pack));
    }

    private static boolean isAddress(String pack) {
        return pack.startsWith("http://") || pack.startsWith("https://");
    }

    private static boolean isDirectory(String pack) {
        return !isAddress(pack) && Files.isDirectory(Path.of(pack));
    }

    private static Supplier<PackSource> source(String pack) {
        return isAddress(pack)
                ? new RulesOverHttp(URI.create(pack))
                : () -> PackSource.resources(QaRulesEngine.class.getClassLoader(), folder(pack));
    }

    private static String folder(String name) {
        return "qa-rules/" + name;
    }
}
