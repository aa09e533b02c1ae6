package io.qarules.jackson3;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.jackson.SameAsTheLibrary;
import io.qarules.outcome.Problem;
import java.util.List;
import net.jqwik.api.Label;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

@Label("Any mapper of Jackson 3 with the module reads and writes what the library's reader and writer do")
class SameAsTheLibraryTest extends SameAsTheLibrary {
    @Override
    protected List<AnyMapper> mappers() {
        return Mappers.ALL.stream().<AnyMapper>map(Jackson3::new).toList();
    }

    private record Jackson3(ObjectMapper mapper) implements AnyMapper {
        @Override
        public <T> T read(String json, Class<T> type) {
            return mapper.readValue(json, type);
        }

        @Override
        public String write(Object value) {
            return mapper.writeValueAsString(value);
        }

        @Override
        public String tree(Object value) {
            return mapper.valueToTree(value).toString();
        }

        @Override
        public List<Problem> problems(Throwable refused) {
            assertThat(refused).isInstanceOf(JacksonException.class);
            return refused instanceof InputProblemsException problems ? problems.problems() : null;
        }
    }
}
