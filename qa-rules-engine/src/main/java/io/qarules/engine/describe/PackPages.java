package io.qarules.engine.describe;

import io.qarules.engine.pack.RulePack;
import io.qarules.engine.policy.Setting;
import io.qarules.engine.rules.Stage;
import io.qarules.engine.ruling.Ruling;
import io.qarules.outcome.Audience;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the page of a pack. */
public final class PackPages {
    private PackPages() {}

    /**
     * The page.
     *
     * @param audience whom a decision is for
     */
    public static PackPage of(RulePack pack, Function<Ruling, Audience> audience) {
        RuleLines lines = new RuleLines(pack, values(pack.settings()));
        return new PackPage(
                pack.version(),
                pack.describe().warnings(),
                new PenaltyTable(pack, audience).rows(),
                lines.of(Stage.POLICY),
                lines.of(Stage.DETECT),
                lines.of(Stage.REWARD),
                lines.of(Stage.TIER));
    }

    private static Map<String, String> values(List<Setting> settings) {
        return settings.stream().collect(Collectors.toMap(Setting::name, setting -> setting.value()
                .stripTrailingZeros()
                .toPlainString()));
    }
}
