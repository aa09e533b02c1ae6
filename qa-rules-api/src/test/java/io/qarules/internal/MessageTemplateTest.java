package io.qarules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MessageTemplateTest {
    @Test
    void readsTheValuesOfWhatItFilled() {
        MessageTemplate template = MessageTemplate.of("{1} is no {0}; it has {2}");
        List<String> values = List.of("tier", "X is no tier", "{0}");

        assertThat(template.fill(values)).isEqualTo("X is no tier is no tier; it has {0}");
        assertThat(template.match("X is no tier; it has {0}")).containsExactly("tier", "X", "{0}");
    }

    @Test
    void readsAValueThatStandsTwice() {
        MessageTemplate template = MessageTemplate.of("{0} of {1}: {0} in all");

        assertThat(template.match(template.fill(List.of("3", "calls")))).containsExactly("3", "calls");
    }

    @Test
    void isNotTheMessageThatSaysTwoThingsInThatPlace() {
        assertThat(MessageTemplate.of("{0} of {1}: {0} in all").match("3 of calls: 4 in all"))
                .isNull();
    }
}
