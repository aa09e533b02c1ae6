package io.qarules.engine.rules.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.Call;
import io.qarules.casefile.Party;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Values of which there are few are numbered together in a cache key, as far as they have room")
class FactKeyReaderTest {
    /** So many flags of four values each do not fit into one number. */
    private static final int FLAGS = 40;

    private static final List<@Nullable Boolean> ANSWERS = nullAnd(true, false);

    @Test
    void noTwoAnswersOfOneFlagAreAlike() {
        FactKeyReader keys = reader(
                IntStream.range(0, FLAGS).mapToObj(FactKeyReaderTest::flag).toList());

        Map<FactKey, String> seen = new HashMap<>();
        for (int flag = 0; flag < FLAGS; flag++) {
            for (boolean answer : new boolean[] {true, false}) {
                Call call = call(Map.of("f" + flag, answer));
                String other = seen.put(key(keys, call), "f%d is %s".formatted(flag, answer));
                assertThat(other).as("f%d is %s", flag, answer).isNull();
            }
        }

        assertThat(seen).doesNotContainKey(key(keys, call(Map.of()))).hasSize(2 * FLAGS);
        assertThat(seen).containsEntry(key(keys, call(Map.of("f39", false))).copy(), "f39 is false");
    }

    @Test
    void flagsWordsAndPresenceSideBySide() {
        FactKeyReader keys = reader(List.of(
                FactField.exact(path("connected")),
                FactField.exact(path("hungUpBy")),
                FactField.presence(path("orderId")),
                FactField.between(path("talkSeconds"), List.of(BigDecimal.TEN))));

        List<FactKey> all = new ArrayList<>();
        for (Boolean connected : ANSWERS) {
            for (Party party : nullAnd(Party.values())) {
                for (String order : nullAnd("O1")) {
                    for (Long seconds : nullAnd(9L, 10L, 11L)) {
                        all.add(key(keys, call(connected, party, order, seconds)));
                    }
                }
            }
        }

        assertThat(all).hasSize(3 * (1 + Party.values().length) * 2 * 4).doesNotHaveDuplicates();
        assertThat(key(keys, call(true, Party.AGENT, "O1", 11L)))
                .isEqualTo(key(keys, call(true, Party.AGENT, "O2", 12L)))
                .hasSameHashCodeAs(key(keys, call(true, Party.AGENT, "O2", 12L)));
    }

    private static FactKeyReader reader(List<FactField> fields) {
        return new FactKeyReader("", fields, List.of(), new FactRoles(Call.class, null, null));
    }

    private static FactField flag(int number) {
        return FactField.exact(path("flag(\"f%d\")".formatted(number)));
    }

    private static PropertyPath path(String property) {
        return PropertyPath.of(Call.class, property).orElseThrow();
    }

    private static FactKey key(FactKeyReader keys, Call call) {
        FactKey key = new FactKey();
        keys.read(call, null, key);
        return key;
    }

    private static Call call(Map<String, Object> attributes) {
        return Call.builder().id("C1").attributes(attributes).build();
    }

    private static Call call(
            @Nullable Boolean connected, @Nullable Party party, @Nullable String order, @Nullable Long seconds) {
        return Call.builder()
                .id("C1")
                .connected(connected)
                .hungUpBy(party)
                .orderId(order)
                .talkSeconds(seconds)
                .build();
    }

    @SafeVarargs
    private static <T> List<@Nullable T> nullAnd(T... values) {
        List<@Nullable T> all = new ArrayList<>(List.of(values));
        all.add(null);
        return all;
    }
}
