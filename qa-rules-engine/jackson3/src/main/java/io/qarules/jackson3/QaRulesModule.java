package io.qarules.jackson3;

import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;

/**
 * Reads and writes the records of qa-rules in the JSON of the command line, whatever else the mapper of Jackson 3 has set
 * (but for {@code WRITE_NUMBERS_AS_STRINGS}, which a generator of Jackson 3 cannot do without for one value). They may
 * stand anywhere in records of one's own. {@code JsonMapper.builder().findAndAddModules()} finds this module.
 *
 * <p>No value is coerced: {@code "upheld": 0} is a problem and not {@code false}. What a reader finds wrong is kept in a
 * {@link io.qarules.casefile.CaseFileReading} or {@link io.qarules.period.PeriodFileReading} (also read where a {@link
 * io.qarules.casefile.CaseInput} or {@link io.qarules.period.PeriodInput} is asked for) and in {@link
 * io.qarules.book.FactsReading}: give these to {@link io.qarules.QaRules}, and the problems are among those of the
 * result. A bare record has no place for them, so reading one throws {@link InputProblemsException}. What cannot be read
 * at all, because it is no object or a field occurs twice, always does.
 *
 * <p>JSON {@code null} gives null. Syntax is the mapper's own: what its parser lets pass is read, and what it refuses,
 * such as numbers or nesting beyond its constraints, is refused by it.
 */
public final class QaRulesModule extends JacksonModule {
    private final boolean strict;

    /** Creates a module that ignores unknown fields, as the command line does. */
    public QaRulesModule() {
        this(false);
    }

    /**
     * Creates a module.
     *
     * @param strict whether an unknown field of an input is a problem, as with {@code --strict}; otherwise it is ignored
     */
    public QaRulesModule(boolean strict) {
        this.strict = strict;
    }

    @Override
    public String getModuleName() {
        return "qa-rules";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new RecordSerializers());
        context.addDeserializers(new RecordDeserializers(strict));
    }
}
