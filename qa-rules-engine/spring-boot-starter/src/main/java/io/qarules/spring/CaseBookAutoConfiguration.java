package io.qarules.spring;

import io.qarules.book.CaseBook;
import io.qarules.casebook.CaseBookBuilder;
import io.qarules.casebook.StoredCaseBook;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.util.ClassUtils;

/**
 * A case book in the application's database, where {@code qa-rules-case-book} is on the class path. A new book begins
 * with the pack of {@code qa-rules.pack}; a book that exists keeps its rules. Within a transaction of Spring's on that
 * database, what the book writes is part of it.
 */
@AutoConfiguration(
        afterName = {QaRulesAutoConfiguration.DATA_SOURCE_OF_BOOT_3, QaRulesAutoConfiguration.DATA_SOURCE_OF_BOOT_4})
@ConditionalOnClass(StoredCaseBook.class)
@ConditionalOnSingleCandidate(DataSource.class)
@ConditionalOnProperty(name = "qa-rules.case-book.enabled", havingValue = "true", matchIfMissing = true)
@EnableConfigurationProperties(QaRulesProperties.class)
public class CaseBookAutoConfiguration {
    private static final String SPRING_JDBC = "org.springframework.jdbc.datasource.DataSourceUtils";

    /** Returns the book, which is closed with the application; its data source is not. */
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean(CaseBook.class)
    public StoredCaseBook caseBook(QaRulesProperties properties, DataSource database) {
        CaseBookBuilder builder = StoredCaseBook.builder()
                .database(database)
                .migrate(properties.caseBook().migrate());
        if (ClassUtils.isPresent(SPRING_JDBC, getClass().getClassLoader())) {
            builder.transactions(new SpringTransaction(database));
        }
        PackTexts cases = PackTexts.ofCases(properties);
        if (!cases.isStandard()) {
            builder.rules(cases.read(database));
        }
        return builder.build();
    }
}
