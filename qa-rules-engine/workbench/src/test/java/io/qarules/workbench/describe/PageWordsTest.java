package io.qarules.workbench.describe;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.engine.rules.Verbs;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.rules.types.ValueType;
import io.qarules.engine.source.Stage;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Text;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a rule can read or say has words in Chinese and in English: what is added to either needs them too. */
class PageWordsTest {
    private static final String NAMED_BY_THE_PACK = "verb.setting.2";

    @ParameterizedTest
    @EnumSource(names = "POLICY", mode = EnumSource.Mode.EXCLUDE)
    void facts_properties_methods_and_words_of_enums(Stage stage) throws Exception {
        Set<String> keys = new TreeSet<>();
        for (Class<?> type : reachable(stage)) {
            FactType fact = FactType.of(type);
            fact.properties().forEach(name -> {
                FactType.Property property = fact.property(name);
                keys.add(type.getSimpleName() + "." + name);
                if (property.valueType() == ValueType.FLAG) {
                    keys.add("%s.%s.is.true".formatted(type.getSimpleName(), name));
                    keys.add("%s.%s.is.false".formatted(type.getSimpleName(), name));
                }
                if (property.elementType().isEnum()) {
                    Stream.of(property.elementType().getEnumConstants())
                            .forEach(word -> keys.add("word.%s.%s"
                                    .formatted(property.elementType().getSimpleName(), word)));
                }
            });
            fact.tests().forEach(name -> keys.add(type.getSimpleName() + "." + name));
        }
        stage.factTypes().forEach(type -> keys.add("fact." + type.substring(type.lastIndexOf('.') + 1)));

        assertWords(keys);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "1 # an offence counts towards repeats for 1 month",
                "2 # an offence counts towards repeats for 2 months",
                "0.5 # an offence counts towards repeats for 0.5 months",
                "1000 # an offence counts towards repeats for 1000 months",
                "half of them # an offence counts towards repeats for half of them months",
            })
    void one_is_told_from_several(String months, String english) {
        assertThat(PageWords.say("verb.repeatWindowInMonths.1", PageWords.asWritten(months))
                        .en())
                .isEqualTo(english);
    }

    @Test
    void one_is_told_from_several_wherever_something_is_counted() {
        Text one = PageWords.asWritten("1");

        assertThat(PageWords.say("verb.repeatWindowInDays.2", PageWords.asWritten("7.1"), one)
                        .en())
                .isEqualTo("an offence of 7.1 counts towards repeats for 1 day");
        assertThat(PageWords.say("verb.withinDays.1", one).en()).isEqualTo("over the last day");
        assertThat(PageWords.say("verb.withinDays.1", PageWords.asWritten("90")).en())
                .isEqualTo("over the last 90 days");
        assertThat(PageWords.say("verb.appealsAtMost.1", one).en())
                .isEqualTo("at most 1 appeal against one finding counts, the earliest");
        assertThat(PageWords.say("CallbackWait.waitedLongerThanHours", one).en())
                .isEqualTo("waited longer than 1 hour");
        assertThat(PageWords.say("verb.warnInWriting.2", PageWords.NOTHING, one).en())
                .isEqualTo("WRITTEN_WARNING, proposed, with 1 month to mend it");
    }

    @Test
    void verbs_and_kinds_of_penalties() throws Exception {
        Set<String> keys = new TreeSet<>();
        for (Stage stage : Stage.values()) {
            for (String global : stage.globalTypes()) {
                for (Method verb : Verbs.of(Class.forName(global)).values()) {
                    keys.addAll(
                            stage == Stage.PENALIZE
                                    ? kinds(verb.getName())
                                    : Set.of("verb." + verb.getName()
                                            + (verb.isVarArgs() ? "" : "." + verb.getParameterCount())));
                }
            }
        }

        assertWords(keys);
    }

    private static Set<String> kinds(String verb) {
        return Verbs.kinds(Stage.PENALIZE, verb).stream()
                .map(DecisionKind::name)
                .map("kind."::concat)
                .collect(Collectors.toSet());
    }

    private static void assertWords(Set<String> keys) {
        assertThat(keys).isNotEmpty().allSatisfy(key -> {
            assertThat(PageWords.has(key)).as("words for %s", key).isTrue();
            assertThat(
                            key.equals(NAMED_BY_THE_PACK)
                                    ? "名"
                                    : PageWords.say(key, "1", "2", "3", "4", "5", "6", "7", "8")
                                            .zh())
                    .as("Chinese words for %s", key)
                    .containsPattern("\\p{IsHan}");
        });
    }

    private static Set<Class<?>> reachable(Stage stage) throws ClassNotFoundException {
        Deque<Class<?>> next = new ArrayDeque<>();
        for (String type : stage.factTypes()) {
            next.add(Class.forName(type));
        }
        Set<Class<?>> reachable = new LinkedHashSet<>();
        while (!next.isEmpty()) {
            Class<?> type = next.remove();
            if (reachable.add(type)) {
                FactType fact = FactType.of(type);
                fact.properties().stream()
                        .map(fact::property)
                        .filter(property -> property.valueType() == ValueType.FACT)
                        .forEach(property -> next.add(property.type()));
            }
        }
        return reachable;
    }
}
