package io.qarules.examples.crm.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qarules.book.BookHistory;
import io.qarules.book.CaseBook;
import io.qarules.book.FactKind;
import io.qarules.book.LoggedFact;
import io.qarules.examples.crm.CrmProperties;
import io.qarules.outcome.Score;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The scores of an agent's evaluations: the points that inspectors gave, summed up by the rules (POLICY 8). */
@Component
class Marks {
    private final CaseBook book;
    private final ObjectMapper mapper;
    private final CrmProperties properties;
    private final InstantSource clock;

    Marks(CaseBook book, ObjectMapper mapper, CrmProperties properties, InstantSource clock) {
        this.book = book;
        this.mapper = mapper;
        this.properties = properties;
        this.clock = clock;
    }

    /** Returns the scores of the evaluations that were submitted in a month. */
    List<Score> of(BookHistory history, YearMonth month) {
        if (history.log().isEmpty()) {
            return List.of();
        }
        Map<String, YearMonth> months = months(history);
        return book.outcome(history.agentId(), clock.instant(), null).scores().stream()
                .filter(score -> score.score() != null && month.equals(months.get(score.evaluationId())))
                .toList();
    }

    private Map<String, YearMonth> months(BookHistory history) {
        Map<String, YearMonth> months = new HashMap<>();
        for (LoggedFact fact : history.log()) {
            String json = fact.json();
            if (fact.fact().kind() == FactKind.EVALUATION && json != null) {
                months.put(fact.fact().id(), submitted(json));
            }
        }
        return months;
    }

    private YearMonth submitted(String json) {
        try {
            Instant submitted = OffsetDateTime.parse(
                            mapper.readTree(json).path("submittedAt").asText())
                    .toInstant();
            return YearMonth.from(submitted.atZone(properties.zone()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the book's own JSON cannot be read", e);
        }
    }
}
