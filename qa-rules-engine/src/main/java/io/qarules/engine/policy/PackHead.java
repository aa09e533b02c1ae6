package io.qarules.engine.policy;

import io.qarules.engine.value.PackText;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What every kind of pack says of itself: its name and its time zone. */
final class PackHead {
    private final SetOnce said;
    private @Nullable PackName name;
    private @Nullable ZoneId zone;

    PackHead(SetOnce said) {
        this.said = said;
    }

    void pack(String id, String version) {
        said.once(PackText.of("SETTING.pack"));
        name = new PackName(id, version);
    }

    void zone(String id) {
        said.once(PackText.of("SETTING.zone"));
        try {
            zone = ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new RefusedSettingException(
                    PackText.of("POLICY.no-zone", id), PackText.maybe("\"Asia/Shanghai\""), null, e);
        }
    }

    /** @throws RefusedSettingException if no rule says it */
    PackName name() {
        return SetOnce.required(name, "pack( \"my-pack\", \"1.0.0\" )");
    }

    /** @throws RefusedSettingException if no rule says it */
    ZoneId zone() {
        return SetOnce.required(zone, "zone( \"Asia/Shanghai\" )");
    }
}
