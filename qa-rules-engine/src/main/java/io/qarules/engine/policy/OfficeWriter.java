package io.qarules.engine.policy;

import io.qarules.engine.rules.Firing;
import io.qarules.engine.value.Decimals;
import io.qarules.engine.value.PackText;
import java.util.ArrayList;
import java.util.List;

/** Collects the settings of a pack of the inspection office. A setting made twice is an error, since rules have no order. */
final class OfficeWriter implements OfficeBook {
    private final SetOnce said;
    private final PackHead head;
    private final List<Setting> settings = new ArrayList<>();
    private int shortestCall;

    OfficeWriter(Firing firing) {
        said = new SetOnce(firing);
        head = new PackHead(said);
    }

    /**
     * Returns the collected settings.
     *
     * @throws RefusedSettingException if required settings are missing
     */
    OfficePolicy policy() {
        RefusedSettings refused = new RefusedSettings();
        refused.of(head::name);
        refused.of(head::zone);
        refused.throwAny();
        return new OfficePolicy(head.name(), head.zone(), shortestCall, settings);
    }

    @Override
    public OfficeBook pack(String id, String version) {
        head.pack(id, version);
        return this;
    }

    @Override
    public OfficeBook zone(String id) {
        head.zone(id);
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
        settings.add(new Setting(name, Decimals.shortest(value)));
        return this;
    }
}
