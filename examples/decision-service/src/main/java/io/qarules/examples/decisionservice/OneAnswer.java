package io.qarules.examples.decisionservice;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One JSON object in, one out.
 *
 * @param limit of the body in bytes
 * @param arrival within which the body arrives
 * @param question reads the body and answers it
 */
record OneAnswer(int limit, Duration arrival, Workers workers, Question question) implements Endpoint {
    static final String JSON = "application/json";

    /** What is asked of a body. */
    interface Question {
        /**
         * Returns what answers a request.
         *
         * @param exchange asked for parameters
         * @throws Refusal if these are wrong
         */
        Reply of(Exchange exchange);
    }

    /** Answers a body with one line of JSON. */
    interface Reply {
        String to(byte[] body);
    }

    @Override
    public void handle(Exchange exchange) {
        exchange.requireContent(JSON);
        Reply reply = question.of(exchange);
        exchange.requireAtMost(limit);
        WholeBody body = exchange.body(limit, workers);
        body.within(arrival)
                .thenCompose(json -> workers.decide(() -> reply.to(json)))
                .whenComplete((line, error) -> {
                    body.release();
                    if (error == null) {
                        answer(exchange, (line + "\n").getBytes(StandardCharsets.UTF_8));
                    } else {
                        exchange.refuse(error);
                    }
                });
    }

    /** An answer is held until its reader has taken it. */
    private void answer(Exchange exchange, byte[] json) {
        if (workers.hold(json.length)) {
            exchange.answer(JSON, json, () -> workers.release(json.length));
        } else {
            exchange.refuse(Refusal.busy("answers"));
        }
    }
}
