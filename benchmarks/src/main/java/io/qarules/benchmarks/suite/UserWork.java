package io.qarules.benchmarks.suite;

/** What users do, as {@code GrowthBenchmark} measures it. */
enum UserWork {
    LOAD_PACK("loadPack", "load", "40 clauses"),
    CHECK_PACK("checkPack", "check", "40 clauses"),
    SETTLE("settle", "settle", "1,000 agents"),
    LINES("lines", "evaluate", "100 cases"),
    RECORD("record", "case book", "20 offences"),
    REQUEST("request", "service", "23 offences");

    private final String method;
    private final String title;
    private final String once;

    UserWork(String method, String title, String once) {
        this.method = method;
        this.title = title;
        this.once = once;
    }

    String title() {
        return title;
    }

    /** Returns how much the single size is. */
    String once() {
        return once;
    }

    /** Returns the key of its sample. */
    String key(int times) {
        return "GrowthBenchmark.%s %d".formatted(method, times);
    }
}
