package io.qarules.examples.flinkmonthend.stream;

import io.qarules.casebook.store.PackRow;
import io.qarules.casebook.store.PackTexts;
import io.qarules.engine.source.PackSource;
import io.qarules.examples.flinkmonthend.rules.Pack;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The versions of the rules that a task knows: those that it began with, and those that were broadcast. */
final class RulesInForce {
    private static final YearMonth EVER = YearMonth.of(0, 1);

    private final List<PackRow> packs = new ArrayList<>();
    private final Map<String, PackTexts> texts = new HashMap<>();

    RulesInForce(Pack first) {
        add(EVER, Instant.EPOCH, first.digest(), new PackTexts(first.name(), first.files()));
    }

    /** Adds rules that came. */
    void add(PackLine line) {
        PackSource source = line.source();
        add(line.effectiveFrom(), line.knownAt(), source.digest(), new PackTexts(source.name(), source.files()));
    }

    private void add(YearMonth from, Instant knownAt, String digest, PackTexts of) {
        packs.add(new PackRow(packs.size() + 1, from, digest, knownAt));
        texts.put(digest, of);
    }

    List<PackRow> packs() {
        return List.copyOf(packs);
    }

    Optional<PackTexts> texts(String digest) {
        return Optional.ofNullable(texts.get(digest));
    }
}
