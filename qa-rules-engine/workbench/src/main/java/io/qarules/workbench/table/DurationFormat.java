package io.qarules.workbench.table;

import io.qarules.outcome.Text;
import io.qarules.workbench.table.CellReader.Unreadable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How durations are written. Parts of a second are rounded, half up. */
enum DurationFormat {
    SECONDS("seconds", "\\d{1,9}(?:\\.\\d{1,9})?", "143") {
        @Override
        BigDecimal of(Matcher text) {
            return new BigDecimal(text.group());
        }
    },
    MILLISECONDS("milliseconds", "\\d{1,12}", "143000") {
        @Override
        BigDecimal of(Matcher text) {
            return new BigDecimal(text.group()).movePointLeft(3);
        }
    },
    MINUTES("minutes", "\\d{1,9}(?:\\.\\d{1,9})?", "2.5") {
        @Override
        BigDecimal of(Matcher text) {
            return new BigDecimal(text.group()).multiply(BigDecimal.valueOf(60));
        }
    },
    HOURS("h:mm:ss", "(\\d{1,4}):([0-5]?\\d):([0-5]?\\d)", "0:02:23") {
        @Override
        BigDecimal of(Matcher text) {
            return BigDecimal.valueOf((part(text, 1) * 60 + part(text, 2)) * 60 + part(text, 3));
        }
    },
    MINUTES_AND_SECONDS("mm:ss", "(\\d{1,4}):([0-5]?\\d)", "02:23") {
        @Override
        BigDecimal of(Matcher text) {
            return BigDecimal.valueOf(part(text, 1) * 60 + part(text, 2));
        }
    };

    private final String written;
    private final Pattern pattern;
    private final String example;

    DurationFormat(String written, String pattern, String example) {
        this.written = written;
        this.pattern = Pattern.compile(pattern);
        this.example = example;
    }

    abstract BigDecimal of(Matcher text);

    String written() {
        return written;
    }

    static DurationFormat of(@Nullable String format) {
        return Arrays.stream(values())
                .filter(each -> each.written.equals(format))
                .findFirst()
                .orElse(SECONDS);
    }

    static Optional<Text> wrong(String format) {
        List<String> known =
                Arrays.stream(values()).map(DurationFormat::written).toList();
        return known.contains(format)
                ? Optional.empty()
                : Optional.of(TableWords.say("map.duration", format, String.join(", ", known)));
    }

    boolean reads(String text) {
        return pattern.matcher(text).matches();
    }

    long seconds(String text) throws Unreadable {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new Unreadable(TableWords.say("cell.duration", written, example));
        }
        return of(matcher).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static long part(Matcher text, int group) {
        return Long.parseLong(text.group(group));
    }
}
