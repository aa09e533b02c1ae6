package io.qarules.casebook;

import io.qarules.casebook.store.AgentTransaction;
import io.qarules.casebook.store.PackRow;
import io.qarules.casebook.store.PackTexts;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.pack.PackLoader;
import io.qarules.engine.source.PackLimit;
import io.qarules.engine.source.PackSource;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Loads the rules that a book has stored, each once. Safe for use by many threads. */
final class RuleShelf {
    /** Before all facts. */
    static final YearMonth EVER = YearMonth.of(0, 1);

    private final Map<String, QaRulesEngine> engines = new ConcurrentHashMap<>();
    /** By the versions that hold. */
    private final Map<List<PackRow>, Rules> rules = new ConcurrentHashMap<>();

    private final Function<PackSource, QaRulesEngine> loading;

    private volatile @Nullable Rules latest;

    /** @param loading loads the texts of a pack */
    RuleShelf(Function<PackSource, QaRulesEngine> loading) {
        this.loading = loading;
    }

    /** Takes an engine that is loaded already. */
    void put(QaRulesEngine engine) {
        engines.putIfAbsent(Rules.digest(engine), engine);
    }

    /**
     * Loads the texts of a pack, where that was not done before.
     *
     * @throws io.qarules.RulePackException if they do not load, or are of a pack that evaluates no cases
     */
    QaRulesEngine load(PackSource source) {
        return engines.computeIfAbsent(source.digest(), digest -> loaded(source));
    }

    /** Returns the rules that hold now. */
    Rules latest(AgentTransaction tx) {
        return rules(tx, tx.packs());
    }

    /** Returns the rules that hold now, where it is known how many versions there are. */
    Rules latest(AgentTransaction tx, int count) {
        Rules known = latest;
        if (known == null || known.count() != count) {
            known = latest(tx);
            latest = known;
        }
        return known;
    }

    /** Returns the rules that held when there were so many versions. */
    Rules first(AgentTransaction tx, int count) {
        return rules(tx, List.copyOf(tx.packs().subList(0, count)));
    }

    /** Returns the rules that held at a moment; those of now where it is null. */
    Rules known(AgentTransaction tx, @Nullable Instant knownAt) {
        List<PackRow> rows = tx.packs();
        return rules(
                tx,
                rows.stream()
                        .filter(row -> row.seq() == 1
                                || knownAt == null
                                || !row.knownAt().isAfter(knownAt))
                        .toList());
    }

    /** Returns the rules that would hold if one more version came in force. */
    Rules with(AgentTransaction tx, PackSource source, YearMonth effectiveFrom) {
        Rules now = latest(tx);
        NavigableMap<YearMonth, QaRulesEngine> versions = new TreeMap<>(now.versions());
        versions.put(effectiveFrom, load(source));
        return new Rules(now.count() + 1, versions);
    }

    private Rules rules(AgentTransaction tx, List<PackRow> rows) {
        return rules.computeIfAbsent(rows, missing -> {
            NavigableMap<YearMonth, QaRulesEngine> versions = new TreeMap<>();
            rows.forEach(row -> versions.put(row.effectiveFrom(), engine(tx, row.digest())));
            return new Rules(rows.size(), versions);
        });
    }

    private QaRulesEngine engine(AgentTransaction tx, String digest) {
        return engines.computeIfAbsent(digest, missing -> {
            PackTexts texts = tx.texts(digest).orElseThrow();
            return loaded(new PackSource(texts.name(), texts.files()));
        });
    }

    /** An engine that is given a pack for periods decides cases by other rules than those that the book has named. */
    private QaRulesEngine loaded(PackSource source) {
        if (source.settles()) {
            PackLoader.of(PackLimit.STANDARD, List.of()).load(source, null).requireSettles(false);
        }
        return loading.apply(source);
    }
}
