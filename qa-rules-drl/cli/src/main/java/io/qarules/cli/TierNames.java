package io.qarules.cli;

import io.qarules.engine.source.Stage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The tiers of a pack (POLICY 17), as far as they stand in words and numbers.
 *
 * @param bands those that begin with an index, by this index
 * @param unpaid those without a factor of the performance pay, where others have one
 */
record TierNames(SortedMap<BigDecimal, String> bands, List<String> unpaid) {
    private static final Pattern BAND =
            Pattern.compile("\\btierFrom\\(\\s*\"([^\"]+)\"\\s*,\\s*(\\d+(?:\\.\\d+)?)\\s*\\)");
    private static final Pattern ANY = Pattern.compile("\\btier(?:From)?\\(\\s*\"([^\"]+)\"\\s*,");
    private static final Pattern OF_A_TIER = Pattern.compile("\\btier\\s*(?:==|in\\b)");

    TierNames {
        bands = new TreeMap<>(bands);
        unpaid = List.copyOf(unpaid);
    }

    static TierNames of(PackEdit pack) {
        SortedMap<BigDecimal, String> bands = new TreeMap<>();
        pack.find(Stage.POLICY, BAND).forEach(band -> bands.put(new BigDecimal(band.group(2)), band.group(1)));
        return new TierNames(bands, unpaid(pack));
    }

    /** Returns the tier that an index of so much was in before one began there; empty where none was. */
    Optional<String> below(BigDecimal index) {
        return bands.headMap(index).values().stream().reduce((lower, higher) -> higher);
    }

    private static List<String> unpaid(PackEdit pack) {
        List<String> paying = pack.rules(Stage.TIER).values().stream()
                .map(PackEdit::withoutComments)
                .filter(drl -> drl.contains(".coefficient("))
                .toList();
        if (!paying.stream().allMatch(drl -> OF_A_TIER.matcher(drl).find())) {
            return List.of(); // a rule pays whatever the tier
        }
        return pack.find(Stage.POLICY, ANY)
                .map(tier -> tier.group(1))
                .filter(tier -> paying.stream().noneMatch(drl -> drl.contains("\"%s\"".formatted(tier))))
                .toList();
    }
}
