package io.qarules.engine.policy;

import io.qarules.engine.rules.Firing;
import io.qarules.engine.value.PackText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the settings of a pack of the inspection office. A setting made twice is an error, since rules have no order. */
final class OfficeWriter implements OfficeBook {
    private final SetOnce said;
    private final List<Setting> settings = new ArrayList<>();
    private @Nullable PackName name;
    private @Nullable ZoneId zone;
    private int shortestCall;

    OfficeWriter(Firing firing) {
        said = new SetOnce(firing);
    }

    /**
     * Returns the collected settings.
     *
     * @throws RefusedSettingException if a required setting is missing
     */
    OfficePolicy policy() {
        return new OfficePolicy(
                SetOnce.required(name, "pack( \"my-pack\", \"1.0.0\" )"),
                SetOnce.required(zone, "zone( \"Asia/Shanghai\" )"),
                shortestCall,
                settings);
    }

    @Override
    public OfficeBook pack(String id, String version) {
        said.once(PackText.of("SETTING.pack"));
        name = new PackName(id, version);
        return this;
    }

    @Override
    public OfficeBook zone(String id) {
        said.once(PackText.of("SETTING.zone"));
        try {
            zone = ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new RefusedSettingException(
                    PackText.of("POLICY.no-zone", id), PackText.maybe("\"Asia/Shanghai\""), null, e);
        }
        return this;
    }

    @Override
    public OfficeBook shortestCall(int seconds) {
        said.once(PackText.of("SETTING.shortest-call"));
        if (seconds < 0) {
            throw new RefusedSettingException(
                    PackText.of("POLICY.not-negative", PackText.of("SETTING.shortest-call"), seconds));
        }
        shortestCall = seconds;
        return this;
    }

    @Override
    public OfficeBook setting(String name, double value) {
        said.once(PackText.of("SETTING.setting", name));
        settings.add(new Setting(name, BigDecimal.valueOf(value)));
        return this;
    }
}
