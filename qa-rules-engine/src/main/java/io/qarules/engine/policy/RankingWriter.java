package io.qarules.engine.policy;

import io.qarules.engine.rules.text.Rule;
import io.qarules.engine.value.PackText;
import io.qarules.engine.value.TextOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects how the agents of a pack are ranked and divided into tiers (POLICY 17). */
final class RankingWriter {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Map<String, Ranking.Within> GROUPS =
            Map.of("line", Ranking.Within.LINE, "team", Ranking.Within.TEAM, "all", Ranking.Within.ALL);

    private final SetOnce said;
    private final List<Placed> shares = new ArrayList<>();
    private final List<Placed> bands = new ArrayList<>();
    private @Nullable Rule tierRule;
    private @Nullable String by;
    private @Nullable Rule byRule;
    private Ranking.Within within = Ranking.Within.LINE;
    private int minSurveys;
    private int minGroup = 1;

    RankingWriter(SetOnce said) {
        this.said = said;
    }

    void by(String index) {
        said.once(PackText.of("SETTING.rank-by"));
        by = index;
        byRule = said.rule();
    }

    void within(String group) {
        said.once(PackText.of("SETTING.rank-within"));
        Ranking.Within known = GROUPS.get(group);
        if (known == null) {
            throw new RefusedSettingException(
                    PackText.of("POLICY.no-group", group), Words.nearest(group, List.of("line", "team", "all")), null);
        }
        within = known;
    }

    void share(String name, BigDecimal percent) {
        said.once(PackText.of("SETTING.tier", word(name)));
        if (percent.signum() <= 0) {
            throw new RefusedSettingException(PackText.of("POLICY.tier-share", plain(percent)));
        }
        tierRule = said.rule();
        shares.add(new Placed(new Tier(name, percent), said.rule()));
        oneForm();
    }

    void band(String name, BigDecimal index) {
        said.once(PackText.of("SETTING.tier", word(name)));
        said.once(PackText.of("SETTING.tier-from", plain(index)));
        tierRule = said.rule();
        bands.add(new Placed(new Tier(name, index), said.rule()));
        oneForm();
    }

    void minSurveys(int surveys) {
        said.once(PackText.of("SETTING.min-surveys"));
        if (surveys < 0) {
            throw new RefusedSettingException(
                    PackText.of("POLICY.not-negative", PackText.of("SETTING.min-surveys"), surveys));
        }
        minSurveys = surveys;
    }

    void minGroup(int agents) {
        said.once(PackText.of("SETTING.min-group"));
        if (agents < 1) {
            throw new RefusedSettingException(PackText.of("POLICY.min-group", agents));
        }
        minGroup = agents;
    }

    /** Returns whether the pack divides agents into tiers. */
    boolean divides() {
        return tierRule != null;
    }

    /**
     * Checks what only all rules together say.
     *
     * @param indices those that the pack declares
     * @param most returns the most points that an index can have
     * @param refused takes what contradicts each other, or is missing; has what is wrong with the metrics
     */
    void check(Set<String> indices, Function<String, BigDecimal> most, RefusedSettings refused) {
        boolean soundMetrics = refused.isEmpty();
        refused.of(() -> ranksByAnIndex(indices));
        refused.of(this::sharesAreAll);
        if (by != null && soundMetrics && (indices.contains(by) || by.equals(Metric.COMPOSITE))) {
            reachable(by, most.apply(by), refused);
        }
    }

    private void ranksByAnIndex(Set<String> indices) {
        Set<String> known = new TreeSet<>(indices);
        known.add(Metric.COMPOSITE);
        if (by != null && !known.contains(by)) {
            throw new RefusedSettingException(
                    PackText.of("POLICY.no-index", by), Words.nearest(by, List.copyOf(known)), byRule);
        }
        if (by == null && tierRule != null) {
            throw new RefusedSettingException(
                    PackText.of("POLICY.rank-by"), PackText.maybe("rankBy( \"composite\" )"), tierRule);
        }
    }

    private void sharesAreAll() {
        BigDecimal sum = shares.stream().map(share -> share.tier().bound()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!shares.isEmpty() && sum.compareTo(HUNDRED) != 0) {
            throw new RefusedSettingException(PackText.of("POLICY.tiers-sum", plain(sum)), null, tierRule);
        }
    }

    /** An index is 0 or more, so that all who have none better are in the first tier that begins there or below. */
    private void reachable(String index, BigDecimal most, RefusedSettings refused) {
        Placed lowest = null;
        for (Placed band : fromTheBest()) {
            Placed above = lowest;
            refused.of(() -> isReachable(band, index, most, above));
            if (lowest == null && band.tier().bound().signum() <= 0) {
                lowest = band;
            }
        }
    }

    private static void isReachable(Placed band, String index, BigDecimal most, @Nullable Placed lowest) {
        Tier tier = band.tier();
        if (tier.bound().compareTo(most) > 0) {
            throw new RefusedSettingException(
                    PackText.of("POLICY.tier-too-high", tier.name(), plain(tier.bound()), index, plain(most)),
                    null,
                    band.rule());
        }
        if (lowest != null) {
            throw new RefusedSettingException(
                    PackText.of(
                            "POLICY.tier-too-low",
                            tier.name(),
                            lowest.tier().name(),
                            plain(lowest.tier().bound())),
                    null,
                    band.rule());
        }
    }

    private List<Placed> fromTheBest() {
        return bands.stream()
                .sorted(Comparator.comparing((Placed band) -> band.tier().bound())
                        .reversed())
                .toList();
    }

    Ranking ranking() {
        shares.sort(Comparator.comparing((Placed share) -> share.rule().file(), TextOrder.BY_CODE_POINT)
                .thenComparing(share -> share.rule().line()));
        List<Tier> tiers = (shares.isEmpty() ? fromTheBest() : shares)
                .stream().map(Placed::tier).toList();
        return new Ranking(by, within, List.copyOf(tiers), !shares.isEmpty(), minSurveys, minGroup);
    }

    private void oneForm() {
        if (!shares.isEmpty() && !bands.isEmpty()) {
            throw new RefusedSettingException(PackText.of("POLICY.tier-forms"));
        }
    }

    private static String word(String name) {
        if (name.isEmpty() || name.toUpperCase(Locale.ROOT).equals(Ranking.NOT_RANKED)) {
            throw new RefusedSettingException(PackText.of("POLICY.tier-name", name));
        }
        return name;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A tier with the rule that sets it: tiers stand from the best down, and rules fire in any order. */
    private record Placed(Tier tier, Rule rule) {}
}
