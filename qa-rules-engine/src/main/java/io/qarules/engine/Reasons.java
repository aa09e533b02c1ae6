package io.qarules.engine;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.qarules.engine.ruling.Ruling;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Text;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Says in Chinese and English why a decision was made; the sentences stand in the bundles {@code Reasons_*}. */
final class Reasons {
    private static final ResourceBundle ZH = bundle(Locale.CHINESE);
    private static final ResourceBundle EN = bundle(Locale.ENGLISH);

    private final Cache<Said, Text> cache =
            CacheBuilder.newBuilder().maximumSize(10_000).build();

    Text reason(Ruling ruling, Text title) {
        Said said = new Said(
                ruling.kind(),
                ruling.subject().clause(),
                title,
                ruling.subject().occurrence(),
                ruling.status(),
                ruling.amount(),
                ruling.min(),
                ruling.max(),
                ruling.absorbedBy() != null);
        try {
            return cache.get(said, said::text);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                Reasons.class.getName(),
                locale,
                Reasons.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** All that a reason names. */
    private record Said(
            DecisionKind kind,
            String clause,
            Text title,
            @Nullable Integer occurrence,
            DecisionStatus status,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            boolean absorbed) {

        Text text() {
            return new Text(text(ZH, title.zh()), text(EN, title.en()));
        }

        private String text(ResourceBundle bundle, String titleText) {
            String subject = say(bundle, occurrence == null ? "subject" : "subject.counted", titleText);
            String consequence = say(bundle, "kind." + kind, titleText);
            String money = say(bundle, "money." + money(), titleText);
            String standing = say(bundle, "status." + status, titleText);
            return subject + consequence + money + standing;
        }

        private String money() {
            if (kind != DecisionKind.FINE && !kind.isAward()) {
                return "none";
            }
            if (min != null) {
                return "range";
            }
            return amount == null ? "open" : "amount";
        }

        private String say(ResourceBundle bundle, String key, String titleText) {
            Object[] values = {clause, titleText, String.valueOf(occurrence), amount, min, max};
            for (int i = 3; i < values.length; i++) {
                values[i] = values[i] == null ? "" : ((BigDecimal) values[i]).toPlainString();
            }
            return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(values);
        }
    }
}
